package org.asmacademy.readiness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.PackHash;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.readiness.TaskPage.Address;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** A peer trainer or lead watches a site task: what they saw, for how long it holds, and what others saw otherwise. */
@Path("/{language}/tasks/{course}/{module}/{activity}/watch")
@Produces("text/html;charset=UTF-8")
class WatchPage {
    private final Frame frame;
    private final Languages languages;
    private final CourseLibrary library;
    private final CurrentPerson current;
    private final People people;
    private final Journal journal;
    private final WatchTask watchTask;
    private final Watching watching;
    private final WatchWords words;
    private final SiteScope scope;
    private final Clock clock;

    WatchPage(Frame frame, Languages languages, CourseLibrary library, CurrentPerson current, People people, Journal journal, WatchTask watchTask,
              Watching watching, WatchWords words, SiteScope scope, Clock clock) {
        this.frame = frame;
        this.languages = languages;
        this.library = library;
        this.current = current;
        this.people = people;
        this.journal = journal;
        this.watchTask = watchTask;
        this.watching = watching;
        this.words = words;
        this.scope = scope;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance watch(Sheet sheet, List<Months> months, List<WatchWords.View> views, List<WatchWords.Earlier> earlier, Standing standing,
                                             String recognise, UUID press);

        static native TemplateInstance otherwise(Sheet sheet, List<WatchWords.View> views, Set<UUID> looks, String reason, int longest);
    }

    record Line(int number, String words, boolean ticked) { }

    record Months(int number, boolean chosen) { }

    /**
     * @param differs   whether two views stand side by side
     * @param another   whether there is a look of somebody else that one may have seen otherwise
     * @param ownWord   whether the reader said anything that can be taken back
     */
    record Standing(boolean differs, boolean another, boolean ownWord) { }

    /** A form about a task. */
    record Sheet(Language language, UUID id, SiteTask task, List<Line> lines, Map<String, String> wrong) {
        public String address() {
            return WatchWords.href(task.key(), language);
        }

        public String taskAddress() {
            return "/" + language + "/tasks/" + task.key();
        }

        public String title() {
            return task.title().in(language);
        }

        public String wrongAt(String field) {
            return wrong.getOrDefault(field, "");
        }
    }

    @GET
    @May("watch-a-task")
    public Response show(Address at) {
        SiteTask task = task(at, Optional.empty());
        return watch(200, at, task, TaskForm.empty(journal.mint(), task.pack()), Map.of());
    }

    @POST
    @May(value = "watch-a-task", keepsForm = true)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(Address at, MultipartFormDataInput form) throws IOException {
        return keep(at, TaskForm.of(form.getValues()));
    }

