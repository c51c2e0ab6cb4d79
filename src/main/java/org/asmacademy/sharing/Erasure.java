package org.asmacademy.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is to be erased.
 *
 * @param person who
 * @param by     the person, or a lead or trainer at their word
 * @param yes    who else said yes and when; a person's own wish needs nobody's
 */
record Erasure(UUID id, UUID person, UUID by, Instant at, Optional<UUID> second, Optional<Instant> yes) {
    public boolean own() {
        return by.equals(person);
    }

    /** Whether it still waits for a second person. */
    public boolean waits() {
        return !own() && yes.isEmpty();
    }

    /** When it happens; nothing before it is agreed. */
    Optional<Instant> day(Duration toThink) {
        return (own() ? Optional.of(at) : yes).map(said -> said.plus(toThink));
    }
}
