package org.asmacademy.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts plain words, as {@link Block#text()} gives them, into sentences and words. A line is a paragraph, list item or heading and ends a
 * sentence also without a full stop. Inside a line one ends at . ! ? … with white space behind, but not before a small letter (« Qui ? »
 * demande-t-il), so that 0.5 and e.g. hold together, nor after Dr. or an initial, nor after No. before a figure.
 */
final class Sentences {
    private static final Pattern NUMBER_OF_ITEM = Pattern.compile("^\\d+\\. ");
    private static final Pattern END = Pattern.compile("[.!?…]+[\\h\"”’»)]*(?:\\s+|$)");
    private static final Pattern GOES_ON = Pattern.compile("^[\\h\"“‘«(¿¡]*\\p{Ll}");
    private static final Pattern TITLE = Pattern.compile("(?:^|.*[\\s(«“\"])(?:Dr|Dra|Mr|Mrs|Ms|Mme|Sr|Sra|Prof|Ing|Lic|St|\\p{Lu})\\.\\s+");
    private static final Pattern NUMBERED = Pattern.compile("(?:^|.*[\\s(«“\"])(?:[Nn]os?|[Nn]úm|[Ff]ig|[Aa]rt|[Cc]ap|[Pp]ág|pp?)\\.\\s+");

    private Sentences() { }

    static List<String> in(String text) {
        List<String> sentences = new ArrayList<>();
        for (String line : text.split("\n")) sentencesOf(NUMBER_OF_ITEM.matcher(line.strip()).replaceFirst(""), sentences);
        return sentences;
    }

    /**
     * What stands between white space and has a letter or figure. So Flesch counted (The Art of Readable Writing, 1949): l’eau, don’t and
     * twenty-two are one word each.
     */
    static List<String> words(String sentence) {
        return Arrays.stream(sentence.split("[\\s\\h]+")).filter(word -> word.matches(".*[\\p{L}\\d].*")).toList();
    }

    private static void sentencesOf(String line, List<String> sentences) {
        int start = 0;
        Matcher end = END.matcher(line);
        while (end.find()) {
            String here = line.substring(start, end.end());
            if (isNoEnd(here, line.substring(end.end()))) continue;
            add(here, sentences);
            start = end.end();
        }
        add(line.substring(start), sentences);
    }

    private static boolean isNoEnd(String here, String rest) {
        if (GOES_ON.matcher(rest).find() || TITLE.matcher(here).matches()) return true;
        return NUMBERED.matcher(here).matches() && rest.matches("\\d.*");
    }

    private static void add(String sentence, List<String> sentences) {
        if (!words(sentence).isEmpty()) sentences.add(sentence.strip());
    }
}
