package org.asmacademy.journal;

import java.util.List;
import java.util.UUID;

/**
 * Something that happened at a site: immutable, made once with an id of its own, known everywhere by that id.
 *
 * @param hlc      hybrid logical clock, 16 hex digits (48 bits of milliseconds, 16 of counter), compared as text
 * @param personId whom it is about; may be null
 * @param actorId  who made it
 * @param replaces judgement facts that this one replaces
 * @param media    SHA-256 (hex) of files that belong to it
 * @param body     what happened, as the record that the kind's handler declares
 */
public record Fact<B>(UUID id, UUID siteId, String hlc, UUID personId, UUID actorId, String kind, int schemaVersion,
                      List<UUID> replaces, B body, List<String> media) {

    /** When it happened by the maker's clock, in milliseconds since 1970. Only to be shown: order is {@code (hlc, id)}. */
    public long at() {
        return Hlc.millis(hlc);
    }

    /** The key of the only "last" there is: by clock, then by id. Compared as text. */
    public String order() {
        return hlc + id;
    }
}
