package org.asmacademy.learning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.course.Activity;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.Addresses;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.PackHash;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.Learners.Who;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;

/** "Tell us" and "this is not safe", about a lesson, a quiz or a task. Only what was really kept is said to be kept. */
@Public("the form is for everybody; only what a member says is kept")
@Path("/{language}/courses/{course}/{module}/{activity}/tell")
@Produces("text/html;charset=UTF-8")
class TellPage {
    private final Frame frame;
    private final CourseLibrary library;
    private final Learners learners;
    private final Journal journal;
    private final Forms forms;

    TellPage(Frame frame, CourseLibrary library, Learners learners, Journal journal, Forms forms) {
        this.frame = frame;
        this.library = library;
        this.learners = learners;
        this.journal = journal;
        this.forms = forms;
    }

    @CheckedTemplate(basePath = "learning")
    static class Templates {
        static native TemplateInstance tell(Tell tell);

        static native TemplateInstance told(Tell tell);
    }

    /** @param error what is wrong with the words, where the form has to be shown again */
    record Tell(Language language, Activity activity, String address, boolean signed, boolean unsafe, UUID id, String words, Optional<Wrong> error) {
        public int longest() {
            return LessonRemarked.LONGEST;
        }

        public boolean tooLong() {
            return error.equals(Optional.of(Wrong.MANY));
        }
    }

    enum Wrong { NONE, MANY }

    @GET
    public Response ask(@PathParam("language") Language language, @PathParam("course") String course, @PathParam("module") String module,
                        @PathParam("activity") String name, @QueryParam("unsafe") boolean unsafe, @QueryParam("told") String told) {
        Activity activity = ActivityKey.of(course, module, name).flatMap(library::activity).orElseThrow(() -> new NotFound("No such activity"));
        Tell tell = tell(language, activity, unsafe, journal.mint(), "", Optional.empty());
        boolean kept = learners.who().filter(who -> forms.uuid(told).filter(id -> learners.remarked(who, id)).isPresent()).isPresent();
        return frame.personal(200, kept ? Templates.told(tell) : Templates.tell(tell));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tell(@PathParam("language") Language language, @PathParam("course") String course, @PathParam("module") String module,
                         @PathParam("activity") String name, MultivaluedMap<String, String> form) {
        PackHash pack = forms.pack(form);
        Activity activity = forms.find(course, module, name, pack, Activity.class);
        boolean unsafe = "true".equals(form.getFirst("unsafe"));
        String words = Optional.ofNullable(form.getFirst("words")).orElse("").replace("\r\n", "\n").strip();
        if (Frame.stays(form.getFirst("go"))) return frame.personal(200, Templates.tell(tell(language, activity, unsafe, forms.id(form), words, Optional.empty())));
        Optional<Wrong> wrong = words.length() > LessonRemarked.LONGEST ? Optional.of(Wrong.MANY)
                : words.isEmpty() && !unsafe ? Optional.of(Wrong.NONE) : Optional.empty();
        if (wrong.isPresent()) return frame.personal(400, Templates.tell(tell(language, activity, unsafe, forms.id(form), words, wrong)));
        String here = "/" + language + "/courses/" + activity.key() + "/tell";
        Optional<Response> first = forms.keepIfSignedOut(here, form);
        if (first.isPresent()) return first.get();
        Optional<Who> who = learners.who();
        if (who.isEmpty()) return frame.personal(200, Templates.tell(tell(language, activity, unsafe, forms.id(form), words, Optional.empty())));
        journal.write(new NewFact(forms.id(form), who.get().site(), who.get().person(), who.get().person(),
                new LessonRemarked(activity.key(), pack, unsafe, words)));
        return Response.seeOther(UriBuilder.fromUri(here).queryParam("unsafe", unsafe).queryParam("told", forms.id(form)).build()).build();
    }

    private Tell tell(Language language, Activity activity, boolean unsafe, UUID id, String words, Optional<Wrong> wrong) {
        return new Tell(language, activity, Addresses.activity(language, activity), learners.who().isPresent(), unsafe, id, words, wrong);
    }
}
