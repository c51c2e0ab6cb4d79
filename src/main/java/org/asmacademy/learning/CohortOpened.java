package org.asmacademy.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The fact {@code learning.cohort-opened}: a lead or champion opens a course for a group of members, changes the group, or ends it. The last
 * word about a group counts.
 *
 * @param cohort  the id of the first such fact about the group
 * @param course  a course's key
 * @param day     by when they want to be through, if they want a day at all; nobody is ever called late
 * @param members who belongs to it
 * @param open    false: the group has ended
 */
public record CohortOpened(UUID cohort, String name, String course, Optional<LocalDate> day, List<UUID> members, boolean open) {
    /** Letters. */
    public static final int LONGEST_NAME = 60;
    static final int MOST_MEMBERS = 500;

    boolean readable() {
        return !name.isBlank() && name.length() <= LONGEST_NAME && course.matches("[a-z0-9-]{1,80}") && members.size() <= MOST_MEMBERS && members.stream().allMatch(id -> id != null);
    }
}
