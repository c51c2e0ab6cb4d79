package org.asmacademy.readiness;

import java.time.LocalDate;
import java.util.Optional;
import org.asmacademy.standard.RequirementKey;

/**
 * The fact {@code readiness.target-set}: by when the site wants a requirement in place. Its own wish; nobody outside can make one.
 *
 * @param day nothing: it wants no target any more
 */
public record TargetSet(RequirementKey requirement, Optional<LocalDate> day, String reason) {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /** Whether a plan can mean this day. */
    static boolean sane(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
