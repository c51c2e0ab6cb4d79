package org.asmacademy.sharing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody who saw a share promised to the site.
 *
 * @param kept what the site says of it; nothing while it has said nothing
 * @param at   when it was promised, in milliseconds since 1970
 */
public record Pledge(UUID id, UUID share, String words, LocalDate until, Optional<Boolean> kept, long at) {
    public enum State { OPEN, KEPT, NOT_KEPT }

    /** The site's word counts. Where it has said nothing, a promise whose day is over is not kept. */
    public State state(LocalDate today) {
        if (kept.isPresent()) return kept.get() ? State.KEPT : State.NOT_KEPT;
        return until.isBefore(today) ? State.NOT_KEPT : State.OPEN;
    }
}
