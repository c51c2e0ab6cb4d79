package org.asmacademy.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A site takes its data along.
 *
 * @param leaves whether it also leaves
 * @param by     who asked
 * @param at     when, in milliseconds since 1970
 * @param yes    who agreed, and when
 */
public record Leave(UUID id, boolean leaves, UUID by, long at, Optional<Yes> yes) {
    /** The first yes of a second person. */
    public record Yes(UUID by, Instant at) { }
}
