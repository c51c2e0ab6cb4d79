package org.asmacademy.course;

/**
 * Vowels by the rules of the Real Academia: a syllable has at most one of a, e, o; an accented i or u beside one of these stands alone;
 * h between vowels parts nothing; the u of que, qui, gue, gui is not said.
 */
class SpanishSyllables extends Syllables {
    private static final String OPEN = "aeoáéó";
    private static final String CLOSED = "iuüíú";

    @Override
    int inPart(String part) {
        String word = part.replace("’", "").replaceAll("qu(?=[eiéí])", "q").replaceAll("gu(?=[eiéí])", "g")
                .replaceAll("(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])", "").replaceAll("(?<=[aeouáéóú]|^)y$", "i");
        int count = 0;
        boolean holdsOpen = false;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (!isVowel(letter)) continue;
            char before = i == 0 ? ' ' : word.charAt(i - 1);
            if (!isVowel(before) || apart(before, letter) || isOpen(letter) && holdsOpen) {
                count++;
                holdsOpen = false;
            }
            holdsOpen |= isOpen(letter);
        }
        return Math.max(1, count);
    }

    private static boolean apart(char before, char letter) {
        return isOpen(before) && isOpen(letter) || isOpen(before) && isAccentedClosed(letter) || isAccentedClosed(before) && isOpen(letter)
                || before == letter;
    }

    private static boolean isVowel(char letter) {
        return isOpen(letter) || CLOSED.indexOf(letter) >= 0;
    }

    private static boolean isOpen(char letter) {
        return OPEN.indexOf(letter) >= 0;
    }

    private static boolean isAccentedClosed(char letter) {
        return letter == 'í' || letter == 'ú';
    }
}
