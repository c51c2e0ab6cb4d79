package org.asmacademy.course;

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

/** A lesson in one language, how hard it is to read, and what its author could do about it. */
record MeasuredLesson(ActivityKey key, Language language, Readability readability) {
    /** How long an English lesson usually is: four or five minutes read aloud. */
    static final int FEW_WORDS = 250;
    static final int MANY_WORDS = 500;

    /** Also of a course with mistakes, which {@link CoursesTest} tells, so that an author can measure what is half written. */
    static List<MeasuredLesson> of(LibraryFiles files, String course) {
        Commodities commodities = new Commodities(files);
        References references = References.of(commodities, new Standards(files, commodities));
        Optional<Course> read = new CourseReader(CourseFiles.load(files, "courses/" + course), references, true, new Mistakes()).read();
        return read.stream().flatMap(c -> c.modules().stream()).flatMap(m -> m.activities().stream()).filter(Activity::isLesson)
                .flatMap(activity -> of((Lesson) activity)).toList();
    }

    private static Stream<MeasuredLesson> of(Lesson lesson) {
        return lesson.texts().keySet().stream().filter(Readability::knows).sorted(Comparator.comparing(Language::code))
                .map(language -> new MeasuredLesson(lesson.key(), language, Readability.of(words(lesson.texts().get(language)), language)))
                .filter(measured -> measured.words() > 0);
    }

    private static String words(List<Section> sections) {
        return sections.stream().flatMap(section -> Stream.concat(Stream.of(section.heading()), ofBlocks(section.blocks()))).collect(Collectors.joining("\n"));
    }

    /** Without what pictures show: nobody reads that who sees them. */
    private static Stream<String> ofBlocks(List<Block> blocks) {
        return blocks.stream().flatMap(block -> switch (block.kind()) {
            case PICTURE -> Stream.empty();
            case ONLY_FOR -> ofBlocks(block.inside());
            default -> Stream.of(block.text());
        });
    }

    boolean isPlain() {
        return readability.isPlain();
    }

    int words() {
        return readability.words().size();
    }

    /** For a warning only: a lesson may have a good reason. */
    boolean isOfUnusualLength() {
        return language.equals(Language.ENGLISH) && (words() < FEW_WORDS || words() > MANY_WORDS);
    }

    /** A line of a table. */
    String line() {
        return String.format(Locale.ROOT, "%-60s %s %-16s %6.1f %-9s %4d words, %4.1f a sentence, %4.2f syllables a word", key, language,
                readability.formula().title, readability.score(), isPlain() ? "" : "TOO HARD", words(), readability.wordsPerSentence(),
                readability.syllablesPerWord());
    }

    /** What to mend. */
    String advice() {
        String sentences = readability.longestSentences(3).stream().map(s -> "    " + Sentences.words(s).size() + " words: " + s)
                .collect(Collectors.joining("\n"));
        return String.format(Locale.ROOT, "%s in %s: %s is %.1f and must be %s (%.1f words a sentence, %.2f syllables a word)%n%s%n    long words: %s",
                key, language, readability.formula().title, readability.score(), readability.formula().wish(), readability.wordsPerSentence(),
                readability.syllablesPerWord(), sentences, longWords());
    }

    /** The words that weigh most, so that a long one said often comes first. */
    private String longWords() {
        Syllables syllables = Syllables.of(language);
        Map<String, Long> times = readability.words().stream().map(w -> w.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "").toLowerCase(Locale.ROOT))
                .filter(w -> syllables.in(w) >= 3).collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        Comparator<String> weight = Comparator.comparingLong(w -> (syllables.in(w) - 2) * times.get(w));
        return times.keySet().stream().sorted(weight.reversed()).limit(10)
                .map(w -> w + " (" + syllables.in(w) + " syllables" + (times.get(w) > 1 ? ", " + times.get(w) + " times" : "") + ")")
                .collect(Collectors.joining(", "));
    }
}
