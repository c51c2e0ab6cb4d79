package org.asmacademy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;
import org.junit.jupiter.api.Test;

class QuizTest {
    private static final PackHash PACK = new PackHash("0".repeat(64));

    @Test
    void a_score_on_the_pass_mark_passes() {
        Quiz quiz = quiz(0.5, question("wet", "a"), question("far", "b"));
        assertThat(quiz.grade(Map.of("wet", Set.of("a")))).isEqualTo(new Grade(0.5, true));
        assertThat(quiz.grade(Map.of("wet", Set.of("b")))).isEqualTo(new Grade(0, false));
    }

    @Test
    void three_of_five_pass_a_mark_of_six_tenths() {
        Quiz quiz = quiz(0.6, question("one", "a"), question("two", "a"), question("three", "a"), question("four", "a"), question("five", "a"));
        assertThat(quiz.grade(Map.of("one", Set.of("a"), "two", Set.of("a"), "three", Set.of("a"))).passed()).isTrue();
        assertThat(quiz.grade(Map.of("one", Set.of("a"), "two", Set.of("a"))).passed()).isFalse();
    }

    @Test
    void a_question_counts_when_exactly_the_right_options_were_chosen() {
        Quiz quiz = quiz(1, question("both", "a", "c"));
        assertThat(quiz.questions().get(0).isMany()).isTrue();
        assertThat(quiz.grade(Map.of("both", Set.of("a", "c"))).passed()).isTrue();
        assertThat(quiz.grade(Map.of("both", Set.of("a"))).passed()).isFalse();
        assertThat(quiz.grade(Map.of("both", Set.of("a", "b", "c"))).passed()).isFalse();
        assertThat(quiz.grade(Map.of("both", Set.of())).passed()).isFalse();
    }

    @Test
    void what_the_quiz_does_not_ask_changes_nothing() {
        Quiz quiz = quiz(1, question("wet", "a"));
        assertThat(quiz.grade(Map.of("wet", Set.of("a", "z"), "other", Set.of("a")))).isEqualTo(new Grade(1, true));
        Map<String, Set<String>> nothing = new HashMap<>();
        nothing.put("wet", null);
        assertThat(quiz.grade(nothing)).isEqualTo(new Grade(0, false));
    }

    @Test
    void any_answers_give_the_share_of_questions_answered_exactly() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Quiz quiz = anyQuiz(random);
            Map<String, Set<String>> answers = anyAnswers(quiz, random);
            Grade grade = quiz.grade(answers);
            long right = quiz.questions().stream().filter(q -> q.rightOnes().equals(answers.get(q.id()))).count();
            assertThat(grade.score()).as("seed %d", seed).isEqualTo((double) right / quiz.questions().size());
            assertThat(grade.passed()).as("seed %d", seed).isEqualTo(grade.score() >= quiz.pass() - 1e-9);
            assertThat(quiz.grade(answers)).as("seed %d, graded again", seed).isEqualTo(grade);
        }
    }

    @Test
    void one_more_right_answer_never_lowers_a_grade() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Quiz quiz = anyQuiz(random);
            Map<String, Set<String>> answers = anyAnswers(quiz, random);
            Grade before = quiz.grade(answers);
            Question mended = quiz.questions().get(random.nextInt(quiz.questions().size()));
            answers.put(mended.id(), mended.rightOnes());
            Grade after = quiz.grade(answers);
            assertThat(after.score()).as("seed %d", seed).isBetween(before.score(), 1.0);
            assertThat(after.passed() || !before.passed()).as("seed %d", seed).isTrue();
        }
    }

    private static Quiz anyQuiz(Random random) {
        List<Question> questions = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            Set<String> right = new HashSet<>(Set.of(String.valueOf((char) ('a' + random.nextInt(3)))));
            if (random.nextBoolean()) right.add(String.valueOf((char) ('a' + random.nextInt(3))));
            questions.add(question("q" + i, right.toArray(String[]::new)));
        }
        return quiz((1 + random.nextInt(10)) / 10.0, questions.toArray(Question[]::new));
    }

    private static Map<String, Set<String>> anyAnswers(Quiz quiz, Random random) {
        Map<String, Set<String>> answers = new HashMap<>();
        for (Question question : quiz.questions()) {
            if (random.nextInt(4) == 0) continue;
            Set<String> chosen = new HashSet<>(random.nextBoolean() ? question.rightOnes() : Set.of("b"));
            if (random.nextInt(4) == 0) chosen.add("c");
            answers.put(question.id(), chosen);
        }
        return answers;
    }

    private static Quiz quiz(double pass, Question... questions) {
        return new Quiz(new ActivityKey("dust/wet/check"), PACK, words("Check"), Map.of(), pass, List.of(questions));
    }

    private static Question question(String id, String... right) {
        List<Option> options = List.of("a", "b", "c").stream()
                .map(o -> new Option(o, List.of(right).contains(o), words(o), Optional.empty(), Optional.empty())).toList();
        return new Question(id, words(id), Optional.empty(), options, words("because"));
    }

    private static Translated words(String words) {
        return new Translated(Map.of(Language.ENGLISH, words));
    }
}
