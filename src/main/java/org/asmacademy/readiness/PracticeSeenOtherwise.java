package org.asmacademy.readiness;

import java.util.Set;
import java.util.UUID;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.PackHash;

/**
 * The fact {@code readiness.practice-seen-otherwise}: a second observer watched the same site task and saw it done otherwise. {@link Watched}
 * says what becomes of it.
 *
 * @param looks  ids of the looks beside which this view stands: what the observer had before their eyes
 * @param ticks  the watch lines that they did not see, from 0
 * @param reason what they saw instead, in a few words
 */
public record PracticeSeenOtherwise(ActivityKey activity, PackHash pack, Set<UUID> looks, Set<Integer> ticks, String reason) {
    static final int MOST_LOOKS = 50;
    static final int LONGEST_REASON = 500;
}
