package org.asmacademy.sharing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a site shows, or wants to show, to somebody outside.
 *
 * @param by     who offered it
 * @param second who said yes to it too; another person
 * @param at     when it was offered, in milliseconds since 1970
 */
public record Share(UUID id, String standard, String purpose, boolean named, LocalDate until, UUID by, Optional<UUID> second, boolean stopped, long at) {
    public enum State { WAITS, OPEN, STOPPED, OVER }

    public State state(LocalDate today) {
        if (stopped) return State.STOPPED;
        if (until.isBefore(today)) return State.OVER;
        return second.isPresent() ? State.OPEN : State.WAITS;
    }
}
