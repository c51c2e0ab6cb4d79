package org.asmacademy.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Sha256;

/** Queries on sessions, read before a site is named. */
@ApplicationScoped
class Sessions implements PanacheRepositoryBase<Session, String> {
    Optional<Session> byToken(String token) {
        return findByIdOptional(Sha256.hex(token));
    }

    void seen(String tokenHash, Instant now) {
        update("seenAt = ?1 where tokenHash = ?2", now, tokenHash);
    }

    void end(String token) {
        deleteById(Sha256.hex(token));
    }

    void endAllOf(UUID person) {
        delete("personId", person);
    }

    /** Sessions long over are of no use to anybody. */
    long forget(Instant before) {
        return delete("endsAt < ?1", before);
    }
}
