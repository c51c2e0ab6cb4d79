package org.asmacademy.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;

/**
 * One published course.
 *
 * @param key its folder's name
 * @param version a label for people; machines use the pack
 * @param languages the source first
 * @param media every file of its {@code media/} folder, as {@code media/…}
 */
public record Course(String key, PackHash pack, int version, List<Language> languages, Translated title, Translated summary,
        List<String> commodities, List<Author> authors, String licence, Map<Language, ReviewStatus> reviews, List<CourseModule> modules,
        Set<String> media) {

    public Optional<CourseModule> module(ModuleKey wanted) {
        return modules.stream().filter(m -> m.key().equals(wanted)).findFirst();
    }

    public Optional<Activity> activity(ActivityKey wanted) {
        return modules.stream().flatMap(m -> m.activities().stream()).filter(a -> a.key().equals(wanted)).findFirst();
    }

    /** Whether nobody has checked some of it yet in that language: its page says so. */
    public boolean isDraft(Language language) {
        return reviews.getOrDefault(language, ReviewStatus.DESK_DRAFT) == ReviewStatus.DESK_DRAFT
                || modules.stream().flatMap(m -> m.activities().stream()).anyMatch(activity -> activity.isDraft(language));
    }

    /** How long its lessons take, read aloud. */
    public int minutes() {
        return modules.stream().flatMap(m -> m.activities().stream()).mapToInt(a -> a instanceof Lesson lesson ? lesson.minutes() : 0).sum();
    }
}
