package org.asmacademy.standard;

import java.util.Set;

/**
 * What somebody judged by, when that is not what counts today.
 *
 * @param then    the catalogue of that time, and the requirement as it stood there
 * @param now     today's
 * @param changes what of the requirement reads differently since
 */
public record Earlier(Known then, Known now, Set<Part> changes) {
    /** Whether it means something else than it did: then whoever judged should look again. */
    public boolean means() {
        return changes.stream().anyMatch(Part::meaning);
    }

    /** Whether the two have the same version of the standard, so that only the edition of our list tells them apart. */
    public boolean sameVersion() {
        return then.standard().version().equals(now.standard().version());
    }
}
