package org.asmacademy.readiness;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.PackHash;

/**
 * The fact {@code readiness.practice-seen}: a peer trainer watched a site task done.
 *
 * @param ticks      the watch lines that were seen, from 0
 * @param validUntil until when the site trusts this look, if it says so
 */
public record PracticeSeen(ActivityKey activity, PackHash pack, Set<Integer> ticks, Optional<LocalDate> validUntil) {
    /** How the folds write that a look has no end: it is later than any that has one. */
    static final LocalDate NO_END = LocalDate.of(9999, 12, 31);
}
