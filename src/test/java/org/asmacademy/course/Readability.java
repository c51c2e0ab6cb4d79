package org.asmacademy.course;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.asmacademy.shared.Language;

/**
 * How hard a text is to read, by the formula that is usual in its language. A number is no reader: it sees long sentences and long words
 * and nothing else.
 */
record Readability(Formula formula, List<String> sentences, List<String> words, double wordsPerSentence, double syllablesPerWord) {
    private static final Map<Language, Formula> FORMULAS = Map.of(Language.ENGLISH, Formula.FLESCH_KINCAID,
            new Language("es"), Formula.FERNANDEZ_HUERTA, new Language("fr"), Formula.KANDEL_MOLES);

    /** Each is a line in words per sentence and syllables per word. */
    enum Formula {
        /**
         * A grade of school in the United States; less is easier. J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of
         * New Readability Formulas for Navy Enlisted Personnel, Research Branch Report 8-75, 1975.
         */
        FLESCH_KINCAID("Flesch-Kincaid", -15.59, 0.39, 11.8, Readability.MOST_ENGLISH, false),
        /**
         * Ease; more is easier, 80–90 is fifth grade. J. Fernández Huerta: Medidas sencillas de lecturabilidad, Consigna 214, 1959. Printed with
         * F as sentences in a hundred words, which would make long sentences easy; F is words per sentence, as G. Law showed (Error in the
         * Fernandez Huerta Readability Formula, LINGUIST List 22.2332, 2011). Its P, syllables in a hundred words, times 0.60 is our 60.
         */
        FERNANDEZ_HUERTA("Fernández-Huerta", 206.84, -1.02, -60, Readability.LEAST_SPANISH, true),
        /**
         * Ease; more is easier. L. Kandel, A. Moles: Application de l’indice de Flesch à la langue française, Cahiers d’études de
         * radio-télévision 19, 1958, in the form that programs use today (207, 1.015, 73.6); we have not seen the paper itself.
         */
        KANDEL_MOLES("Kandel-Moles", 207, -1.015, -73.6, Readability.LEAST_FRENCH, true);

        final String title;
        final double threshold;
        private final double constant;
        private final double perSentenceWord;
        private final double perSyllable;
        private final boolean moreIsEasier;

        Formula(String title, double constant, double perSentenceWord, double perSyllable, double threshold, boolean moreIsEasier) {
            this.title = title;
            this.constant = constant;
            this.perSentenceWord = perSentenceWord;
            this.perSyllable = perSyllable;
            this.threshold = threshold;
            this.moreIsEasier = moreIsEasier;
        }

        double score(double wordsPerSentence, double syllablesPerWord) {
            return constant + perSentenceWord * wordsPerSentence + perSyllable * syllablesPerWord;
        }

        boolean accepts(double score) {
            return moreIsEasier ? score >= threshold : score <= threshold;
        }

        String wish() {
            return (moreIsEasier ? "at least " : "at most ") + Math.round(threshold);
        }
    }

    /**
     * Many miners left school early, and a lesson is also read aloud to others: so fifth grade. The first six lessons reach 0.8 to 2.1, with
     * every heading and list item as a sentence (0.9 to 2.2 without those that have no full stop, so they flatter no score here). The words
     * that a module must teach, such as mercury and silicosis, count like others: there is room for them, and a list of exceptions would only
     * grow.
     */
    static final double MOST_ENGLISH = 5;
    /** Fernández Huerta’s own bound of “easy”, fifth grade. The first six lessons reach 83.8 to 89.2: of the three languages the least room. */
    static final double LEAST_SPANISH = 80;
    /**
     * “Fairly easy” on Flesch’s scale. The first six lessons reach 92.5 to 100.4, so that this is the least strict of the three; it stays as
     * wished until more lessons are there. A mute e at the end is not counted; with a counter that counts it the scores would be lower.
     */
    static final double LEAST_FRENCH = 70;

    static boolean knows(Language language) {
        return FORMULAS.containsKey(language);
    }

    /**
     * Measures plain words, one paragraph, list item or heading a line. Figures count as words of a sentence but not for the length of words:
     * Flesch advised so, because how long they are depends on how they are read.
     */
    static Readability of(String text, Language language) {
        List<String> sentences = Sentences.in(text);
        List<String> words = sentences.stream().flatMap(sentence -> Sentences.words(sentence).stream()).toList();
        Syllables syllables = Syllables.of(language);
        double perWord = words.stream().filter(word -> !word.matches(".*\\d.*")).mapToInt(syllables::in).average().orElse(0);
        return new Readability(FORMULAS.get(language), sentences, words, (double) words.size() / Math.max(1, sentences.size()), perWord);
    }

    double score() {
        return formula.score(wordsPerSentence, syllablesPerWord);
    }

    boolean isPlain() {
        return formula.accepts(score());
    }

    List<String> longestSentences(int count) {
        return sentences.stream().sorted(Comparator.comparingInt((String sentence) -> Sentences.words(sentence).size()).reversed()).limit(count).toList();
    }
}
