package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Hlc;
import org.asmacademy.shared.Rows;

/** The folded tables of who wants to be erased. What they hold of a person goes with the person. Every method runs in the site's scope. */
@ApplicationScoped
class ErasureFolds implements FoldedTables {
    private static final String OPEN = "select e.id, e.person_id, e.actor_id, e.hlc, y.person_id, y.word from erasure e left join lateral (select person_id, word from agreement a"
            + " where a.site_id = e.site_id and a.fact_id = e.id and a.person_id <> e.actor_id order by word limit 1) y on true where e.site_id = ?"
            + " and not exists (select from erasure_stop s where s.site_id = e.site_id and s.erasure_id = e.id and s.person_id = e.person_id)";
    private final Rows rows;
    private final Audit audit;

    ErasureFolds(Rows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** All that was not stopped, the oldest first. */
    List<Erasure> open(UUID site) {
        return rows.list(OPEN + " order by e.hlc, e.id", ErasureFolds::erasure, site);
    }

    /** What counts for a person: their own wish before what was asked for them, the first one of each. */
    Optional<Erasure> of(UUID site, UUID person) {
        return rows.one(OPEN + " and e.person_id = ? order by e.actor_id <> e.person_id, e.hlc, e.id limit 1", ErasureFolds::erasure, site, person);
    }

    void asked(Fact<?> fact) {
        rows.write("insert into erasure (site_id, id, person_id, actor_id, hlc) values (?, ?, ?, ?, ?)", fact.siteId(), fact.id(), fact.personId(), fact.actorId(), fact.hlc());
        audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), "erasure-asked", fact.personId().toString());
    }

    void stopped(Fact<?> fact, UUID erasure) {
        rows.write("insert into erasure_stop (site_id, erasure_id, person_id) values (?, ?, ?) on conflict do nothing", fact.siteId(), erasure, fact.personId());
        audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), "erasure-stopped", fact.personId().toString());
    }

    @Override
    public List<String> names() {
        return List.of("erasure", "erasure_stop");
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        Optional<UUID> second = Optional.ofNullable(row.getObject(5, UUID.class));
        Optional<Instant> yes = second.isEmpty() ? Optional.empty() : Optional.of(at(row.getString(6).substring(0, Hlc.ZERO.length())));
        return new Erasure(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class), at(row.getString(4)), second, yes);
    }

    private static Instant at(String hlc) {
        return Instant.ofEpochMilli(Hlc.millis(hlc));
    }
}
