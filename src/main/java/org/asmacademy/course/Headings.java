package org.asmacademy.course;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.shared.Mistakes;

/** Headings of lessons and quizzes: {@code ## words {#id}}. */
final class Headings {
    private static final Pattern GOOD = Pattern.compile("## +(.+?) +\\{#([a-z0-9][a-z0-9-]*)}\\s*");

    private static final Pattern LIKE = Pattern.compile("#{1,6}( .*)?");

    private Headings() { }

    record Heading(String id, String words) { }

    static boolean isHeading(String line) {
        return line.startsWith("#") && LIKE.matcher(line).matches();
    }

    static Heading read(String file, int line, String text, Mistakes mistakes) {
        Matcher match = GOOD.matcher(text);
        if (match.matches()) return new Heading(match.group(2), new Markdown(file, List.of(match.group(1)), line - 1, mistakes).oneParagraph());
        String words = text.replaceFirst("#+ *", "").replaceFirst("\\{#[^}]*}?\\s*$", "").strip();
        if (text.startsWith("## ")) Wrong.HEADING_NO_ID.at(mistakes, file, line, words, idFor(words));
        else Wrong.HEADING_LEVEL.at(mistakes, file, line, words);
        return new Heading(idFor(words), words);
    }

    private static String idFor(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String id = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "a-short-name" : id;
    }
}
