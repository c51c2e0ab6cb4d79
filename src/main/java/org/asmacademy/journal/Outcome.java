package org.asmacademy.journal;

import java.util.Optional;

/** What became of a fact: taken into the folds, waiting for its maker to sign in, kept apart with a reason, or erased with the person it belonged to. */
public record Outcome(State state, Optional<Reason> reason) {
    public enum State { TAKEN, WAITING, QUARANTINED, ERASED }

    public boolean taken() {
        return state == State.TAKEN;
    }
}
