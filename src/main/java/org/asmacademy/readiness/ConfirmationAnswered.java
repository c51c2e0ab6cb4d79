package org.asmacademy.readiness;

import java.util.UUID;

/** The fact {@code readiness.confirmation-answered}: what a lead says to what an assessor wrote down. The last word counts; an empty one takes it back. */
public record ConfirmationAnswered(UUID confirmation, String words) {
    public static final int LONGEST = Declared.LONGEST_REASON;
}
