package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Words;

/** Why somebody is not let in, in kind words beside the field. */
@ApplicationScoped
class Refusal {
    private final Frame frame;

    Refusal(Frame frame) {
        this.frame = frame;
    }

    String words(ProblemException refused, Language language) {
        PeopleMessages words = Words.of(PeopleMessages.class, language);
        return refused instanceof Waiting waiting ? words.wait_first(howLong(waiting.left(), words)) : frame.words(refused);
    }

    /** Rounded up: nobody should come back a moment too early. */
    private static String howLong(Duration left, PeopleMessages words) {
        long seconds = Math.max(1, left.plusMillis(999).toSeconds());
        return seconds < 90 ? words.seconds(seconds) : words.minutes((seconds + 59) / 60);
    }
}
