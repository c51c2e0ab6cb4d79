package org.asmacademy.course;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The questions as a form. Whoever left some open gets the others back as they were.
 *
 * @param id under which the answers will count once; none in a page that goes along on a phone: there each try gets its own
 * @param open how many were left open
 */
record QuizView(Quiz quiz, Around around, Optional<UUID> id, int open, List<Ask> asks) {
    /** @param missing whether this one was left open when the form was sent */
    record Ask(int number, Question question, String name, Optional<String> picture, Optional<String> recording, boolean missing, List<Choice> choices) {
        /** The ids of the right options, as the phone compares them. */
        public String right() {
            return String.join(" ", new TreeSet<>(question.rightOnes()));
        }

        public boolean hasPictures() {
            return choices.stream().anyMatch(choice -> choice.picture().isPresent());
        }
    }

    /** Without anybody in it, and with what there is to say to each answer. */
    static QuizView packed(Quiz quiz, Around around, Reading reading) {
        return of(quiz, around, Optional.empty(), new MultivaluedHashMap<>(), reading);
    }

    public boolean packed() {
        return id.isEmpty();
    }

    /** The lesson to hear again. */
    public Optional<String> lesson() {
        return around.module().activities().stream().filter(Activity::isLesson).findFirst().map(lesson -> Addresses.activity(around.language(), lesson));
    }

    /** What to say to so many right answers. */
    record Score(long right, boolean passed) { }

    public List<Score> scores() {
        return IntStream.rangeClosed(0, asks.size()).asLongStream().mapToObj(right -> new Score(right, right >= quiz.needed())).toList();
    }

    /** Where somebody goes on who has passed. */
    public String next() {
        return around.nextAddress();
    }

    record Choice(Option option, Optional<String> picture, boolean chosen) { }

    /** @param sent what came back to be completed; empty for a fresh form */
    static QuizView of(Quiz quiz, Around around, Optional<UUID> id, MultivaluedMap<String, String> sent, Reading reading) {
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
