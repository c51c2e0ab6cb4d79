package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Hlc;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.MadeBy;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Rows;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;

/** What invited assessors have seen, and what the site says to it. Every method runs in the site's scope. */
@ApplicationScoped
class Confirmations implements FoldedTables {
    /** Assessors replace their own words only. */
    private static final String STANDING = "select requirement, id, note, actor_id, hlc, standard, how from confirmation c where site_id = ? and not exists"
            + " (select from judgement_replaced r join confirmation n on n.site_id = r.site_id and n.id = r.by_fact where r.site_id = c.site_id and r.fact_id = c.id"
            + " and n.actor_id = c.actor_id) and how <> 'taken-back' order by hlc, id";
    private final Rows rows;
    private final StrandFolds folds;
    private final Audit audit;

    Confirmations(Rows rows, StrandFolds folds, Audit audit) {
        this.rows = rows;
        this.folds = folds;
        this.audit = audit;
    }

    /** What stands, by requirement, the oldest first. */
    Map<String, List<Strands.Seen>> standing(UUID site) {
        Map<String, List<Strands.Seen>> seen = new HashMap<>();
        rows.list(STANDING, row -> seen.computeIfAbsent(row.getString(1), r -> new ArrayList<>()).add(new Strands.Seen(row.getObject(2, UUID.class), row.getString(3),
                row.getObject(4, UUID.class), Hlc.millis(row.getString(5)), row.getString(6), Confirmed.How.of(row.getString(7)).orElse(Confirmed.How.SEEN))), site);
        return seen;
    }

    List<Strands.Seen> standing(UUID site, RequirementKey requirement) {
        return standing(site).getOrDefault(requirement.id(), List.of());
    }

    /** What the site says to confirmations, by their ids. */
    Map<UUID, String> answers(UUID site) {
        Map<UUID, String> answers = new HashMap<>();
        rows.list("select confirmation, words from confirmation_answer where site_id = ? and words <> ''", row -> answers.put(row.getObject(1, UUID.class), row.getString(2)), site);
        return answers;
    }

    void confirmed(Fact<Confirmed> fact) {
        Confirmed saw = fact.body();
        rows.write("insert into confirmation (site_id, id, requirement, standard, note, how, actor_id, hlc) values (?, ?, ?, ?, ?, ?, ?, ?)",
                fact.siteId(), fact.id(), saw.requirement().id(), saw.standard(), saw.note(), saw.how(), fact.actorId(), fact.hlc());
        folds.replaced(fact);
        audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), saw.how().equals(Confirmed.How.TAKEN_BACK.code()) ? "confirmation-taken-back" : "confirmation-made",
                fact.id().toString());
    }

    void answered(Fact<ConfirmationAnswered> fact) {
        rows.write("insert into confirmation_answer (site_id, confirmation, words, actor_id, word) values (?, ?, ?, ?, ?) on conflict (site_id, confirmation) do update"
                        + " set words = excluded.words, actor_id = excluded.actor_id, word = excluded.word where confirmation_answer.word < excluded.word",
                fact.siteId(), fact.body().confirmation(), fact.body().words(), fact.actorId(), fact.order());
    }

    @Override
    public List<String> names() {
        return List.of("confirmation", "confirmation_answer");
    }

    /** Only a server that has seen the site's link lets an assessor speak. */
    @Singleton
    static class Made extends MadeBy<Confirmed> {
        private final Confirmations confirmations;
        private final Standards standards;

        Made(Confirmations confirmations, Standards standards) {
            super("readiness.confirmed", Confirmed.class, Role.ASSESSOR);
            this.confirmations = confirmations;
            this.standards = standards;
        }

        @Override
        public boolean onlyServers() {
            return true;
        }

        @Override
        public Optional<Reason> check(Fact<Confirmed> fact) {
            Confirmed saw = fact.body();
            if (standards.known(saw.requirement()).isEmpty()) return Reason.of("unknown-requirement");
            boolean readable = saw.standard().matches("[0-9a-f]{64}") && saw.note().length() <= Declared.LONGEST_REASON && Confirmed.How.of(saw.how()).isPresent();
            return readable ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<Confirmed> fact) {
            confirmations.confirmed(fact);
        }
    }

    @Singleton
    static class Answered extends MadeBy<ConfirmationAnswered> {
        private final Confirmations confirmations;

        Answered(Confirmations confirmations) {
            super("readiness.confirmation-answered", ConfirmationAnswered.class, Role.LEAD);
            this.confirmations = confirmations;
        }

        @Override
        public Optional<Reason> check(Fact<ConfirmationAnswered> fact) {
            return fact.body().words().length() <= ConfirmationAnswered.LONGEST ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<ConfirmationAnswered> fact) {
            confirmations.answered(fact);
        }
    }
}
