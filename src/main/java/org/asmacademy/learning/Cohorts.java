package org.asmacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.MadeBy;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Rows;

/** Groups that take a course together. Every method runs in the site's scope. */
@ApplicationScoped
class Cohorts implements FoldedTables {
    private static final String OPEN = "select id, name, course, day, members from cohort where site_id = ? and open";
    private static final String BY_NAME = " order by lower(name), id";
    private final Rows rows;

    Cohorts(Rows rows) {
        this.rows = rows;
    }

    /** An open group. */
    record Cohort(UUID id, String name, String course, Optional<LocalDate> day, List<UUID> members) {
        /** The day that they want, while it is still to come: afterwards nobody speaks of it. */
        Optional<LocalDate> dayFrom(LocalDate today) {
            return day.filter(wanted -> !wanted.isBefore(today));
        }
    }

    List<Cohort> of(UUID site) {
        return rows.list(OPEN + BY_NAME, Cohorts::cohort, site);
    }

    /** The groups that somebody belongs to. */
    List<Cohort> of(UUID site, UUID member) {
        return rows.list(OPEN + " and members @> ?" + BY_NAME, Cohorts::cohort, site, new UUID[] {member});
    }

    void opened(Fact<CohortOpened> fact) {
        CohortOpened said = fact.body();
        rows.write("insert into cohort (site_id, id, name, course, day, members, open, actor_id, word) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (site_id, id) do update"
                        + " set name = excluded.name, course = excluded.course, day = excluded.day, members = excluded.members, open = excluded.open, actor_id = excluded.actor_id,"
                        + " word = excluded.word where cohort.word < excluded.word", fact.siteId(), said.cohort(), said.name(), said.course(),
                said.day().map(LocalDate::toString).orElse(""), said.members().stream().distinct().toArray(UUID[]::new), said.open(), fact.actorId(), fact.order());
    }

    @Override
    public List<String> names() {
        return List.of("cohort");
    }

    private static Cohort cohort(ResultSet row) throws SQLException {
        return new Cohort(row.getObject(1, UUID.class), row.getString(2), row.getString(3), Optional.of(row.getString(4)).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Arrays.asList((UUID[]) row.getArray(5).getArray()));
    }

    @Singleton
    static class Handler extends MadeBy<CohortOpened> {
        private final Cohorts cohorts;

        Handler(Cohorts cohorts) {
            super("learning.cohort-opened", CohortOpened.class, Role.CHAMPION, Role.LEAD);
            this.cohorts = cohorts;
        }

        /** A course that this academy does not have yet is kept: another place may have it. */
        @Override
        public Optional<Reason> check(Fact<CohortOpened> fact) {
            return fact.body().readable() ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<CohortOpened> fact) {
            cohorts.opened(fact);
        }
    }
}
