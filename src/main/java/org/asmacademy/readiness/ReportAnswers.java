package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Reason;
import org.asmacademy.shared.Rows;

/** What a site answers to the questions of its reports. Every method runs in the site's scope. */
@ApplicationScoped
class ReportAnswers implements FoldedTables {
    private final Rows rows;

    ReportAnswers(Rows rows) {
        this.rows = rows;
    }

    /** By question; none that was taken back. */
    Map<String, String> of(UUID site) {
        Map<String, String> answers = new HashMap<>();
        rows.list("select question, words from report_answer where site_id = ? and words <> ''", row -> answers.put(row.getString(1), row.getString(2)), site);
        return answers;
    }

    void answered(Fact<ReportAnswered> fact) {
        rows.write("insert into report_answer (site_id, question, words, actor_id, word) values (?, ?, ?, ?, ?) on conflict (site_id, question) do update"
                + " set words = excluded.words, actor_id = excluded.actor_id, word = excluded.word where report_answer.word < excluded.word",
                fact.siteId(), fact.body().question(), fact.body().words(), fact.actorId(), fact.order());
    }

    @Override
    public List<String> names() {
        return List.of("report_answer");
    }

    @Singleton
    static class Handler extends OfLeaders<ReportAnswered> {
        private final ReportAnswers answers;

        Handler(ReportAnswers answers) {
            super("readiness.report-answered", ReportAnswered.class);
            this.answers = answers;
        }

        /** A question that this academy does not ask yet is kept: another one may. */
        @Override
        public Optional<Reason> check(Fact<ReportAnswered> fact) {
            boolean readable = fact.body().question().matches("[a-z][a-z0-9-]{0,60}") && fact.body().words().length() <= ReportAnswered.LONGEST;
            return readable ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<ReportAnswered> fact) {
            answers.answered(fact);
        }
    }
}
