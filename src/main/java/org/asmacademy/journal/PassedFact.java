package org.asmacademy.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Envelope.BrokenBatch;
import org.asmacademy.shared.Sha256;

/**
 * A fact as one server passes it to another, with what became of it there.
 *
 * @param given  whether it was given its right to count: what one server gave counts on all, what none gave counts nowhere
 * @param state  the letter of its state there, followed here only as long as it was not given
 * @param reason why it is kept apart there
 * @param hash   of its body, in hex; only where no body is kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PassedFact(Envelope fact, boolean given, String state, String reason, String hash) {
    /** Reasons that say: nobody has yet found that its maker may make it. */
    private static final Set<String> BEFORE_RIGHTS = Set.of("unknown-kind", "unknown-version", "unreadable-body", "not-allowed", "body-too-large");

    static boolean isBeforeRights(String reason) {
        return BEFORE_RIGHTS.contains(reason);
    }

    /** Whether this outcome says that its maker may make it. */
    static boolean isGiven(Outcome outcome) {
        return outcome.taken() || outcome.reason().filter(reason -> !isBeforeRights(reason.code())).isPresent();
    }

    /** A stored fact, at that place of the chain on which it is passed. */
    static PassedFact of(FactStore.Stored stored, long seq, UUID prev) {
        Envelope fact = stored.envelope();
        return new PassedFact(fact.at(seq, prev), stored.isGiven(), String.valueOf(stored.state()), stored.reason(),
                fact.body() == null ? HexFormat.of().formatHex(stored.hash()) : null);
    }

    void requireWhole(int index) {
        if (fact == null) throw new BrokenBatch(index, "fact is missing");
        boolean noBody = fact.body() == null && hash != null && hash.matches("[0-9a-f]{64}");
        (noBody ? fact.with("") : fact).requireWhole(index);
        if (state == null || !state.matches("[a-z]")) throw new BrokenBatch(index, "state is missing");
        if (reason != null && !reason.matches("[a-z-]{1,60}")) throw new BrokenBatch(index, "reason must be a word");
    }

    /** Whether a fact that is here may count because of this. A tombstone says nothing of rights: none was needed where it was made. */
    boolean tellsRight() {
        return given && state.charAt(0) != 'e';
    }

    byte[] bodyHash() {
        return fact.body() == null ? HexFormat.of().parseHex(hash) : Sha256.of(fact.bytes());
    }

    /** What it is here, as long as nobody has given it its right, or where nothing is left to be read. */
    Outcome asThere() {
        return switch (state.charAt(0)) {
            case 'e' -> new Outcome(Outcome.State.ERASED, Optional.of(Tombstones.REASON));
            case 'w' -> new Outcome(Outcome.State.WAITING, Optional.empty());
            default -> new Outcome(Outcome.State.QUARANTINED, Reason.of(reason == null ? "not-allowed" : reason));
        };
    }
}
