package org.asmacademy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.Test;

/**
 * Every lesson is plain enough for grade five. An author who writes a course runs it with {@code -Dtest.course=<key>} (or {@code all}) and
 * gets a table; {@code -Dtest.library=<folder>} reads the {@code courses/} and {@code seeds/} of another folder.
 */
class ReadabilityTest {
    private static final String ALL = "all";
    private static final int SHORTEST = 250;
    private static final int LONGEST = 500;

    /** A lesson in one language. */
    private record Text(ActivityKey key, Language language, Readability readability) {
        String line() {
            return String.format(Locale.ROOT, "%-62s %s %6.1f %-17s %4d words %5.1f a sentence %5.2f syllables a word%s", key, language,
                    readability.score(), readability.formula().title, readability.words().size(), readability.wordsPerSentence(),
                    readability.syllablesPerWord(), readability.isPlain() ? "" : "  TOO HARD");
        }

        /** What an author needs to know to mend it. */
        String advice() {
            String sentences = readability.longestSentences(3).stream().map(s -> "    " + Sentences.words(s).size() + " words: " + s).collect(Collectors.joining("\n"));
            return String.format(Locale.ROOT, "%s in %s: %s is %.1f and should be %s (%.1f words a sentence, %.2f syllables a word)%n%s%n    long words: %s",
                    key, language, readability.formula().title, readability.score(), readability.formula().wish(), readability.wordsPerSentence(),
                    readability.syllablesPerWord(), sentences, longWords());
        }

        private String longWords() {
            Syllables syllables = Syllables.of(language);
            Map<String, Long> counts = readability.words().stream().map(w -> w.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "").toLowerCase(Locale.ROOT))
                    .filter(w -> syllables.in(w) >= 3).collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            // The words that add most, so that a long one said often comes first.
            Comparator<String> adds = Comparator.comparingLong(w -> (syllables.in(w) - 2) * counts.get(w));
            return counts.keySet().stream().sorted(adds.reversed()).limit(10).map(w -> w + " (" + syllables.in(w) + (counts.get(w) > 1 ? ", " + counts.get(w) + " times" : "") + ")")
                    .collect(Collectors.joining(", "));
        }

        boolean isOfUnusualLength() {
            int words = readability.words().size();
            return language.equals(Language.ENGLISH) && (words < SHORTEST || words > LONGEST);
        }
    }

    @Test
    void every_lesson_is_plain_enough_for_grade_five() {
        List<Text> texts = texts();
        Optional.ofNullable(System.getProperty("test.course")).ifPresent(course -> print(texts));
        List<String> hard = texts.stream().filter(text -> !text.readability().isPlain()).map(Text::advice).toList();
        assertThat(hard).as("%n%s%nWrite shorter sentences and shorter words; courses/README.md says more.%n", String.join("\n\n", hard).replace("%", "%%")).isEmpty();
    }

    private static void print(List<Text> texts) {
        texts.forEach(text -> System.out.println(text.line()));
        texts.stream().filter(Text::isOfUnusualLength).forEach(text -> System.out.printf("%s has %d words; %d to %d are usual%n", text.key(),
                text.readability().words().size(), SHORTEST, LONGEST));
    }

    /** Also of courses with mistakes, which {@link CoursesTest} tells, so that an author can measure what is half written. */
    private static List<Text> texts() {
        LibraryFiles files = LibraryFiles.in(Path.of(System.getProperty("test.library", "")).toAbsolutePath());
        Commodities commodities = new Commodities(files);
        References references = References.of(commodities, new Standards(files, commodities));
        String wanted = System.getProperty("test.course", ALL);
        List<String> keys = files.under("courses").stream().filter(p -> p.matches("courses/[^/]+/.*")).map(p -> p.split("/")[1]).distinct().toList();
        if (!wanted.equals(ALL)) assertThat(keys).as("-Dtest.course").contains(wanted);
        List<Text> texts = new ArrayList<>();
        keys.stream().filter(key -> wanted.equals(ALL) || key.equals(wanted)).forEach(key -> {
            Optional<Course> course = new CourseReader(CourseFiles.load(files, "courses/" + key), references, true, new Mistakes()).read();
            course.stream().flatMap(c -> c.modules().stream()).flatMap(m -> m.activities().stream()).filter(Activity::isLesson)
                    .flatMap(a -> texts((Lesson) a)).forEach(texts::add);
        });
        assertThat(texts).as("lessons in " + wanted).isNotEmpty();
        return texts;
    }

    private static Stream<Text> texts(Lesson lesson) {
        return lesson.texts().keySet().stream().filter(Readability::knows).sorted(Comparator.comparing(Language::code)).filter(language -> !words(lesson, language).isBlank())
                .map(language -> new Text(lesson.key(), language, Readability.of(words(lesson, language), language)));
    }

    private static String words(Lesson lesson, Language language) {
        return lesson.texts().get(language).stream().flatMap(section -> Stream.concat(Stream.of(section.heading()), words(section.blocks())))
                .collect(Collectors.joining("\n"));
    }

    /** Without what pictures show: nobody reads that who sees them. */
    private static Stream<String> words(List<Block> blocks) {
        return blocks.stream().flatMap(block -> switch (block.kind()) {
            case PICTURE -> Stream.empty();
            case ONLY_FOR -> words(block.inside());
            default -> Stream.of(block.text());
        });
    }
}
