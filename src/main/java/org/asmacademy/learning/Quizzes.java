package org.asmacademy.learning;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asmacademy.course.Addresses;
import org.asmacademy.course.Option;
import org.asmacademy.course.Question;
import org.asmacademy.course.Quiz;

/** The answers of a form, and what to say to them. */
final class Quizzes {
    private Quizzes() { }

    /** One question seen after answering: what was chosen, and what would have been right. */
    record Looked(int number, Question question, boolean right, List<Chosen> chosen, List<Chosen> better) { }

    record Chosen(Option option, Optional<String> picture) { }

    /** What was chosen, question by question; what the quiz does not offer is left out. */
    static Map<String, Set<String>> answers(Quiz quiz, MultivaluedMap<String, String> form) {
        Map<String, Set<String>> answers = new LinkedHashMap<>();
        for (Question question : quiz.questions()) {
            Set<String> chosen = new TreeSet<>(form.getOrDefault(Quiz.FIELD + question.id(), List.of()));
            chosen.retainAll(question.options().stream().map(Option::id).toList());
            if (!chosen.isEmpty()) answers.put(question.id(), chosen);
        }
        return answers;
    }

    static boolean complete(Quiz quiz, Map<String, Set<String>> answers) {
        return quiz.questions().stream().allMatch(question -> answers.containsKey(question.id()));
    }

    static List<Looked> look(Quiz quiz, Map<String, Set<String>> answers) {
        List<Looked> looked = new ArrayList<>();
        for (Question question : quiz.questions()) {
            Set<String> chosen = answers.getOrDefault(question.id(), Set.of());
            looked.add(new Looked(looked.size() + 1, question, question.isRight(chosen), options(quiz, question, chosen),
                    options(quiz, question, question.rightOnes())));
        }
        return looked;
    }

    private static List<Chosen> options(Quiz quiz, Question question, Set<String> ids) {
        return question.options().stream().filter(option -> ids.contains(option.id())).map(option -> new Chosen(option,
                option.picture().map(p -> Addresses.media(quiz.key().course(), quiz.pack(), p.src())))).toList();
    }
}
