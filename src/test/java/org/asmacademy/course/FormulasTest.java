package org.asmacademy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.asmacademy.shared.Language;
import org.junit.jupiter.api.Test;

/** Sentences are cut right, and the formulas give what one gets with a pencil. */
class FormulasTest {
    private static final Language SPANISH = new Language("es");
    private static final Language FRENCH = new Language("fr");

    @Test
    void english_counted_by_hand() {
        // 4 + 6 = 10 words, 2 sentences, 5 + 9 = 14 syllables: 0.39 × 5 + 11.8 × 1.4 − 15.59
        Readability read = Readability.of("Keep the water clean. Dust in the tunnel is dangerous.", Language.ENGLISH);
        assertThat(read.wordsPerSentence()).isEqualTo(5);
        assertThat(read.syllablesPerWord()).isEqualTo(1.4);
        assertThat(read.score()).isCloseTo(2.88, within(0.001));
    }

    @Test
    void spanish_counted_by_hand() {
        // 5 + 3 = 8 words, 2 sentences, 8 + 7 = 15 syllables: 206.84 − 60 × 1.875 − 1.02 × 4
        Readability read = Readability.of("El agua del río sube. Nadie trabaja solo.", SPANISH);
        assertThat(read.wordsPerSentence()).isEqualTo(4);
        assertThat(read.syllablesPerWord()).isEqualTo(1.875);
        assertThat(read.score()).isCloseTo(90.26, within(0.001));
    }

    @Test
    void french_counted_by_hand() {
        // 4 + 4 = 8 words, 2 sentences, 4 + 6 = 10 syllables: 207 − 1.015 × 4 − 73.6 × 1.25
        Readability read = Readability.of("L’eau monte très vite. Personne ne travaille seul.", FRENCH);
        assertThat(read.wordsPerSentence()).isEqualTo(4);
        assertThat(read.syllablesPerWord()).isEqualTo(1.25);
        assertThat(read.score()).isCloseTo(110.94, within(0.001));
    }

    @Test
    void longer_sentences_and_longer_words_are_harder_in_every_formula() {
        for (Readability.Formula formula : Readability.Formula.values()) {
            assertThat(formula.accepts(formula.score(6, 1.2))).as(formula.title).isTrue();
            assertThat(formula.accepts(formula.score(90, 1.2))).as(formula.title + ", long sentences").isFalse();
            assertThat(formula.accepts(formula.score(6, 3))).as(formula.title + ", long words").isFalse();
        }
    }

    @Test
    void the_threshold_itself_is_plain_enough() {
        for (Readability.Formula formula : Readability.Formula.values()) {
            assertThat(formula.accepts(formula.threshold)).as(formula.title).isTrue();
        }
        assertThat(Readability.Formula.FLESCH_KINCAID.accepts(5.01)).isFalse();
        assertThat(Readability.Formula.FERNANDEZ_HUERTA.accepts(79.99)).isFalse();
        assertThat(Readability.Formula.KANDEL_MOLES.accepts(69.99)).isFalse();
    }

    @Test
    void a_line_ends_a_sentence_also_without_a_full_stop() {
        assertThat(Sentences.in("Water first\n1. Open the water. Wait\n2. Drill\n\nDone")).containsExactly("Water first", "Open the water.", "Wait", "Drill", "Done");
    }

    @Test
    void marks_end_a_sentence_and_quotes_close_with_it() {
        assertThat(Sentences.in("Ask: \"What would help?\" Then wait… Stop! Now.")).containsExactly("Ask: \"What would help?\"", "Then wait…", "Stop!", "Now.");
        assertThat(Sentences.in("Dites : « Je tousse. » Un doute ? On ferme.")).containsExactly("Dites : « Je tousse. »", "Un doute ?", "On ferme.");
        assertThat(Sentences.in("Pregunte: «¿Qué pasa?» ¿Duda? Pida ayuda.")).containsExactly("Pregunte: «¿Qué pasa?»", "¿Duda?", "Pida ayuda.");
    }

    @Test
    void a_point_that_ends_nothing() {
        assertThat(Sentences.in("Use 0.5 grams, e.g. of gold. Pay 1.000 pesos, p. ej. hoy.")).hasSize(2);
        assertThat(Sentences.in("Ask Dr. Diallo or M. Kone. See fig. 2 and No. 5.")).containsExactly("Ask Dr. Diallo or M. Kone.", "See fig. 2 and No. 5.");
        assertThat(Sentences.in("« Qui ? » demande-t-il.")).hasSize(1);
        assertThat(Sentences.in("Say no. Then go.")).as("no. is a number only before a figure").hasSize(2);
    }

    @Test
    void words_stand_between_spaces_and_have_a_letter_or_figure() {
        assertThat(Sentences.words("« Y a-t-il de l’eau ? »")).isEqualTo(List.of("Y", "a-t-il", "de", "l’eau"));
        assertThat(Sentences.words("Stop – 18 men!")).isEqualTo(List.of("Stop", "18", "men!"));
    }

    @Test
    void figures_lengthen_a_sentence_but_no_word() {
        Readability read = Readability.of("Pay 1500 men", Language.ENGLISH);
        assertThat(read.wordsPerSentence()).isEqualTo(3);
        assertThat(read.syllablesPerWord()).isEqualTo(1);
    }
}
