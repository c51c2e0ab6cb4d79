package org.asmacademy.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is signed in. A row, so that a restart signs nobody out and a sign-out is final.
 *
 * @param siteId nothing for staff, who belong to no site
 * @param endsAt in any case, however lively it is
 */
record Session(String tokenHash, Optional<UUID> siteId, UUID personId, Optional<UUID> deviceId, Instant seenAt, Instant endsAt) {
    private static final Duration WORTH_A_WRITE = Duration.ofMinutes(1);

    boolean livesAt(Instant now, Duration idle) {
        return now.isBefore(endsAt) && now.isBefore(seenAt.plus(idle));
    }

    boolean stale(Instant now) {
        return now.isAfter(seenAt.plus(WORTH_A_WRITE));
    }
}
