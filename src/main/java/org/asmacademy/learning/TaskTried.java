package org.asmacademy.learning;

import java.util.Map;
import java.util.Set;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.PackHash;

/**
 * The fact {@code learning.task-tried}: somebody did a site task.
 *
 * @param tallies numbers by evidence id
 * @param ticks   evidence ids that were ticked; photos are the fact's media
 */
public record TaskTried(ActivityKey activity, PackHash pack, Map<String, Integer> tallies, Set<String> ticks) {
    /** The largest number that anybody counts at a mine. */
    public static final int MOST = 1_000_000;
}
