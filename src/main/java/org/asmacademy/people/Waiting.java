package org.asmacademy.people;

import java.time.Duration;
import java.util.Map;
import org.asmacademy.shared.ProblemException;

/** Too many wrong tries: the door is closed for a while, for everybody who tries. */
class Waiting extends ProblemException {
    private static final long serialVersionUID = 1;
    private final Duration left;

    Waiting(Duration left) {
        super(429, "wait", "Too many wrong tries", "Try again in " + left.toSeconds() + " seconds");
        this.left = left;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", String.valueOf(Math.max(1, left.toSeconds())));
    }

    Duration left() {
        return left;
    }
}
