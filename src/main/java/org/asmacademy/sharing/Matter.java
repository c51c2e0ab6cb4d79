package org.asmacademy.sharing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Language;

/** Something that two people of a site decide. A bean of the room whose matter it is; one page shows all that waits and takes the yes. */
public interface Matter {
    /** What waits for a second person, the oldest first. Called in the site's scope, for leads and champions of that site only. */
    List<Waiting> waiting(UUID site, Language language);

    /**
     * Somebody has just said yes to something of the site, which is safe by now: for what cannot be done while folding. It may be a matter of
     * another room.
     */
    default void agreed(UUID site, UUID fact) { }

    /** How many things wait, for pages that show no more than that; a room that can tell without finding words says so here. */
    default int count(UUID site, Language language) {
        return waiting(site, language).size();
    }

    /**
     * One thing that waits.
     *
     * @param title what the second person is asked
     * @param lines what it says and what a yes does, in whole sentences
     * @param words what its maker wrote, as it was written; empty if nothing
     * @param by    its maker, who cannot be the second
     * @param at    when it was said, in milliseconds since 1970
     * @param back  the page that it belongs to
     * @param other where somebody goes who sees it differently
     */
    record Waiting(UUID fact, String title, List<String> lines, String words, UUID by, long at, String back, Optional<String> other) { }
}
