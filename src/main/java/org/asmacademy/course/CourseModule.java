package org.asmacademy.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;

/**
 * A part of a course: its activities in order and what they teach.
 *
 * @param about one or two sentences
 * @param signOff who must approve beside two miners
 * @param changedPractice what is different at the mine afterwards
 * @param mustNotTeach a rule for authors, never shown
 * @param unverified what nobody has checked yet, shown to the reader
 * @param guide for whoever leads a meeting about it
 */
public record CourseModule(ModuleKey key, Translated title, Translated about, SafetyClass safety, Optional<Translated> signOff,
        List<Translated> objectives, Translated changedPractice, Optional<String> mustNotTeach, Optional<Translated> unverified,
        List<Teaching> teaches, List<Source> sources, Map<Language, ReviewStatus> reviews, List<Activity> activities, Optional<Guide> guide) {

    public Optional<Activity> activity(ActivityKey wanted) {
        return activities.stream().filter(a -> a.key().equals(wanted)).findFirst();
    }

    /** The activity that follows in this module. */
    public Optional<Activity> after(ActivityKey key) {
        for (int i = 0; i + 1 < activities.size(); i++) {
            if (activities.get(i).key().equals(key)) return Optional.of(activities.get(i + 1));
        }
        return Optional.empty();
    }
}
