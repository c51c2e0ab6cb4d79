package org.asmacademy.course;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.asmacademy.shared.Language;

/**
 * A lesson as its page shows it.
 *
 * @param minerals as an address says them: codes with commas
 * @param mineralNames in words, empty when every passage is shown
 * @param also languages that the pages do not speak and this lesson does
 */
record LessonView(Lesson lesson, Around around, Reading.Text text, String minerals, String mineralNames, List<Language> also) {

    /** @param in one of the languages that only this lesson speaks, if somebody wished for it */
    static LessonView of(Lesson lesson, Around around, Reading reading, Collection<Language> spoken, List<String> minerals, String in) {
        List<Language> also = lesson.texts().keySet().stream().filter(one -> !spoken.contains(one)).sorted(Comparator.comparing(Language::code)).toList();
        Language wished = also.stream().filter(one -> one.code().equals(in)).findFirst().orElse(around.language());
        return new LessonView(lesson, around, reading.of(lesson, wished, minerals), String.join(",", minerals), reading.minerals(minerals, around.language()), also);
    }

    public String title() {
        return lesson.title().in(text.language());
    }

    /** Where its reader goes on. */
    public String next() {
        return around.nextAddress();
    }
}
