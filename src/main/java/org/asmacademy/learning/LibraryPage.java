package org.asmacademy.learning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.course.Activity;
import org.asmacademy.course.Addresses;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.Lesson;
import org.asmacademy.course.PackPage;
import org.asmacademy.course.PackPages;
import org.asmacademy.course.Quiz;
import org.asmacademy.course.Reading;
import org.asmacademy.learning.Learners.Learner;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.jboss.resteasy.reactive.Cache;

/** All courses, those for the site's minerals first, and one course: with the person's own state where somebody is signed in. */
@Public("lessons, quizzes and tools are for everybody, also without an account")
@Path("/{language}/courses")
@Produces("text/html;charset=UTF-8")
@Cache(noStore = true)
class LibraryPage implements PackPages {
    private final Frame frame;
    private final CourseLibrary library;
    private final Reading reading;
    private final Learners learners;
    private final LearningPaths paths;

    LibraryPage(Frame frame, CourseLibrary library, Reading reading, Learners learners, LearningPaths paths) {
        this.frame = frame;
        this.library = library;
        this.reading = reading;
        this.learners = learners;
        this.paths = paths;
    }

    @CheckedTemplate(basePath = "learning")
    static class Templates {
        static native TemplateInstance library(Language language, boolean signed, Ahead ahead, String minerals, List<Card> ours, List<Card> others);

        static native TemplateInstance course(Language language, boolean signed, Course course, CourseProgress progress, List<Part> parts,
                                              Optional<GoOn> goOn, Optional<UUID> ledSite, boolean packed);
    }

    /** Where to go on, and in which course. */
    record GoOn(Activity activity, String address, String course) { }

    /**
     * Where somebody goes on.
     *
     * @param goOn   where they stopped, if the path does not lead there now
     * @param offers whether they could choose a path and have none
     */
    record Ahead(Optional<OnPath> path, Optional<GoOn> goOn, boolean offers) {
        static final Ahead NOTHING = new Ahead(Optional.empty(), Optional.empty(), false);

        public Optional<OnPath.Next> next() {
            return path.flatMap(OnPath::next);
        }

        public boolean any() {
            return next().isPresent() || goOn.isPresent();
        }
    }

    record Card(Course course, String icon, CourseProgress progress) { }

    record Part(int number, CourseModule module, boolean passed, List<Step> steps) { }

    record Step(Activity activity, String address, CourseProgress.State state) {
        public int minutes() {
            return activity instanceof Lesson lesson ? lesson.minutes() : 0;
        }

        public int questions() {
            return activity instanceof Quiz quiz ? quiz.questions().size() : 0;
        }
    }

    @GET
    public String all(@PathParam("language") Language language) {
        Optional<Learner> learner = learners.current();
        List<String> minerals = learner.map(Learner::minerals).orElse(List.of());
        Map<Boolean, List<Card>> cards = library.coursesFor(minerals).stream()
                .map(course -> new Card(course, reading.icon(course), progress(learner, course)))
                .collect(Collectors.partitioningBy(card -> reading.concerns(card.course, minerals)));
        return frame.html(Templates.library(language, learner.isPresent(), learner.map(l -> ahead(language, l)).orElse(Ahead.NOTHING),
                reading.minerals(minerals, language), cards.get(true), cards.get(false)));
    }

    @GET
    @Path("{course}")
    public String one(@PathParam("language") Language language, @PathParam("course") String key) {
        Course course = library.course(key).orElseThrow(() -> new NotFound("No such course"));
        Optional<Learner> learner = learners.current();
        CourseProgress progress = progress(learner, course);
        List<String> minerals = learner.map(Learner::minerals).orElse(List.of());
        Optional<GoOn> goOn = CourseProgress.activities(course).stream()
                .filter(activity -> learner.isEmpty() || !learner.get().done().has(activity.key())).findFirst().map(a -> goOn(language, a, minerals));
        return frame.html(Templates.course(language, learner.isPresent(), course, progress, parts(language, course, learner, minerals), goOn, learners.ledSite(), false));
    }

    /** The course's own page for nobody in particular. */
    @Override
    public List<PackPage> of(Course course, Language language) {
        return List.of(new PackPage(Addresses.course(language, course.key()), () -> {
            Optional<GoOn> first = CourseProgress.activities(course).stream().findFirst().map(activity -> goOn(language, activity, List.of()));
            return frame.html(Templates.course(language, false, course, progress(Optional.empty(), course),
                    parts(language, course, Optional.empty(), List.of()), first, Optional.empty(), true));
        }));
    }

    private Ahead ahead(Language language, Learner learner) {
        Optional<OnPath> path = learner.onPath(language);
        Optional<GoOn> goOn = learners.goOn(learner.done()).filter(next -> path.stream().noneMatch(way -> way.leadsTo(next)))
                .map(next -> goOn(language, next, learner.minerals()));
        return new Ahead(path, goOn, path.isEmpty() && !paths.forSite(learner.minerals()).isEmpty());
    }

    private List<Part> parts(Language language, Course course, Optional<Learner> learner, List<String> minerals) {
        return course.modules().stream().map(module -> new Part(course.modules().indexOf(module) + 1, module,
                learner.filter(l -> l.done().passed(module)).isPresent(), module.activities().stream()
                .map(activity -> new Step(activity, Addresses.activity(language, activity, minerals), learner
                        .map(l -> CourseProgress.state(activity.key(), l.done(), l.tried())).orElse(CourseProgress.State.NOT_YET))).toList())).toList();
    }

    private GoOn goOn(Language language, Activity activity, List<String> minerals) {
        return new GoOn(activity, Addresses.activity(language, activity, minerals),
                library.course(activity.key().course()).map(course -> course.title().in(language)).orElse(""));
    }

    private static CourseProgress progress(Optional<Learner> learner, Course course) {
        return learner.map(l -> l.in(course)).orElseGet(() -> CourseProgress.of(course, LearnerProgress.Done.NOTHING, Set.of()));
    }
}
