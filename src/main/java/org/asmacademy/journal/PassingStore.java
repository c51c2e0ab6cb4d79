package org.asmacademy.journal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.asmacademy.shared.Rows;

/** What is kept of the exchange with other servers: marks and cursors. All but the incarnation expects the transaction and site scope of its caller. */
@ApplicationScoped
class PassingStore {
    private final FactStore store;
    private final Rows rows;

    PassingStore(FactStore store, Rows rows) {
        this.store = store;
        this.rows = rows;
    }

    UUID incarnation() {
        return QuarkusTransaction.joiningExisting().call(store::incarnation);
    }

    void beginNewLife() {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.write("update incarnation set id = gen_random_uuid()");
            rows.flush();
        });
    }

    /** How far the log goes. */
    long end(UUID site) {
        return rows.one("select pos from site_head where site_id = ?", row -> row.getLong(1), site).orElse(0L);
    }

    UUID mark(UUID site, String origin) {
        return rows.one("select mark from chain where site_id = ? and origin = ?", row -> row.getObject(1, UUID.class), site, origin).orElse(null);
    }

    void setMark(UUID site, String origin, UUID mark) {
        rows.write("update chain set mark = ? where site_id = ? and origin = ?", mark, site, origin);
        rows.flush();
    }

    boolean wrote(UUID site, String origin, UUID mark) {
        return mark != null && rows.any("select 1 from chain_mark where site_id = ? and origin = ? and mark = ?", site, origin, mark);
    }

    /** A new mark. Those before the one that stands there now are of no more use; a later one may still be on its way. */
    void write(UUID site, String origin, UUID mark, UUID there) {
        rows.write("delete from chain_mark where site_id = ? and (origin <> ? or turn < (select turn from chain_mark where site_id = ? and origin = ? and mark = ?))",
                site, origin, site, origin, there);
        rows.flush();
        rows.write("insert into chain_mark (site_id, origin, mark, turn) select ?, ?, ?, 1 + coalesce(max(turn), 0) from chain_mark where site_id = ?", site, origin, mark, site);
        rows.flush();
    }

    long cursor(UUID site, UUID incarnation) {
        return rows.one("select next from log_cursor where site_id = ? and incarnation = ?", row -> row.getLong(1), site, incarnation).orElse(0L);
    }

    void setCursor(UUID site, UUID incarnation, long next) {
        rows.write("insert into log_cursor (site_id, incarnation, next) values (?, ?, ?) on conflict (site_id, incarnation) do update set next = excluded.next",
                site, incarnation, next);
        rows.flush();
    }
}
