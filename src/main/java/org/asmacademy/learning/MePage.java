package org.asmacademy.learning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmacademy.course.Activity;
import org.asmacademy.course.Addresses;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.Reading;
import org.asmacademy.learning.Learners.Learner;
import org.asmacademy.learning.Learners.Who;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.SiteView;

/** What somebody has done, for themselves: on the screen, and on paper. */
@Path("/{language}/me")
@Produces("text/html;charset=UTF-8")
class MePage {
    private final Frame frame;
    private final CourseLibrary library;
    private final Reading reading;
    private final Learners learners;
    private final LearningPaths paths;
    private final CurrentPerson current;
    private final People people;
    private final Cohorts cohorts;
    private final SiteScope scope;
    private final Clock clock;

    MePage(Frame frame, CourseLibrary library, Reading reading, Learners learners, LearningPaths paths, CurrentPerson current,
           People people, Cohorts cohorts, SiteScope scope, Clock clock) {
        this.frame = frame;
        this.library = library;
        this.reading = reading;
        this.learners = learners;
        this.paths = paths;
        this.current = current;
        this.people = people;
        this.cohorts = cohorts;
        this.scope = scope;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "learning")
    static class Templates {
        static native TemplateInstance me(Language language, String name, String site, Counts counts, List<Begun> courses, Optional<OnPath> path,
                                          boolean offers, boolean ahead, Optional<GoOn> goOn, List<Group> groups);

        static native TemplateInstance staff(Language language);

        static native TemplateInstance record(Language language, String name, String site, Counts counts, List<Learned> courses, long today);
    }

    /** @param day in words, while it is still to come; empty otherwise */
    record Group(String name, String course, String href, String day) { }

    record Counts(long lessons, long quizzes, long tasks) { }

    record Begun(Course course, String icon, CourseProgress progress, long passed) { }

    record GoOn(Activity activity, String address) { }

    record Learned(Course course, List<LearnedModule> modules) { }

    record LearnedModule(CourseModule module, boolean passed, List<Did> did) { }

    /** @param when milliseconds since 1970 */
    record Did(Activity activity, long when) { }

    @GET
    @May("see-own-progress")
    public Response me(@PathParam("language") Language language) {
        if (current.required().siteId().isEmpty()) return frame.personal(200, Templates.staff(language));
        Learner learner = learner();
        List<Begun> begun = library.courses().stream().map(course -> new Begun(course, reading.icon(course), learner.in(course),
                course.modules().stream().filter(learner.done()::passed).count())).filter(course -> course.progress.begun()).toList();
        Optional<OnPath> path = learner.onPath(language);
        Optional<GoOn> goOn = learners.goOn(learner.done()).filter(next -> path.stream().noneMatch(way -> way.leadsTo(next)))
                .map(next -> new GoOn(next, Addresses.activity(language, next, learner.minerals())));
        return frame.personal(200, Templates.me(language, name(learner.who()), site(learner), counts(learner), begun, path,
                path.isEmpty() && !paths.forSite(learner.minerals()).isEmpty(), path.flatMap(OnPath::next).isPresent(), goOn,
                groups(learner.who(), language)));
    }

    @GET
    @May("see-own-record")
    @Path("record")
    public Response record(@PathParam("language") Language language) {
        Learner learner = learner();
        List<Learned> learned = library.courses().stream().map(course -> learned(course, learner)).filter(course -> !course.modules.isEmpty()).toList();
        return frame.personal(200, Templates.record(language, name(learner.who()), site(learner), counts(learner), learned, clock.millis()));
    }

    /** The groups that somebody learns with; a course that is not here is left out. */
    private List<Group> groups(Who who, Language language) {
        return scope.in(who.site(), () -> cohorts.of(who.site(), who.person())).stream().flatMap(cohort -> library.courses().stream()
                .filter(course -> course.key().equals(cohort.course())).map(course -> new Group(cohort.name(), course.title().in(language),
                        "/" + language + "/courses/" + course.key(), cohort.dayFrom(LocalDate.now(clock)).map(frame::day).orElse("")))).toList();
    }

    private static Learned learned(Course course, Learner learner) {
        return new Learned(course, course.modules().stream().map(module -> new LearnedModule(module, learner.done().passed(module),
                module.activities().stream().filter(activity -> learner.done().has(activity.key()))
                        .map(activity -> new Did(activity, learner.done().activities().get(activity.key()))).toList()))
                .filter(module -> !module.did.isEmpty()).toList());
    }

    private Counts counts(Learner learner) {
        List<Activity> done = library.courses().stream().flatMap(course -> CourseProgress.activities(course).stream())
                .filter(activity -> learner.done().has(activity.key())).toList();
        return new Counts(done.stream().filter(Activity::isLesson).count(), done.stream().filter(Activity::isQuiz).count(),
                done.stream().filter(Activity::isTask).count());
    }

    private Learner learner() {
        return learners.current().orElseThrow();
    }

    private String name(Who who) {
        return people.find(who.site(), who.person()).nickname();
    }

    private static String site(Learner learner) {
        return learner.site().map(SiteView::name).orElse("");
    }
}
