package org.asmacademy.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Sha256;

/** The sessions' rows, in plain SQL since every page of somebody who is signed in begins here. Each method joins the caller's transaction. */
@ApplicationScoped
class Sessions {
    /** Whoever comes back late still finds what they were filling in; after this long, nobody comes. */
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int FORGOTTEN_AT_ONCE = 20;
    private final Rows rows;
    private final Clock clock;

    Sessions(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The session of a token, whether it still lives or not; that it was seen is written down once a minute. */
    Optional<Session> byToken(String token, Duration idle) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Optional<Session> found = rows.one("select token_hash, site_id, person_id, device_id, seen_at, ends_at from session where token_hash = ?",
                    Sessions::read, Sha256.hex(token));
            Instant now = clock.instant();
            found.filter(session -> session.livesAt(now, idle) && session.stale(now)).ifPresent(session ->
                    write("update session set seen_at = ? where token_hash = ?", now, session.tokenHash()));
            return found;
        });
    }

    /** @return its token, which is nowhere kept */
    String begin(UUID site, UUID person, UUID device, Duration longest) {
        String token = Secrets.token();
        Instant now = clock.instant();
        write("insert into session (token_hash, site_id, person_id, device_id, began_at, seen_at, ends_at) values (?, ?, ?, ?, ?, ?, ?)",
                Sha256.hex(token), site, person, device, now, now, now.plus(longest));
        write("delete from session where token_hash in (select token_hash from session where ends_at < ? limit " + FORGOTTEN_AT_ONCE + ")", now.minus(KEPT));
        return token;
    }

    void end(String token) {
        write("delete from session where token_hash = ?", Sha256.hex(token));
    }

    void endAllOf(UUID person) {
        write("delete from session where person_id = ?", person);
    }

    private void write(String sql, Object... values) {
        rows.write(sql, values);
        rows.flush();
    }

    private static Session read(ResultSet row) throws SQLException {
        return new Session(row.getString(1), Optional.ofNullable(row.getObject(2, UUID.class)), row.getObject(3, UUID.class),
                Optional.ofNullable(row.getObject(4, UUID.class)), row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
