package org.asmacademy.readiness;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.course.PackHash;

/**
 * The fact {@code readiness.session-held}: people learned together on one phone. Only counts: nobody is named, and nobody under 18 is counted.
 * They stand beside what people have learned and are never added to it.
 *
 * @param session the session that is worded anew; nothing: a new one, whose id is that of this fact
 * @param pack    the version of the course that they used, if it is known
 * @param young   of the women and men, those from 18 to 24
 */
public record SessionHeld(Optional<UUID> session, ModuleKey module, Optional<PackHash> pack, LocalDate day, int women, int men, int young) {
    /** More than this many of one kind do not sit around one phone. */
    static final int MOST = 500;

    boolean sane() {
        return inRange(women) && inRange(men) && young >= 0 && young <= women + men && women + men >= 1 && TargetSet.sane(day);
    }

    static boolean inRange(int people) {
        return people >= 0 && people <= MOST;
    }
}
