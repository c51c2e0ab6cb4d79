package org.asmacademy.readiness;

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
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.Addresses;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.PackHash;
import org.asmacademy.course.PackPage;
import org.asmacademy.course.PackPages;
import org.asmacademy.course.Reading;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * What to do at the mine. Everybody may read it; the people of a site keep what they did. One page, so that it prints on one
 * sheet.
 */
@Path("/{language}/tasks/{course}/{module}/{activity}")
@Produces("text/html;charset=UTF-8")
class TaskPage implements PackPages {
    private final Frame frame;
    private final Languages languages;
    private final CourseLibrary library;
    private final Reading reading;
    private final CurrentPerson current;
    private final People people;
    private final Sites sites;
    private final Journal journal;
    private final KeepTask keepTask;
    private final TaskThanks thanks;

    TaskPage(Frame frame, Languages languages, CourseLibrary library, Reading reading, CurrentPerson current, People people, Sites sites,
             Journal journal, KeepTask keepTask, TaskThanks thanks) {
        this.frame = frame;
        this.languages = languages;
        this.library = library;
        this.reading = reading;
        this.current = current;
        this.people = people;
        this.sites = sites;
        this.journal = journal;
        this.keepTask = keepTask;
        this.thanks = thanks;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance task(TaskView view);

        static native TemplateInstance thanks(TaskView view, TaskThanks.View thanks, boolean photosLeft);
    }

    /** What the path names. */
    record Address(@PathParam("language") Language language, @PathParam("course") String course, @PathParam("module") String module,
                   @PathParam("activity") String activity) { }

    @GET
    @Public("lessons, quizzes and tools are for everybody, also without an account")
    public Response show(Address at) {
        SiteTask task = task(at, Optional.empty());
        return page(200, view(at, task, member() ? Optional.of(TaskForm.empty(journal.mint(), task.pack())) : Optional.empty(), Map.of()));
    }

    @POST
    @May(value = "keep-a-task", keepsForm = true)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(Address at, MultipartFormDataInput form) throws IOException {
        return keep(at, TaskForm.of(form.getValues()));
    }

    /** As a form comes that waited while somebody signed in again: without photos. */
    @POST
    @May(value = "keep-a-task", keepsForm = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(Address at, MultivaluedMap<String, String> fields) throws IOException {
        return keep(at, new TaskForm(fields, List.of()));
    }

    private Response keep(Address at, TaskForm form) throws IOException {
        SiteTask task = task(at, form.pack());
        if (Frame.stays(form.go())) return page(200, view(at, task, Optional.of(form).filter(of -> member()), Map.of()));
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(address(at), form.withoutPhotos());
        UUID site = current.requiredSite();
        Map<String, String> wrong = keepTask.keep(site, current.required().id(), task, form);
        if (!wrong.isEmpty()) return page(400, view(at, task, Optional.of(form), wrong));
        return Response.seeOther(URI.create(address(at) + "/thanks?kept=" + form.id() + (form.photosLeft() ? "&photos=left" : ""))).build();
    }

    @GET
    @May("keep-a-task")
    @Path("/thanks")
    public Response thanks(Address at, @QueryParam("kept") UUID kept, @QueryParam("seen") UUID seen, @QueryParam("photos") String photos) {
        SiteTask task = task(at, Optional.empty());
        TaskView view = view(at, task, Optional.empty(), Map.of());
        TaskThanks.View said = thanks.of(current.requiredSite(), current.required().id(), view.module(), at.language(), kept, seen);
        return frame.personal(200, Templates.thanks(view, said, "left".equals(photos)));
    }

    /** The tasks for nobody in particular, with their forms: the phone keeps what is filled in. */
    @Override
    public List<PackPage> of(Course course, Language language) {
        return course.modules().stream().flatMap(module -> module.activities().stream().filter(SiteTask.class::isInstance).map(SiteTask.class::cast)
                .map(task -> new PackPage(Addresses.activity(language, task), () -> frame.html(Templates.task(new TaskView(language, course, module, task,
                        reading.of(task, language, List.of()), Optional.of(TaskForm.packed(task.pack())), false, Map.of())))))).toList();
    }

    private boolean member() {
        return current.signed().flatMap(CurrentPerson.Signed::siteId).isPresent();
    }

    private SiteTask task(Address at, Optional<PackHash> pack) {
        if (!languages.offers(at.language())) throw new NotFound("The pages do not speak this language");
        return ActivityKey.of(at.course(), at.module(), at.activity())
                .flatMap(key -> pack.flatMap(p -> library.activity(key, p)).or(() -> library.activity(key)))
                .filter(SiteTask.class::isInstance).map(SiteTask.class::cast).orElseThrow(() -> new NotFound("No such task"));
    }

    private TaskView view(Address at, SiteTask task, Optional<TaskForm> form, Map<String, String> wrong) {
        Course course = library.course(task.key().course()).orElseThrow(() -> new NotFound("No such course"));
        CourseModule module = library.module(task.key().module(), task.pack()).orElseThrow(() -> new NotFound("No such module"));
        List<String> minerals = current.signed().flatMap(CurrentPerson.Signed::siteId).flatMap(sites::find).map(SiteView::commodities).orElse(List.of());
        boolean trains = form.isPresent() && (current.has(Role.CHAMPION) || current.has(Role.LEAD));
        return new TaskView(at.language(), course, module, task, reading.of(task, at.language(), minerals), form,
                trains, wrong);
    }

    private Response page(int status, TaskView view) {
        return frame.personal(status, Templates.task(view));
    }

    private static String address(Address at) {
        return "/" + at.language() + "/tasks/" + at.course() + "/" + at.module() + "/" + at.activity();
    }
}
