package org.asmacademy.journal;

import java.util.Optional;

/** Why a fact is kept apart: a stable code in kebab-case that pages translate. */
public record Reason(String code) {
    public static Optional<Reason> of(String code) {
        return Optional.of(new Reason(code));
    }

    public static Optional<Reason> none() {
        return Optional.empty();
    }
}
