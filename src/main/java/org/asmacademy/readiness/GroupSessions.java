package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Reason;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.standard.RequirementKey;

/**
 * Group sessions of a site, as counts without names. Of the wordings of one session the last counts; one that was taken out counts no more,
 * whatever came before or after. {@code group_session} holds what counts, so that sums are read from it alone; all wordings stay beside it.
 */
@ApplicationScoped
class GroupSessions implements FoldedTables {
    private static final String COLUMNS = "select id, module, day, women, men, young from group_session where site_id = ?";
    private static final String COUNT = "insert into group_session (site_id, id, module, day, women, men, young, actor_id, hlc, word)"
            + " select v.* from (values (?::uuid, ?::uuid, ?, ?::date, ?, ?, ?, ?::uuid, ?, ?)) v (site_id, id, module, day, women, men, young, actor_id, hlc, word)"
            + " where not exists (select from session_out o where o.site_id = v.site_id and o.session = v.id) on conflict (site_id, id) do update set"
            + " module = excluded.module, day = excluded.day, women = excluded.women, men = excluded.men, young = excluded.young, actor_id = excluded.actor_id,"
            + " hlc = excluded.hlc, word = excluded.word where group_session.word < excluded.word";
    private static final int MOST_SHOWN = 200;
    private final Rows rows;
    private final SiteScope scope;
    private final CourseLibrary library;

    GroupSessions(Rows rows, SiteScope scope, CourseLibrary library) {
        this.rows = rows;
        this.scope = scope;
        this.library = library;
    }

    /** A session as it counts now. */
    record Session(UUID id, ModuleKey module, LocalDate day, int women, int men, int young) { }

    /** An earlier wording, or the last one of a session that was taken out. */
    record Earlier(UUID session, LocalDate day, int women, int men, int young, Optional<String> out) { }

    /** Of several sessions; somebody who came twice is in it twice. */
    record Sum(int sessions, int women, int men, int young) {
        public boolean any() {
            return sessions > 0;
        }
    }

    /** The newest first. The caller has made sure that the site is the reader's own. */
    List<Session> of(UUID site) {
        return scope.in(site, () -> rows.list(COLUMNS + " order by day desc, word desc limit " + MOST_SHOWN, GroupSessions::session, site));
    }

    Optional<Session> find(UUID site, UUID session) {
        return scope.in(site, () -> rows.one(COLUMNS + " and id = ?", GroupSessions::session, site, session));
    }

    /** What does not count any more, the newest first. */
    List<Earlier> earlier(UUID site) {
        return scope.in(site, () -> rows.list("select w.session, w.day, w.women, w.men, w.young, (select o.reason from session_out o where o.site_id = w.site_id"
                + " and o.session = w.session order by o.hlc, o.id limit 1) from session_wording w where w.site_id = ? and not exists (select from group_session g"
                + " where g.site_id = w.site_id and g.id = w.session and g.word = w.hlc || w.id) order by w.hlc desc, w.id desc limit " + MOST_SHOWN,
                row -> new Earlier(row.getObject(1, UUID.class), row.getDate(2).toLocalDate(), row.getInt(3), row.getInt(4), row.getInt(5),
                        Optional.ofNullable(row.getString(6))), site));
    }

    /** All sessions about a module that teaches this requirement. The caller has made sure that the site is the reader's own. */
    Sum about(UUID site, RequirementKey requirement) {
        String[] modules = library.teachers(requirement).stream().map(taught -> taught.module().key().toString()).toArray(String[]::new);
        return scope.in(site, () -> rows.one("select count(*), coalesce(sum(women), 0), coalesce(sum(men), 0), coalesce(sum(young), 0) from group_session"
                + " where site_id = ? and module = any(?)", row -> new Sum(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)), site, modules).orElseThrow());
    }

    boolean knows(ModuleKey module) {
        return library.module(module).isPresent();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(row.getObject(1, UUID.class), new ModuleKey(row.getString(2)), row.getDate(3).toLocalDate(), row.getInt(4), row.getInt(5), row.getInt(6));
    }

    void held(Fact<SessionHeld> fact) {
        SessionHeld held = fact.body();
        UUID session = held.session().orElse(fact.id());
        Date day = Date.valueOf(held.day());
        rows.write("insert into session_wording (site_id, id, session, module, day, women, men, young, actor_id, hlc) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fact.siteId(), fact.id(), session, held.module().key(), day, held.women(), held.men(), held.young(), fact.actorId(), fact.hlc());
        rows.write(COUNT, fact.siteId(), session, held.module().key(), day, held.women(), held.men(), held.young(), fact.actorId(), fact.hlc(), fact.order());
    }

    /** The deletion is queued behind the note, so that a session which comes before or after in the same batch does not count either. */
    void takenOut(Fact<SessionTakenOut> fact) {
        rows.write("insert into session_out (site_id, id, session, reason, actor_id, hlc) values (?, ?, ?, ?, ?, ?)",
                fact.siteId(), fact.id(), fact.body().session(), fact.body().reason(), fact.actorId(), fact.hlc());
        rows.write("delete from group_session where site_id = ? and id = ?", fact.siteId(), fact.body().session());
    }

    @Override
    public List<String> names() {
        return List.of("group_session", "session_wording", "session_out");
    }

    @Singleton
    static class Held extends OfLeaders<SessionHeld> {
        private final GroupSessions sessions;

        Held(GroupSessions sessions) {
            super("readiness.session-held", SessionHeld.class);
            this.sessions = sessions;
        }

        /** Of which day it may be is asked where it is written down: here no clock is looked at. */
        @Override
        public Optional<Reason> check(Fact<SessionHeld> fact) {
            if (!fact.body().sane()) return Reason.of("bad-count");
            return sessions.knows(fact.body().module()) ? Reason.none() : Reason.of("unknown-activity");
        }

        @Override
        public void record(Fact<SessionHeld> fact) {
            sessions.held(fact);
        }
    }

    @Singleton
    static class TakenOut extends OfLeaders<SessionTakenOut> {
        private final GroupSessions sessions;

        TakenOut(GroupSessions sessions) {
            super("readiness.session-taken-out", SessionTakenOut.class);
            this.sessions = sessions;
        }

        @Override
        public Optional<Reason> check(Fact<SessionTakenOut> fact) {
            String reason = fact.body().reason();
            return reason.isBlank() || reason.length() > SessionTakenOut.LONGEST_REASON ? Reason.of("unreadable-body") : Reason.none();
        }

        @Override
        public void record(Fact<SessionTakenOut> fact) {
            sessions.takenOut(fact);
        }
    }
}
