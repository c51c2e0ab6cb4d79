package org.asmacademy.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/** What a site's people can do about facts that are kept apart: look, and have them tried again. Nothing is ever thrown away. */
@ApplicationScoped
public class KeptApart {
    private final FactStore store;
    private final Appending appending;
    private final RecordFacts recording;
    private final SiteScope scope;
    private final Rows rows;

    KeptApart(FactStore store, Appending appending, RecordFacts recording, SiteScope scope, Rows rows) {
        this.store = store;
        this.appending = appending;
        this.recording = recording;
        this.scope = scope;
        this.rows = rows;
    }

    /**
     * Another body that came under the id of a fact that was here.
     *
     * @param content the beginning of its hash: two such bodies of one fact are told apart by it
     */
    public record SecondBody(UUID fact, String content, String kind, UUID actorId, long at) { }

    public List<SecondBody> secondBodies(UUID site) {
        return scope.in(site, () -> rows.list("select b.fact_id, left(encode(b.body_hash, 'hex'), 16), f.kind, f.actor_id, b.received_at from second_body b"
                        + " join fact f on f.site_id = b.site_id and f.id = b.fact_id where b.site_id = ? and f.state <> 'e' order by b.received_at, b.body_hash",
                row -> new SecondBody(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getObject(4, UUID.class),
                        row.getObject(5, OffsetDateTime.class).toInstant().toEpochMilli()), site));
    }

    /**
     * Looks once more whether a fact that is kept apart can be taken: there may be a newer program, or more courses. A verdict on rights stands.
     *
     * @return whether it counts now
     */
    public boolean tryAgain(UUID site, UUID fact) {
        return recording.run(site, care -> {
            store.lockHead(site);
            List<FactStore.Stored> apart = store.find(site, fact).filter(stored -> stored.state() == 'q').stream().toList();
            if (appending.retake(site, apart, care)) appending.refold(site, care);
            rows.flush();
            return store.find(site, fact).filter(stored -> stored.state() == 't').isPresent();
        });
    }
}
