package org.asmacademy.learning;

import java.util.List;
import java.util.Optional;
import org.asmacademy.course.Activity;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.Addresses;
import org.asmacademy.course.CourseModule;
import org.asmacademy.shared.Language;

/**
 * How far somebody is on their path, in words of a language.
 *
 * @param next nothing when every module is passed
 */
record OnPath(String name, int passed, int all, Optional<Next> next) {
    /** The first thing not done of the first module not passed. */
    record Next(ActivityKey key, String module, String activity, String address) { }

    static OnPath of(LearningPath path, LearnerProgress.Done done, Language language, List<String> minerals) {
        List<CourseModule> open = path.modules().stream().filter(module -> !done.passed(module)).toList();
        Optional<Next> next = open.stream().findFirst().flatMap(module -> module.activities().stream().filter(activity -> !done.has(activity.key()))
                .findFirst().map(activity -> next(module, activity, language, minerals)));
        return new OnPath(path.name().in(language), path.modules().size() - open.size(), path.modules().size(), next);
    }

    private static Next next(CourseModule module, Activity activity, Language language, List<String> minerals) {
        return new Next(activity.key(), module.title().in(language), activity.title().in(language), Addresses.activity(language, activity, minerals));
    }

    /** Whether that is what this path would lead to now: two buttons to one place would be one too many. */
    boolean leadsTo(Activity activity) {
        return next.filter(step -> step.key.equals(activity.key())).isPresent();
    }
}
