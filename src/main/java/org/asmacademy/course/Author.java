package org.asmacademy.course;

import java.util.Optional;

/** Who wrote a course; {@code of} names the university. */
public record Author(String name, Kind kind, Optional<String> of) {
    public enum Kind { MINER, UNIVERSITY, DESK_DRAFT }
}
