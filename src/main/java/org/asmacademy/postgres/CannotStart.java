package org.asmacademy.postgres;

/** Why the academy does not start, in one sentence for the person at the console: what is wrong and what to do. */
public class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
