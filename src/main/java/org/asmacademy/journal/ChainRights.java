package org.asmacademy.journal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the journal asks of the room that knows people. It runs inside the journal's transaction and site scope. */
public interface ChainRights {
    /** Among a kind's makers: somebody without an account who came by what the site gave them, such as a link. Only this server lets them speak. */
    String VISITOR = "visitor";

    enum Standing { KNOWN, NOT_SIGNED_IN_HERE, REFUSED }

    /**
     * May these actors, whose facts come by this chain, make facts of a kind that is reserved to these roles (empty: any member)?
     * {@code NOT_SIGNED_IN_HERE} lets the fact wait until the actor signs in on the device that owns the chain. Asked for a batch at once.
     */
    Map<UUID, Standing> standings(UUID siteId, String origin, Set<UUID> actorIds, Set<String> makers);

    /** The site whose log the present caller may read, if any: reading is for somebody who is signed in. */
    Optional<UUID> callersSite();

    /**
     * Whether the present caller may send chains of this site. Sending is for devices, and needs nobody signed in: what was done without
     * signal arrives hours after the session that it was done in. Who acted is asked for each fact ({@link #standings}).
     */
    boolean maySend(UUID siteId);

    /** Whether the caller may send under this origin. */
    boolean ownsOrigin(UUID siteId, String origin);

    /** What of the site's log the present caller may read. */
    Reader reader(UUID siteId);

    /** A reader by id and role (the key of its cursor) who sees facts about itself, and also the kinds named here. */
    record Reader(UUID personId, String role, Set<String> kinds, boolean everything) { }
}
