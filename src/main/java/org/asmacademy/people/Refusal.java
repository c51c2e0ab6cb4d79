package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Words;

/** Why somebody is not let in, in kind words beside the field. */
@ApplicationScoped
class Refusal {
    String words(ProblemException refused, Language language) {
        PeopleMessages words = Words.of(PeopleMessages.class, language);
        if (refused instanceof Waiting waiting) return words.wait_first(howLong(waiting.left(), words));
        return words.refused(refused.code());
    }

    /** Rounded up: nobody should come back a moment too early. */
    private static String howLong(Duration left, PeopleMessages words) {
        long seconds = Math.max(1, left.plusMillis(999).toSeconds());
        return seconds < 90 ? words.seconds(seconds) : words.minutes((seconds + 59) / 60);
    }
}
