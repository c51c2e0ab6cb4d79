package org.asmacademy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.asmacademy.shared.LibraryFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every lesson is plain enough for grade five. An author runs it with {@code -Dtest.course=<key>} (or {@code all}) and gets a table;
 * {@code -Dtest.library=<folder>} reads the {@code courses/} and {@code seeds/} of another folder.
 */
class ReadabilityTest {
    private static final String ALL = "all";
    @TempDir Path folder;

    @Test
    void every_lesson_is_plain_enough_for_grade_five() {
        LibraryFiles files = LibraryFiles.in(Path.of(System.getProperty("test.library", "")).toAbsolutePath());
        String wanted = System.getProperty("test.course", ALL);
        List<String> keys = files.under("courses").stream().filter(p -> p.matches("courses/[^/]+/.*")).map(p -> p.split("/")[1]).distinct().toList();
        if (!wanted.equals(ALL)) assertThat(keys).as("the courses, of which -Dtest.course is one").contains(wanted);
        List<MeasuredLesson> lessons = keys.stream().filter(key -> wanted.equals(ALL) || key.equals(wanted))
                .flatMap(key -> MeasuredLesson.of(files, key).stream()).toList();
        assertThat(lessons).as("lessons of %s", wanted).isNotEmpty();
        if (System.getProperty("test.course") != null) print(lessons);
        List<MeasuredLesson> hard = lessons.stream().filter(lesson -> !lesson.isPlain()).toList();
        if (!hard.isEmpty()) fail(hard.stream().map(MeasuredLesson::advice).collect(Collectors.joining("\n\n", "Too hard to read:\n\n", "\n")));
    }

    @Test
    void a_hard_lesson_is_told_with_its_longest_sentences_and_words() {
        LibraryFixture library = new LibraryFixture(folder).replace(LibraryFixture.LESSON, "1. Open the water.", "1. Immediately before commencing "
                + "drilling operations, ascertain that sufficient water is continuously delivered, 100% of the time, to the excavation equipment.");
        MeasuredLesson lesson = english(library);
        assertThat(lesson.isPlain()).isFalse();
        assertThat(lesson.advice()).startsWith("dust/wet/water in en: Flesch-Kincaid is ").contains("must be at most 5")
                .contains("20 words: Immediately before").contains("equipment (3 syllables)").contains("immediately (5 syllables)");
        assertThat(english(new LibraryFixture(folder)).isPlain()).as("and without that sentence it is plain").isTrue();
    }

    @Test
    void passages_for_some_minerals_count_and_what_pictures_show_does_not() {
        MeasuredLesson lesson = english(new LibraryFixture(folder));
        assertThat(lesson.readability().sentences()).containsExactly("Dust stays in your lungs.", "Never wet an electric tool.", "How to",
                "Open the water.", "Then drill.", "Quartz is the worst.");
        assertThat(lesson.isOfUnusualLength()).as("%s words", lesson.words()).isTrue();
    }

    @Test
    void a_course_that_is_half_translated_is_measured_in_what_is_there() {
        LibraryFixture library = new LibraryFixture(folder).delete("courses/dust/01-wet/01-water.lesson.fr.md");
        assertThat(MeasuredLesson.of(library.files(), "dust")).extracting(lesson -> lesson.language().code()).containsExactly("en");
    }

    private static MeasuredLesson english(LibraryFixture library) {
        return MeasuredLesson.of(library.files(), "dust").get(0);
    }

    private static void print(List<MeasuredLesson> lessons) {
        lessons.forEach(lesson -> System.out.println(lesson.line()));
        lessons.stream().filter(MeasuredLesson::isOfUnusualLength).forEach(lesson -> System.out.printf("%s has %d words; %d to %d are usual%n",
                lesson.key(), lesson.words(), MeasuredLesson.FEW_WORDS, MeasuredLesson.MANY_WORDS));
    }
}
