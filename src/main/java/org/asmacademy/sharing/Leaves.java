package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
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
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Rows;

/** The folded tables of leaving. Every method runs in the site's scope. */
@ApplicationScoped
class Leaves implements FoldedTables {
    private final Rows rows;
    private final Audit audit;

    Leaves(Rows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** The last that was asked for and not stopped. */
    Optional<Leave> last(UUID site) {
        return rows.one("select l.id, l.leaves, l.actor_id, l.hlc, y.person_id, y.word from leave l left join lateral (select person_id, word from agreement a"
                + " where a.site_id = l.site_id and a.fact_id = l.id and a.person_id <> l.actor_id order by word limit 1) y on true where l.site_id = ?"
                + " and not exists (select from leave_stop s where s.site_id = l.site_id and s.leave_id = l.id) order by l.hlc desc, l.id desc limit 1", Leaves::leave, site);
    }

    void asked(Fact<LeaveAsked> fact) {
        rows.write("insert into leave (site_id, id, leaves, actor_id, hlc) values (?, ?, ?, ?, ?)", fact.siteId(), fact.id(), fact.body().leaves(), fact.actorId(), fact.hlc());
        audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), fact.body().leaves() ? "leave-asked" : "copy-asked", fact.id().toString());
    }

    void stopped(Fact<LeaveStopped> fact) {
        rows.write("insert into leave_stop (site_id, leave_id) values (?, ?) on conflict do nothing", fact.siteId(), fact.body().leave());
        audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), "leave-stopped", fact.body().leave().toString());
    }

    @Override
    public List<String> names() {
        return List.of("leave", "leave_stop");
    }

    private static Leave leave(ResultSet row) throws SQLException {
        UUID second = row.getObject(5, UUID.class);
        Optional<Leave.Yes> yes = second == null ? Optional.empty() : Optional.of(new Leave.Yes(second, Instant.ofEpochMilli(Hlc.millis(row.getString(6).substring(0, 16)))));
        return new Leave(row.getObject(1, UUID.class), row.getBoolean(2), row.getObject(3, UUID.class), Hlc.millis(row.getString(4)), yes);
    }

    @Singleton
    static class Asked extends Arrangement<LeaveAsked> {
        private final Leaves leaves;

        Asked(Leaves leaves) {
            super("sharing.leave-asked", LeaveAsked.class, Role.LEAD);
            this.leaves = leaves;
        }

        @Override
        public Optional<Reason> check(Fact<LeaveAsked> fact) {
            return Reason.none();
        }

        @Override
        public void record(Fact<LeaveAsked> fact) {
            leaves.asked(fact);
        }
    }

    @Singleton
    static class Stopped extends Arrangement<LeaveStopped> {
        private final Leaves leaves;

        Stopped(Leaves leaves) {
            super("sharing.leave-stopped", LeaveStopped.class, Role.LEAD, Role.CHAMPION);
            this.leaves = leaves;
        }

        @Override
        public Optional<Reason> check(Fact<LeaveStopped> fact) {
            return Reason.none();
        }

        @Override
        public void record(Fact<LeaveStopped> fact) {
            leaves.stopped(fact);
        }
    }
}
