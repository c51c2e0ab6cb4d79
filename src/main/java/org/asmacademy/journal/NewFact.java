package org.asmacademy.journal;

import java.util.List;
import java.util.UUID;

/**
 * A fact that a form asks for: the journal gives it its place in the server's own chain.
 *
 * @param id minted when the form was shown, so that a second press counts once
 * @param at when it happened, in milliseconds since 1970; {@link #NOW} unless it is entered later than it happened
 */
public record NewFact(UUID id, UUID siteId, UUID personId, UUID actorId, Object body, List<UUID> replaces, List<String> media, long at) {
    public static final long NOW = Long.MAX_VALUE;

    public NewFact(UUID id, UUID siteId, UUID personId, UUID actorId, Object body) {
        this(id, siteId, personId, actorId, body, List.of(), List.of(), NOW);
    }

    public NewFact(UUID id, UUID siteId, UUID personId, UUID actorId, Object body, List<UUID> replaces, List<String> media) {
        this(id, siteId, personId, actorId, body, replaces, media, NOW);
    }
}
