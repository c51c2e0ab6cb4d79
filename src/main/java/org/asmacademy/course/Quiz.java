package org.asmacademy.course;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;

/** Questions that grade themselves; {@code pass} is the share of right answers that passes. */
public record Quiz(ActivityKey key, PackHash pack, Translated title, Map<Language, ReviewStatus> reviews, double pass,
        List<Question> questions) implements Activity {
    /** A form's field for a question is this and its id. */
    public static final String FIELD = "q-";

    /** Grades the options chosen for each question. Pure; answers to questions that this quiz does not ask are ignored. */
    public Grade grade(Map<String, Set<String>> answers) {
        long right = questions.stream().filter(question -> {
            Set<String> chosen = answers.get(question.id());
            return chosen != null && question.isRight(chosen);
        }).count();
        return new Grade(questions.isEmpty() ? 0 : (double) right / questions.size(), right >= needed());
    }

    /** How many right answers pass. Whole questions: 0.6 of 5 is 3, whatever a double makes of it. */
    public int needed() {
        return (int) Math.ceil(pass * questions.size() - 1e-9);
    }
}
