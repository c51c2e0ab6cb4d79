package org.asmacademy.readiness;

import java.util.UUID;

/** The fact {@code readiness.session-taken-out}: a group session was written down by mistake. It counts no longer, whatever else is said of it. */
public record SessionTakenOut(UUID session, String reason) {
    static final int LONGEST_REASON = 300;
}
