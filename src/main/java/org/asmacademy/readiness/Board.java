package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmacademy.course.Activity;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.Lesson;
import org.asmacademy.course.SiteTask;
import org.asmacademy.readiness.PathChart.Leg;
import org.asmacademy.readiness.SiteReadiness.StandardReadiness;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Words;
import org.asmacademy.site.SiteView;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Stage;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.StandardSection;
import org.asmacademy.standard.Standards;

/** What the site board shows, in words and shapes of one language: the same figures in chart, table and sentence. */
@ApplicationScoped
class Board {
    private final SiteReadiness readiness;
    private final Under under;
    private final Standards standards;
    private final CourseLibrary library;
    private final ReadinessConfig config;

    Board(SiteReadiness readiness, Under under, Standards standards, CourseLibrary library, ReadinessConfig config) {
        this.readiness = readiness;
        this.under = under;
        this.standards = standards;
        this.library = library;
        this.config = config;
    }

    /** One row of the table: a section, counted like its leg. */
    record Row(StandardSection section, String title, Counts counts, String href) { }

    /**
     * What an overlay starts from.
     *
     * @param kept how much of it holds unchanged; it counts on its own path and is not shown again
     */
    record Base(Standard standard, int kept, String href) { }

    record StandardBoard(Standard standard, PathChart.Picture path, List<Row> rows, String spoken, Optional<Base> base) { }

    /** A next step as a card. */
    record StepView(NextSteps.Kind kind, String title, String helps, String href) { }

    /** How many have passed a module. */
    record Passed(String title, String href, int people) { }

    /** By when the site wants a requirement in place. */
    record Target(LocalDate day, String title, String href) { }

    /** A requirement with its page. */
    record About(String title, String href) { }

    /**
     * @param again requirements that changed since the site spoke about them
     * @param gone  requirements about which the site spoke and which its standards have no more
     */
    record View(List<StepView> steps, List<StandardBoard> standards, List<Passed> passed, List<Target> targets, List<About> again, List<About> gone) { }

    View of(SiteView site, Language language) {
        ReadinessMessages words = Words.of(ReadinessMessages.class, language);
        SiteReadiness.Standing standing = readiness.standing(site);
        List<StandardReadiness> followed = standing.standards();
        List<StepView> steps = NextSteps.of(followed, library::teachers, config.nextSteps()).stream().map(step -> view(step, language, words)).toList();
        List<StandardBoard> boards = followed.stream().map(standard -> board(site, standard, language, words, steps)).toList();
        Map<String, Integer> passed = standing.passed();
        List<Passed> modules = library.coursesFor(site.commodities()).stream().flatMap(course -> course.modules().stream())
                .filter(module -> passed.containsKey(module.key().toString()))
                .map(module -> new Passed(module.title().in(language), "/" + language + "/courses/" + module.key().course(), passed.get(module.key().toString()))).toList();
        List<Strands> all = followed.stream().flatMap(standard -> standard.strands().stream()).toList();
        List<Target> targets = all.stream().flatMap(strands -> strands.target().stream()
                .map(day -> new Target(day, standards.title(strands.requirement(), language), said(site, strands, language)))).sorted(Comparator.comparing(Target::day)).toList();
        List<About> again = all.stream().filter(strands -> under.means(strands.declared(), strands.requirement().key()))
                .map(strands -> new About(standards.title(strands.requirement(), language), said(site, strands, language))).toList();
        List<About> gone = standing.gone().stream().map(known -> new About(standards.title(known.requirement(), language),
                "/" + language + "/sites/" + site.id() + "/readiness/requirements/" + known.requirement().key())).toList();
        return new View(steps, boards, modules, targets, again, gone);
    }

    private static String said(SiteView site, Strands strands, Language language) {
        return "/" + language + "/sites/" + site.id() + "/readiness/requirements/" + strands.requirement().key() + "#said";
    }

    private StepView view(NextSteps.Step step, Language language, ReadinessMessages words) {
        CourseModule module = step.module();
        String helps = words.helps(standards.title(step.first(), language), step.helps().size() - 1);
        return new StepView(step.kind(), title(step, language), helps, href(step, language));
    }

    private static String title(NextSteps.Step step, Language language) {
        return activity(step).map(a -> a.title().in(language)).orElse(step.module().title().in(language));
    }

    /** To the lesson that teaches it, or to the task that practises it. */
    private static String href(NextSteps.Step step, Language language) {
        return activity(step).map(a -> href(a, language)).orElse("/" + language + "/courses/" + step.module().key().course());
    }

    static String href(Activity activity, Language language) {
        return "/" + language + (activity.isTask() ? "/tasks/" : "/courses/") + activity.key();
    }

    private static Optional<Activity> activity(NextSteps.Step step) {
        Class<? extends Activity> wanted = step.kind() == NextSteps.Kind.LEARN ? Lesson.class : SiteTask.class;
        return step.module().activities().stream().filter(wanted::isInstance).findFirst();
    }

    private StandardBoard board(SiteView site, StandardReadiness readiness, Language language, ReadinessMessages words, List<StepView> steps) {
        Standard standard = readiness.of().standard();
        String base = "/" + language + "/sites/" + site.id() + "/readiness/" + standard.id() + "/";
        List<Leg> legs = new ArrayList<>();
        Map<StandardSection, Counts> sections = new LinkedHashMap<>();
        for (Stage stage : standard.stages()) {
            Optional<String> opens = Optional.of(stage.title().in(language));
            for (StandardSection section : standard.sections()) {
                List<Strands> strands = readiness.strands().stream().filter(s -> isOf(s.requirement(), section, stage)).toList();
                if (strands.isEmpty()) continue;
                List<Point> points = Point.of(strands);
                Counts counts = Counts.ofPoints(points, section.scale());
                sections.merge(section, counts, Counts::plus);
                if (points.isEmpty()) continue;
                String title = section.title().in(language);
                legs.add(new Leg(opens, title, base + section.id(), words.leg(title, stage.title().in(language), counts), words.of_all(counts.all()),
                        section.scale(), points.stream().map(point -> point.shown(section.scale())).toList(), counts));
                opens = Optional.empty();
            }
        }
        List<Row> rows = standard.sections().stream().filter(sections::containsKey)
                .map(section -> new Row(section, section.title().in(language), sections.get(section), base + section.id())).toList();
        return new StandardBoard(standard, PathChart.of(legs), rows, spoken(standard, rows, words, steps, language), base(site, standard, language));
    }

    private Optional<Base> base(SiteView site, Standard standard, Language language) {
        return standard.overlay().flatMap(overlay -> standards.find(overlay.base()).map(base -> new Base(base, standards.takenOver(overlay).size(),
                site.standards().contains(base.id()) ? "#h-" + base.id() : "/" + language + "/coverage/" + base.id())));
    }

    private static boolean isOf(Requirement requirement, StandardSection section, Stage stage) {
        return requirement.section().equals(section.id()) && requirement.stage().equals(stage.id());
    }

    private static String spoken(Standard standard, List<Row> rows, ReadinessMessages words, List<StepView> steps, Language language) {
        Counts all = rows.stream().map(Row::counts).reduce(Counts.NONE, Counts::plus);
        String sentence = words.spoken(all.all(), standard.called(language), all.learned(), all.practised(), all.declared(), all.confirmed());
        return steps.isEmpty() ? sentence : sentence + " " + words.spoken_next(steps.get(0).title());
    }
}
