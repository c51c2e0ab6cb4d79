package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Reason;
import org.asmacademy.shared.Rows;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;

/** What sites tell of themselves about a requirement. Every method runs in the site's scope. */
@ApplicationScoped
class OwnWordsTold implements FoldedTables {
    private final Rows rows;

    OwnWordsTold(Rows rows) {
        this.rows = rows;
    }

    OwnWords of(UUID site, RequirementKey requirement) {
        return rows.one("select we_do, cost, payer, help from own_words where site_id = ? and requirement = ?",
                row -> new OwnWords(requirement, row.getString(1), row.getString(2), row.getString(3), row.getString(4)), site, requirement.id()).orElse(OwnWords.none(requirement));
    }

    void told(Fact<OwnWords> fact) {
        OwnWords said = fact.body();
        rows.write("insert into own_words (site_id, requirement, we_do, cost, payer, help, actor_id, word) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (site_id, requirement)"
                + " do update set we_do = excluded.we_do, cost = excluded.cost, payer = excluded.payer, help = excluded.help, actor_id = excluded.actor_id, word = excluded.word"
                + " where own_words.word < excluded.word",
                fact.siteId(), said.requirement().id(), said.weDo(), said.cost(), said.payer(), said.help(), fact.actorId(), fact.order());
    }

    @Override
    public List<String> names() {
        return List.of("own_words");
    }

    @Singleton
    static class Handler extends OfLeaders<OwnWords> {
        private final OwnWordsTold told;
        private final Standards standards;

        Handler(OwnWordsTold told, Standards standards) {
            super("readiness.own-words", OwnWords.class);
            this.told = told;
            this.standards = standards;
        }

        @Override
        public Optional<Reason> check(Fact<OwnWords> fact) {
            if (standards.requirement(fact.body().requirement()).isEmpty()) return Reason.of("unknown-requirement");
            return fact.body().readable() ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<OwnWords> fact) {
            told.told(fact);
        }
    }
}
