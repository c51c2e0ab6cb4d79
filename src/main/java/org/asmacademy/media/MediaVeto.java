package org.asmacademy.media;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What a room above says of the files that it had kept: which of them must not be shown, and which nobody may have any more. */
public interface MediaVeto {
    /** Those of these files that nobody may see now. In the site's scope. */
    Set<String> hidden(UUID site, Collection<String> names);

    /** All files of the site that are taken out for good. In the site's scope. */
    Set<String> gone(UUID site);
}
