package org.asmacademy.site;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A site as its own people see it.
 *
 * @param crew    the site's own count, if it gave one
 * @param members people who belong to it here
 */
public record SiteView(UUID id, String name, Optional<String> organisation, List<String> commodities, List<String> standards,
                       Optional<CrewCounted> crew, int members, boolean closed) {
    /** Of how many to speak: the site's own count if given, else the members now. */
    public int crewSize() {
        return crew.map(CrewCounted::all).orElse(members);
    }
}
