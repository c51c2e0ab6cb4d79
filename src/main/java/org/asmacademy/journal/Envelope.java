package org.asmacademy.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.asmacademy.shared.ProblemException;

/**
 * A fact as it travels. The body is a JSON string whose UTF-8 bytes are hashed and stored as they are.
 *
 * @param pos the fact's place in this server's log; only on the way out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Envelope(UUID id, long seq, UUID prev, String hlc, UUID personId, UUID actorId, String kind, int schemaVersion,
                List<UUID> replaces, String body, List<String> media, Long pos) {
    static final int MOST_BODY_BYTES = 32 * 1024;
    private static final int MOST_NAMES = 50;

    Envelope {
        replaces = replaces == null ? List.of() : List.copyOf(replaces);
        media = media == null ? List.of() : List.copyOf(media);
    }

    /** What stays of a fact of somebody who was erased: its place, and no word. */
    Envelope tombstone() {
        return new Envelope(id, seq, prev, hlc, null, Tombstones.NOBODY, kind, schemaVersion, List.of(), body, List.of(), pos);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** An envelope that cannot be a link of a chain is refused with the whole batch: nothing of it can be placed. */
    void requireWhole(int index) {
        if (id == null) throw new BrokenBatch(index, "id is missing");
        if (seq < 1) throw new BrokenBatch(index, "seq must be 1 or more");
        if (!Hlc.valid(hlc)) throw new BrokenBatch(index, "hlc must be 16 hex digits");
        if (actorId == null) throw new BrokenBatch(index, "actorId is missing");
        if (kind == null || !kind.matches("[a-z0-9.-]{1,100}")) throw new BrokenBatch(index, "kind must be 1 to 100 of a-z, 0-9, dot and dash");
        if (body == null) throw new BrokenBatch(index, "body is missing");
        if (replaces.size() > MOST_NAMES) throw new BrokenBatch(index, "replaces names more than " + MOST_NAMES);
        if (media.size() > MOST_NAMES || !media.stream().allMatch(m -> m.matches("[0-9a-f]{64}"))) {
            throw new BrokenBatch(index, "media must be SHA-256 in hex, at most " + MOST_NAMES);
        }
    }

    static class BrokenBatch extends ProblemException {
        private static final long serialVersionUID = 1;

        BrokenBatch(String detail) {
            super(400, "broken-batch", "This batch cannot be read", detail);
        }

        BrokenBatch(int index, String detail) {
            this("Fact " + index + ": " + detail);
        }
    }
}
