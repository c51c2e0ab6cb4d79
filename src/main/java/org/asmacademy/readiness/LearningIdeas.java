package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.readiness.LearnedTogether.Places;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.site.SiteView;

/** When fewer women or young adults learn with the others than a site itself wants: what it could try. Nothing of it leaves the site. */
@ApplicationScoped
class LearningIdeas {
    private final LearningGoals goals;
    private final LearnedTogether together;
    private final CourseLibrary library;
    private final SiteScope scope;
    private final ReadinessConfig config;
    private final Clock clock;

    LearningIdeas(LearningGoals goals, LearnedTogether together, CourseLibrary library, SiteScope scope, ReadinessConfig config, Clock clock) {
        this.goals = goals;
        this.together = together;
        this.library = library;
        this.scope = scope;
        this.config = config;
        this.clock = clock;
    }

    /** @param lesson a lesson that says more about it, if the library has it, and where it is */
    record Idea(String words, Optional<String> lesson, String href) { }

    /** @param said what we want and what it was lately, as a sentence */
    record Hint(String title, String said, List<Idea> ideas) { }

    /** None if no goal is set, if it is reached, or if too few have learned together lately to say anything. The site is the reader's own. */
    List<Hint> of(SiteView site, Language language) {
        LocalDate today = LocalDate.now(clock);
        LearningGoalSet goal = scope.in(site.id(), () -> goals.of(site.id()));
        Places lately = scope.in(site.id(), () -> together.of(site.id(), today.minus(config.lately()), today));
        GoalMessages words = Words.of(GoalMessages.class, language);
        List<Hint> hints = new ArrayList<>();
        if (under(goal.women(), lately.women(), lately.all())) {
            hints.add(new Hint(words.women_title(), words.women_lately(goal.women().orElseThrow(), lately.women(), lately.all()), List.of(
                    idea(words.women_hours(), "women-in-mining/work-counts/see-the-work", language),
                    idea(words.women_trainer(), "women-in-mining/work-counts/women-lead", language),
                    idea(words.women_children(), "women-in-mining/safe-site/way-home", language))));
        }
        if (under(goal.young(), lately.young(), lately.all())) {
            hints.add(new Hint(words.young_title(), words.young_lately(goal.young().orElseThrow(), lately.young(), lately.all()),
                    List.of(new Idea(words.young_hold(), Optional.empty(), ""), new Idea(words.young_worries(), Optional.empty(), ""))));
        }
        return hints;
    }

    private boolean under(Optional<Integer> goal, int some, int all) {
        return goal.isPresent() && all >= config.fewestTogether() && some * 100L < goal.get() * (long) all;
    }

    private Idea idea(String words, String key, Language language) {
        return library.activity(new ActivityKey(key)).map(lesson -> new Idea(words, Optional.of(lesson.title().in(language)), Board.href(lesson, language)))
                .orElseGet(() -> new Idea(words, Optional.empty(), ""));
    }
}
