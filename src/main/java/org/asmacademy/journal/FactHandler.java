package org.asmacademy.journal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A room's hand for one kind of fact. Handlers are beans; the journal finds them by {@link #kind()}.
 * Both methods run inside the journal's transaction and site scope.
 */
public interface FactHandler<B> {
    /** Such as {@code learning.attempt-made}: the room, a dot, what happened. */
    String kind();

    /** The record that a body is read into; unknown fields are a reason to quarantine. */
    Class<B> body();

    /** Roles whose holders may make such a fact at their own site; empty: every member. */
    default Set<String> makers() {
        return Set.of();
    }

    /** Whether only a server makes such facts (it saw to it that they are true): a phone that sends one has it kept apart. */
    default boolean onlyServers() {
        return false;
    }

    /**
     * Whether this is a judgement or an arrangement of the site, for its leads and champions to read; else it is its person's own. It outlives its
     * maker's erasure, counting or kept apart, unless the maker is also whom it is about.
     */
    default boolean judgement() {
        return false;
    }

    /**
     * Somebody of whom nothing personal may stay: the journal leaves tombstones of what is theirs, takes no more of it, and folds the site again.
     * Such a kind is a judgement, or its fact would erase itself.
     */
    default Optional<UUID> erases(Fact<B> fact) {
        return Optional.empty();
    }

    /** Pure: why this fact cannot be understood here, or nothing. A reason sends it to quarantine; its neighbours go on. */
    Optional<Reason> check(Fact<B> fact);

    /**
     * Folds the fact into the room's own tables, by {@link org.asmacademy.shared.Rows} or entities. May not fail, and may use only
     * set union, max, min, count of newly inserted rows, and "last" by {@link Fact#order()}: the tables must come out the same
     * whatever the order in which facts arrive.
     */
    void record(Fact<B> fact);
}