    /** As a form comes that waited while somebody signed in again: without its photo. */
    @POST
    @May(value = "watch-a-task", keepsForm = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(Address at, MultivaluedMap<String, String> fields) throws IOException {
        return keep(at, new TaskForm(fields, List.of()));
    }

    private Response keep(Address at, TaskForm form) throws IOException {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(address(at), form.withoutPhotos());
        SiteTask task = task(at, form.pack());
        if (Frame.stays(form.go())) return watch(200, at, task, form, Map.of());
        Map<String, String> wrong = watchTask.keep(current.requiredSite(), trainer(), task, form);
        if (!wrong.isEmpty()) return watch(400, at, task, form, wrong);
        return Response.seeOther(URI.create("/" + at.language() + "/tasks/" + task.key() + "/thanks?seen=" + form.id() + (form.photosLeft() ? "&photos=left" : ""))).build();
    }

    @GET
    @May("watch-a-task")
    @Path("/otherwise")
    public Response otherwise(Address at) {
        SiteTask task = task(at, Optional.empty());
        Typed nothing = new Typed(TaskForm.empty(journal.mint(), task.pack()).fields());
        return otherwise(200, at, task, nothing, besides(task), Map.of());
    }

    @POST
    @May(value = "watch-a-task", keepsForm = true)
    @Path("/otherwise")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response otherwise(Address at, MultivaluedMap<String, String> fields) {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(address(at) + "/otherwise", fields);
        Typed typed = new Typed(fields);
        SiteTask task = task(at, PackHash.maybe(fields.getFirst("pack")));
        Set<UUID> looks = typed.replaces().stream().collect(Collectors.toSet());
        if (looks.isEmpty()) looks = besides(task);
        if (typed.stays()) return otherwise(200, at, task, typed, looks, Map.of());
        Map<String, String> wrong = watchTask.otherwise(current.requiredSite(), trainer(), task, typed, looks);
        return wrong.isEmpty() ? views(at) : otherwise(400, at, task, typed, looks, wrong);
    }

    @POST
    @May(value = "watch-a-task", keepsForm = true)
    @Path("/back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response back(Address at, MultivaluedMap<String, String> fields) {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(address(at) + "/back", fields);
        watchTask.back(current.requiredSite(), trainer(), task(at, Optional.empty()), new Typed(fields).id());
        return views(at);
    }

    private Response watch(int status, Address at, SiteTask task, TaskForm form, Map<String, String> wrong) {
        UUID site = current.requiredSite();
        Watched watched = scope.in(site, () -> watching.of(site, task.key()));
        LocalDate today = LocalDate.now(clock);
        Standing standing = new Standing(watched.practice(today) == Practice.DIFFERENTLY, !watched.besides(trainer(), today).isEmpty(), watched.of(trainer()).isPresent());
        List<Months> months = watchTask.months().stream().map(one -> new Months(one, one == watchTask.months(form))).toList();
        Sheet sheet = new Sheet(at.language(), form.id(), task, lines(task, at.language(), form.fields()), wrong);
        return frame.personal(status, Templates.watch(sheet, months, words.of(site, task, watched, at.language()), words.earlier(site, task, at.language()), standing,
                form.recognise(), journal.mint()));
    }

    private Response otherwise(int status, Address at, SiteTask task, Typed typed, Set<UUID> looks, Map<String, String> wrong) {
        UUID site = current.requiredSite();
        Watched watched = scope.in(site, () -> watching.of(site, task.key()));
        Sheet sheet = new Sheet(at.language(), typed.id(), task, lines(task, at.language(), typed.fields()), wrong);
        List<WatchWords.View> views = words.of(site, task, watched, at.language()).stream().filter(view -> !view.own()).toList();
        return frame.personal(status, Templates.otherwise(sheet, views, looks, typed.words(WatchTask.REASON), PracticeSeenOtherwise.LONGEST_REASON));
    }

    /** The looks that the reader may have seen otherwise; without any there is nothing to say. */
    private Set<UUID> besides(SiteTask task) {
        UUID site = current.requiredSite();
        Set<UUID> looks = scope.in(site, () -> watching.of(site, task.key())).besides(trainer(), LocalDate.now(clock)).stream().map(Watched.Word::fact).collect(Collectors.toSet());
        if (looks.isEmpty()) throw new NotFound("Nobody else has watched this");
        return looks;
    }

    private static List<Line> lines(SiteTask task, Language language, MultivaluedMap<String, String> fields) {
        Set<Integer> ticked = WatchTask.lines(task, fields.getOrDefault(WatchTask.LINES, List.of()));
        return IntStream.range(0, task.watch().size()).mapToObj(i -> new Line(i, task.watch().get(i).in(language), ticked.contains(i))).toList();
    }

    private UUID trainer() {
        return current.required().id();
    }

    private SiteTask task(Address at, Optional<PackHash> pack) {
        if (!languages.offers(at.language())) throw new NotFound("The pages do not speak this language");
        return ActivityKey.of(at.course(), at.module(), at.activity())
                .flatMap(key -> pack.flatMap(p -> library.activity(key, p)).or(() -> library.activity(key)))
                .filter(SiteTask.class::isInstance).map(SiteTask.class::cast).orElseThrow(() -> new NotFound("No such task"));
    }

    private static Response views(Address at) {
        return Response.seeOther(URI.create(address(at) + "#views")).build();
    }

    private static String address(Address at) {
        return "/" + at.language() + "/tasks/" + at.course() + "/" + at.module() + "/" + at.activity() + "/watch";
    }
}
