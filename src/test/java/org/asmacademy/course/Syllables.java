package org.asmacademy.course;

import java.util.Locale;
import java.util.Map;
import org.asmacademy.shared.Language;

/**
 * Counts the syllables of a word as written, by rules and a short list of exceptions: near enough for a readability score, where
 * single errors vanish in a hundred words. Nothing to learn how a word is said from.
 */
abstract class Syllables {
    private static final Map<Language, Syllables> BY_LANGUAGE = Map.of(Language.ENGLISH, new EnglishSyllables(),
            new Language("es"), new SpanishSyllables(), new Language("fr"), new FrenchSyllables());

    static boolean knows(Language language) {
        return BY_LANGUAGE.containsKey(language);
    }

    static Syllables of(Language language) {
        return BY_LANGUAGE.get(language);
    }

    /** The syllables of a word; one with a hyphen has those of its parts. A short word of capitals, such as TB, is spelled out. */
    int in(String word) {
        String bare = word.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "").replace('\'', '’');
        if (bare.matches("\\p{Lu}{2,3}")) return bare.length();
        int count = 0;
        for (String part : bare.toLowerCase(Locale.ROOT).split("[^\\p{L}’]+")) if (!part.isEmpty()) count += inPart(part);
        return Math.max(1, count);
    }

    /** @param part letters in lower case and perhaps ’ between them */
    abstract int inPart(String part);

    /** How many runs of these letters the word has. */
    static int groups(String word, String vowels) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = vowels.indexOf(word.charAt(i)) >= 0;
            if (vowel && !inside) count++;
            inside = vowel;
        }
        return count;
    }
}
