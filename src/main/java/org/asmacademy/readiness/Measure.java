package org.asmacademy.readiness;

/** What is counted for the monthly totals. Of each, a part is told and the rest of the same whole. */
enum Measure {
    /** The sites that are counted; a whole by itself. */
    SITES(false, false),
    /** Of the crews by the sites' own counts: women, and men. */
    CREW_WOMEN(false, true),
    /** Of the same: young adults, and older ones. */
    CREW_YOUNG(false, true),
    /** Places taken in the month's group sessions: by women, and by men. */
    SESSION_WOMEN(false, true),
    /** Of the same: by young adults, and by older ones. */
    SESSION_YOUNG(false, true),
    /** Sites at which two people say that it is in place, and all others. */
    IN_PLACE(true, false),
    /** Sites at which a peer trainer has seen it done and may still trust it, and all others. */
    PRACTISED(true, false),
    /** People who have learned it, and the rest of their crews. */
    LEARNED(true, true);

    private final boolean ofRequirement;
    private final boolean people;

    Measure(boolean ofRequirement, boolean people) {
        this.ofRequirement = ofRequirement;
        this.people = people;
    }

    boolean ofRequirement() {
        return ofRequirement;
    }

    /** Whether people are counted, and not sites. */
    boolean people() {
        return people;
    }
}
