package org.asmacademy.journal;

import java.util.Optional;

/** What became of a fact: taken into the folds, waiting for its maker to sign in, or kept apart with a reason. */
public record Outcome(State state, Optional<Reason> reason) {
    public enum State { TAKEN, WAITING, QUARANTINED }

    public boolean taken() {
        return state == State.TAKEN;
    }
}
