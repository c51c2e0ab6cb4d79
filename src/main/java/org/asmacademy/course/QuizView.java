package org.asmacademy.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * The questions as a form. Whoever left some open gets the others back as they were.
 *
 * @param id under which the answers will count once
 * @param open how many were left open
 */
record QuizView(Quiz quiz, Around around, UUID id, int open, List<Ask> asks) {
    /** @param missing whether this one was left open when the form was sent */
    record Ask(int number, Question question, String name, Optional<String> picture, Optional<String> recording, boolean missing, List<Choice> choices) {
        public boolean hasPictures() {
            return choices.stream().anyMatch(choice -> choice.picture().isPresent());
        }
    }

    record Choice(Option option, Optional<String> picture, boolean chosen) { }

    /** @param sent what came back to be completed; empty for a fresh form */
    static QuizView of(Quiz quiz, Around around, UUID id, MultivaluedMap<String, String> sent, Reading reading) {
        List<Ask> asks = new ArrayList<>();
        for (Question question : quiz.questions()) {
            String name = Quiz.FIELD + question.id();
            List<String> chosen = sent.getOrDefault(name, List.of());
            List<Choice> choices = question.options().stream()
                    .map(option -> new Choice(option, picture(quiz, option.picture()), chosen.contains(option.id()))).toList();
            boolean missing = sent.containsKey("open") && choices.stream().noneMatch(Choice::chosen);
            asks.add(new Ask(asks.size() + 1, question, name, picture(quiz, question.picture()),
                    reading.recording(quiz, around.language(), Optional.of(question.id())), missing, choices));
        }
        return new QuizView(quiz, around, id, (int) asks.stream().filter(Ask::missing).count(), List.copyOf(asks));
    }

    private static Optional<String> picture(Quiz quiz, Optional<Picture> picture) {
        return picture.map(p -> Addresses.media(quiz.key().course(), quiz.pack(), p.src()));
    }
}
