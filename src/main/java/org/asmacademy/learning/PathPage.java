package org.asmacademy.learning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.Learners.Learner;
import org.asmacademy.learning.Learners.Who;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.Uuid7;

/** A person chooses a first path, another one, or none. Nobody else is told. */
@Path("/{language}/me/path")
@Produces("text/html;charset=UTF-8")
class PathPage {
    private final Frame frame;
    private final LearningPaths paths;
    private final Learners learners;
    private final CurrentPerson current;
    private final Journal journal;
    private final Forms forms;

    PathPage(Frame frame, LearningPaths paths, Learners learners, CurrentPerson current, Journal journal, Forms forms) {
        this.frame = frame;
        this.paths = paths;
        this.learners = learners;
        this.current = current;
        this.journal = journal;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "learning")
    static class Templates {
        static native TemplateInstance path(Language language, List<LearningPath> offered, Choice choice);
    }

    /**
     * @param path   what is marked; empty for nothing yet
     * @param missed whether the form came back without a path of this list
     */
    record Choice(UUID id, String path, boolean missed) { }

    @GET
    @May("see-own-progress")
    public Response ask(@PathParam("language") Language language) {
        if (current.required().siteId().isEmpty()) return frame.personal(200, MePage.Templates.staff(language));
        Learner learner = learners.current().orElseThrow();
        return page(200, language, learner, new Choice(journal.mint(), learner.path().map(LearningPath::id).orElse(""), false));
    }

    @POST
    @May(value = "choose-own-path", keepsForm = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@PathParam("language") Language language, MultivaluedMap<String, String> form) {
        Optional<Response> first = forms.keepIfSignedOut("/" + language + "/me/path", form);
        if (first.isPresent()) return first.get();
        Learner learner = learners.current().orElseThrow();
        UUID id = forms.id(form);
        String path = Optional.ofNullable(form.getFirst("path")).orElse("");
        if (Frame.stays(form.getFirst("go"))) return page(200, language, learner, new Choice(id, path, false));
        Optional<String> chosen = paths.find(path).map(LearningPath::id);
        if (chosen.isEmpty() && !path.equals(LearningPath.NONE)) return page(400, language, learner, new Choice(id, path, true));
        keep(learner.who(), id, chosen);
        return Response.seeOther(URI.create("/" + language + "/me")).build();
    }

    /** Whoever goes back in the browser and chooses another one has chosen twice; the same form sent twice is one choice. */
    private void keep(Who who, UUID id, Optional<String> path) {
        journal.write(new NewFact(Uuid7.from(id, path.orElse(LearningPath.NONE)), who.site(), who.person(), who.person(), new PathChosen(path)));
    }

    /** Those for the site's minerals, and the one they are on if it is none of these. */
    private Response page(int status, Language language, Learner learner, Choice choice) {
        List<LearningPath> offered = Stream.concat(paths.forSite(learner.minerals()).stream(), learner.path().stream()).distinct().toList();
        return frame.personal(status, Templates.path(language, offered, choice));
    }
}
