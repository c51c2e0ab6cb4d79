package org.asmacademy.people;

import java.util.Locale;

/** What somebody is at a site, or (the last seven) for the academy. */
public enum Role {
    /** Everybody at a site. */
    LEARNER,
    /** Champion, trainer, peer trainer, facilitator: one role. */
    CHAMPION,
    /** Responsible person of the site. */
    LEAD,
    /** Opens sites of a region; belongs to none. Sees monthly totals. */
    COORDINATOR,
    /** Keeps the standards: loads new versions and corrected catalogues. Sees no site. */
    STEWARD,
    /** Speaks for miners of many sites. Sees monthly totals and no site. */
    ASSOCIATION,
    /** Asks on behalf of a university. Sees monthly totals and no site. */
    RESEARCHER,
    /** Looks at mines that gave them a link, and writes down what they saw. Belongs to none, and sees nothing of the others. */
    ASSESSOR,
    /** Keeps the academy running. Sees of a site only what the site shows, and writes down certificates whose documents they saw. */
    ADMIN,
    /** The first person on a hub, until its first site is open. */
    FOUNDER;

    /** The page, behind the language, on which staff begin. */
    public String begins() {
        return switch (this) {
            case STEWARD -> "/standards/load";
            case ASSOCIATION, RESEARCHER, ADMIN -> "/totals";
            case ASSESSOR -> "/invited";
            default -> "/sites/new";
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
