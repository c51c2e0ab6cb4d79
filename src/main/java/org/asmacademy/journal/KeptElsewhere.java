package org.asmacademy.journal;

import java.util.UUID;

/** Somewhere else than in this database where a chain is kept too: in a verified backup, on a second machine. Rooms that know of one offer a bean. */
public interface KeptElsewhere {
    /** Up to which place of the chain it is kept there; 0 when nothing is. Called inside the site's transaction. */
    long upTo(UUID site, String origin);
}
