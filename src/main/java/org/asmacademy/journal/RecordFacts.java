package org.asmacademy.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.asmacademy.journal.Appending.Care;
import org.asmacademy.journal.Appending.FoldFailed;
import org.asmacademy.shared.SiteScope;
import org.jboss.logging.Logger;

/**
 * Runs a journal transaction to its end. When a fold fails, everything is rolled back and taken again fact by fact, so that the failing one
 * is known; then once more with that fact in quarantine. Nothing is caught inside a transaction.
 */
@ApplicationScoped
class RecordFacts {
    private static final Logger LOG = Logger.getLogger(RecordFacts.class);
    private static final int TRIES = 5;
    private final SiteScope scope;

    RecordFacts(SiteScope scope) {
        this.scope = scope;
    }

    <T> T run(UUID site, Function<Care, T> work) {
        Care care = Care.LESS;
        for (int transientTries = 0;;) {
            Care now = care;
            try {
                return scope.inNew(site, () -> work.apply(now));
            } catch (FoldFailed failed) {
                String sqlState = sqlState(failed).orElse("");
                if (ofTheMoment(sqlState)) {
                    if (++transientTries >= TRIES || unreachable(sqlState)) throw failed;
                } else {
                    care = moreCareful(care, failed);
                }
            }
        }
    }

    private static Care moreCareful(Care care, FoldFailed failed) {
        if (failed.fact().isEmpty()) return new Care(true, care.failing());
        UUID fact = failed.fact().get();
        Set<UUID> failing = new HashSet<>(care.failing());
        if (!failing.add(fact)) throw failed;
        LOG.errorf(failed.getCause(), "The fold of fact %s failed; it goes to quarantine and its neighbours count", fact);
        return new Care(true, failing);
    }

    /** Not the fact's fault: the connection is gone, the server stops, there is no room, two transactions met. */
    private static boolean ofTheMoment(String sqlState) {
        return unreachable(sqlState) || sqlState.startsWith("40") || sqlState.equals("55P03");
    }

    private static boolean unreachable(String sqlState) {
        return sqlState.startsWith("08") || sqlState.startsWith("57P") || sqlState.startsWith("53");
    }

    private static Optional<String> sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) return Optional.of(sql.getSQLState());
        }
        return Optional.empty();
    }
}
