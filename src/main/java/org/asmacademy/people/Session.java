package org.asmacademy.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Somebody is signed in. A row, so that a restart signs nobody out and a sign-out is final. */
@Entity
class Session {
    @Id @Column(name = "token_hash") private String tokenHash;
    @Column(name = "site_id") private UUID siteId;
    @Column(name = "person_id") private UUID personId;
    @Column(name = "device_id") private UUID deviceId;
    @Column(name = "began_at") private Instant beganAt;
    @Column(name = "seen_at") private Instant seenAt;
    @Column(name = "ends_at") private Instant endsAt;

    protected Session() { }

    Session(String tokenHash, UUID siteId, UUID personId, UUID deviceId, Instant now, Duration longest) {
        this.tokenHash = tokenHash;
        this.siteId = siteId;
        this.personId = personId;
        this.deviceId = deviceId;
        this.beganAt = now;
        this.seenAt = now;
        this.endsAt = now.plus(longest);
    }

    boolean livesAt(Instant now, Duration idle) {
        return now.isBefore(endsAt) && now.isBefore(seenAt.plus(idle));
    }

    /** Worth a write only once a minute. */
    boolean stale(Instant now) {
        return now.isAfter(seenAt.plusSeconds(60));
    }

    Optional<UUID> siteId() {
        return Optional.ofNullable(siteId);
    }

    UUID personId() {
        return personId;
    }

    Optional<UUID> deviceId() {
        return Optional.ofNullable(deviceId);
    }

    String tokenHash() {
        return tokenHash;
    }
}
