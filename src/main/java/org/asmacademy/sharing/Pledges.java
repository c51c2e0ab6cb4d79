package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.ChainRights;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Hlc;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Rows;

/** What was promised to a site by those who looked at its shares. Every method runs in the site's scope. */
@ApplicationScoped
class Pledges implements FoldedTables {
    private final Rows rows;

    Pledges(Rows rows) {
        this.rows = rows;
    }

    /** The newest first. */
    List<Pledge> of(UUID site) {
        return rows.list("select p.id, p.share_id, p.words, p.until_day, w.kept, p.hlc from pledge p left join pledge_word w on w.site_id = p.site_id and w.pledge_id = p.id"
                + " where p.site_id = ? order by p.hlc desc, p.id desc", Pledges::pledge, site);
    }

    void made(Fact<PledgeMade> fact) {
        PledgeMade said = fact.body();
        rows.write("insert into pledge (site_id, id, share_id, words, until_day, hlc) values (?, ?, ?, ?, ?, ?)", fact.siteId(), fact.id(), said.share(), said.words(),
                said.until().toString(), fact.hlc());
    }

    void judged(Fact<PledgeJudged> fact) {
        rows.write("insert into pledge_word (site_id, pledge_id, kept, actor_id, word) values (?, ?, ?, ?, ?) on conflict (site_id, pledge_id) do update set kept = excluded.kept,"
                        + " actor_id = excluded.actor_id, word = excluded.word where pledge_word.word < excluded.word",
                fact.siteId(), fact.body().pledge(), fact.body().kept(), fact.actorId(), fact.order());
    }

    @Override
    public List<String> names() {
        return List.of("pledge", "pledge_word");
    }

    private static Pledge pledge(ResultSet row) throws SQLException {
        return new Pledge(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), LocalDate.parse(row.getString(4)),
                Optional.ofNullable((Boolean) row.getObject(5)), Hlc.millis(row.getString(6)));
    }

    @Singleton
    static class Made extends Arrangement<PledgeMade> {
        private final Pledges pledges;

        Made(Pledges pledges) {
            super("sharing.pledge-made", PledgeMade.class, Set.of(ChainRights.VISITOR));
            this.pledges = pledges;
        }

        @Override
        public Optional<Reason> check(Fact<PledgeMade> fact) {
            boolean readable = !fact.body().words().isBlank() && fact.body().words().length() <= PledgeMade.LONGEST;
            return readable ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<PledgeMade> fact) {
            pledges.made(fact);
        }
    }

    @Singleton
    static class Judged extends Arrangement<PledgeJudged> {
        private final Pledges pledges;

        Judged(Pledges pledges) {
            super("sharing.pledge-judged", PledgeJudged.class, Role.LEAD, Role.CHAMPION);
            this.pledges = pledges;
        }

        @Override
        public Optional<Reason> check(Fact<PledgeJudged> fact) {
            return Reason.none();
        }

        @Override
        public void record(Fact<PledgeJudged> fact) {
            pledges.judged(fact);
        }
    }
}
