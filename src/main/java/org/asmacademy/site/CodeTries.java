package org.asmacademy.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Rows;

/**
 * Slows whoever tries codes. The 50 bits of a code are what keeps a site shut; this only keeps guessing from being a pastime: so many wrong
 * codes an hour from one device, and so many from all new devices together.
 */
@ApplicationScoped
class CodeTries {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String NEW = "new";
    private static final int MOST_OF_A_DEVICE = 20;
    private static final int MOST_OF_NEW_DEVICES = 2000;
    private static final String COUNT = "insert into card_guard as g (who, wrong, since) values (?, 1, ?) on conflict (who) do update set"
            + " wrong = case when g.since < ? then 1 else g.wrong + 1 end, since = case when g.since < ? then excluded.since else g.since end returning wrong";
    private final Rows rows;
    private final Clock clock;

    CodeTries(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Counts one try before it is looked at; refuses it when the hour's tries are used up. */
    void count(Optional<UUID> device) {
        Instant now = clock.instant();
        Instant hourAgo = now.minus(HOUR);
        int tries = QuarkusTransaction.requiringNew().call(() -> rows.one(COUNT, row -> row.getInt(1), who(device), now, hourAgo, hourAgo).orElseThrow());
        if (tries > (device.isPresent() ? MOST_OF_A_DEVICE : MOST_OF_NEW_DEVICES)) throw new TooManyCodes();
    }

    /** The code was right: the try does not count. */
    void right(Optional<UUID> device) {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.write("update card_guard set wrong = greatest(wrong - 1, 0) where who = ?", who(device));
            rows.flush();
        });
    }

    private static String who(Optional<UUID> device) {
        return device.map(UUID::toString).orElse(NEW);
    }

    static class TooManyCodes extends ProblemException {
        private static final long serialVersionUID = 1;

        TooManyCodes() {
            super(429, "too-many-codes", "Too many wrong codes", "Try again in an hour");
        }
    }
}
