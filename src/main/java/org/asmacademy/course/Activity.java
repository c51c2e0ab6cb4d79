package org.asmacademy.course;

import java.util.Map;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;

/** Something to do in a module. It keeps the pack of the course that it came from. */
public sealed interface Activity permits Lesson, Quiz, SiteTask {
    ActivityKey key();

    PackHash pack();

    Translated title();

    /** Who has checked it, in each language in which it may be shown. */
    Map<Language, ReviewStatus> reviews();

    /** Whether nobody has checked it yet in that language: the page says so. */
    default boolean isDraft(Language language) {
        return reviews().getOrDefault(language, ReviewStatus.DESK_DRAFT) == ReviewStatus.DESK_DRAFT;
    }

    default boolean isLesson() {
        return this instanceof Lesson;
    }

    default boolean isQuiz() {
        return this instanceof Quiz;
    }

    default boolean isTask() {
        return this instanceof SiteTask;
    }
}
