package org.asmacademy.course;

import java.time.LocalDate;
import java.util.Set;
import org.asmacademy.shared.Translated;

/**
 * A lesson, quiz or task that was taken back since a mistake in it could hurt somebody.
 *
 * @param packs the versions that have the mistake; none is named: every version
 * @param why in plain words, and what to do instead
 */
public record Recall(ActivityKey activity, Set<PackHash> packs, LocalDate since, Translated why) {
    public boolean concerns(ActivityKey key, PackHash pack) {
        return activity.equals(key) && (packs.isEmpty() || packs.contains(pack));
    }
}
