package org.asmacademy.course;

import java.util.Optional;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;

/**
 * What a page says around an activity: its course, its module, what comes next.
 *
 * @param module as it was in the version of the activity
 * @param next what follows in the module, if it may be shown here
 */
record Around(Language language, Course course, CourseModule module, Optional<Activity> next) {
    /** @param pack the version that the address names, if it names one */
    static Around of(CourseLibrary library, Activity activity, Optional<PackHash> pack, Language language) {
        ModuleKey key = activity.key().module();
        CourseModule module = (pack.isEmpty() ? library.module(key) : library.module(key, pack.get())).orElseThrow(() -> new NotFound("No such module"));
        Course course = library.course(key.course()).orElseThrow(() -> new NotFound("No such course"));
        return new Around(language, course, module, module.after(activity.key()).filter(next -> library.activity(next.key()).isPresent()));
    }

    /** Where a reader goes on: what follows, or the course. */
    String nextAddress() {
        return next.map(activity -> Addresses.activity(language, activity)).orElseGet(() -> Addresses.course(language, course.key()));
    }

    /** Who must still approve a text in which a mistake can hurt. */
    public Optional<String> stillToApprove() {
        return module.safety() == SafetyClass.HIGH ? module.signOff().map(who -> who.in(language)) : Optional.empty();
    }
}
