package org.asmacademy.people;

import java.util.Locale;

/** What somebody is at a site, or (the last two) for the academy. */
public enum Role {
    /** Everybody at a site. */
    LEARNER,
    /** Champion, trainer, peer trainer, facilitator: one role. */
    CHAMPION,
    /** Responsible person of the site. */
    LEAD,
    /** Somebody from outside whom the site invited to look. */
    ASSESSOR,
    /** Opens sites of a region; belongs to none. */
    COORDINATOR,
    /** Keeps the academy running. Sees of a site only what the site shows, and writes down certificates whose documents they saw. */
    ADMIN,
    /** The first person on a hub, until its first site is open. */
    FOUNDER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
