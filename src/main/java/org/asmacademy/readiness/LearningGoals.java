package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Rows;

/** What a site wants: how many of those who learn together are women, and young adults. Every method runs in the site's scope. */
@ApplicationScoped
class LearningGoals implements FoldedTables {
    private static final LearningGoalSet NONE = new LearningGoalSet(Optional.empty(), Optional.empty());
    private final Rows rows;

    LearningGoals(Rows rows) {
        this.rows = rows;
    }

    LearningGoalSet of(UUID site) {
        return rows.one("select women, young from learning_goal where site_id = ?", LearningGoals::goal, site).orElse(NONE);
    }

    void set(Fact<LearningGoalSet> fact) {
        rows.write("insert into learning_goal (site_id, women, young, word) values (?, ?, ?, ?) on conflict (site_id) do update set women = excluded.women,"
                + " young = excluded.young, word = excluded.word where learning_goal.word < excluded.word", fact.siteId(), fact.body().women().orElse(null),
                fact.body().young().orElse(null), fact.order());
    }

    @Override
    public List<String> names() {
        return List.of("learning_goal");
    }

    private static LearningGoalSet goal(ResultSet row) throws SQLException {
        return new LearningGoalSet(Optional.ofNullable(row.getObject(1, Integer.class)), Optional.ofNullable(row.getObject(2, Integer.class)));
    }

    @Singleton
    static class Handler extends OfLeaders<LearningGoalSet> {
        private final LearningGoals goals;

        Handler(LearningGoals goals) {
            super("readiness.learning-goal-set", LearningGoalSet.class);
            this.goals = goals;
        }

        @Override
        public Set<String> makers() {
            return Set.of(Role.LEAD.code());
        }

        @Override
        public Optional<Reason> check(Fact<LearningGoalSet> fact) {
            boolean possible = LearningGoalSet.possible(fact.body().women()) && LearningGoalSet.possible(fact.body().young());
            return possible ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<LearningGoalSet> fact) {
            goals.set(fact);
        }
    }
}
