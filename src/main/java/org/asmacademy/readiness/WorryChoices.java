package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Reason;
import org.asmacademy.shared.Rows;

/** What worries a site most. Every method runs in the site's scope. */
@ApplicationScoped
class WorryChoices implements FoldedTables {
    private final Rows rows;

    WorryChoices(Rows rows) {
        this.rows = rows;
    }

    /** Ids, the heaviest first. */
    List<String> of(UUID site) {
        return rows.one("select worries from worry_choice where site_id = ?", row -> Arrays.asList((String[]) row.getArray(1).getArray()), site).orElse(List.of());
    }

    void chosen(Fact<WorriesChosen> fact) {
        rows.write("insert into worry_choice (site_id, worries, actor_id, word) values (?, string_to_array(?, ','), ?, ?) on conflict (site_id) do update"
                + " set worries = excluded.worries, actor_id = excluded.actor_id, word = excluded.word where worry_choice.word < excluded.word",
                fact.siteId(), String.join(",", fact.body().worries()), fact.actorId(), fact.order());
    }

    @Override
    public List<String> names() {
        return List.of("worry_choice");
    }

    @Singleton
    static class Handler extends OfLeaders<WorriesChosen> {
        private final WorryChoices choices;

        Handler(WorryChoices choices) {
            super("readiness.worries-chosen", WorriesChosen.class);
            this.choices = choices;
        }

        /** A worry that this academy does not know yet is kept: another one may. */
        @Override
        public Optional<Reason> check(Fact<WorriesChosen> fact) {
            List<String> worries = fact.body().worries();
            boolean readable = worries.size() <= WorriesChosen.MOST && worries.stream().distinct().count() == worries.size()
                    && worries.stream().allMatch(one -> one != null && one.matches("[a-z][a-z0-9-]{0,60}"));
            return readable ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<WorriesChosen> fact) {
            choices.chosen(fact);
        }
    }
}
