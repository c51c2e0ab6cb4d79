package org.asmacademy.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A phone or computer that entered a site's code: it may see the nicknames of that site. */
@Entity
class Device {
    @Id private UUID id;
    @Column(name = "secret_hash") private String secretHash;
    @Column(name = "site_id") private UUID siteId;
    @Column(name = "made_at") private Instant madeAt;
    @Column(name = "ends_at") private Instant endsAt;
    private int wrong;
    /** Written by a fact only: whoever counts a wrong PIN at that moment must not open the phone again. */
    @Column(updatable = false) private boolean revoked;
    @Column(name = "wrong_since") private Instant wrongSince;

    protected Device() { }

    Device(UUID id, String secretHash, UUID siteId, Instant madeAt, Duration life) {
        this.id = id;
        this.secretHash = secretHash;
        this.siteId = siteId;
        this.madeAt = madeAt;
        this.endsAt = madeAt.plus(life);
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    boolean isRevoked() {
        return revoked;
    }

    boolean livesAt(Instant now) {
        return !revoked && now.isBefore(endsAt);
    }

    /** The same phone at another site: its old site's nicknames are no longer shown. */
    void moveTo(UUID site, Instant now, Duration life) {
        siteId = site;
        endsAt = now.plus(life);
    }

    /** Counts a try before it is checked; false when this hour's tries are used up. */
    boolean mayTry(Instant now, int most) {
        if (wrongSince == null || now.isAfter(wrongSince.plus(Duration.ofHours(1)))) {
            wrongSince = now;
            wrong = 0;
        }
        if (wrong >= most) return false;
        wrong++;
        return true;
    }

    /** Whether the try that was just counted was this hour's last. */
    boolean usedUp(int most) {
        return wrong >= most;
    }

    void rightTry() {
        if (wrong > 0) wrong--;
    }
}
