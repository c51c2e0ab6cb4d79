package org.asmacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.Grade;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.shared.Rows;

/** Writes the folded tables of learning. Each fact touches rows of its own person and activity only. */
@ApplicationScoped
class LearningFolds implements FoldedTables {
    private final Rows rows;

    LearningFolds(Rows rows) {
        this.rows = rows;
    }

    void attempt(Fact<AttemptMade> fact, Grade grade) {
        AttemptMade tried = fact.body();
        rows.write("insert into attempt (site_id, id, person_id, activity, pack, language, score, passed, hlc) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fact.siteId(), fact.id(), fact.personId(), tried.activity().key(), tried.pack().hex(), tried.language(), grade.score(), grade.passed(), fact.hlc());
        place(fact, tried.activity());
    }

    /** The first time counts, whenever it arrives; what follows from it happens when the row is new or its time moves back. */
    void done(Fact<?> fact, ActivityKey activity, Runnable ifNew) {
        Runnable perhapsEarlier = () -> rows.write("update activity_done set word = ? where site_id = ? and person_id = ? and activity = ? and word > ?",
                ifNew, fact.order(), fact.siteId(), fact.personId(), activity.key(), fact.order());
        rows.write("insert into activity_done (site_id, person_id, activity, word) values (?, ?, ?, ?) on conflict do nothing", ifNew, perhapsEarlier,
                fact.siteId(), fact.personId(), activity.key(), fact.order());
    }

    void place(Fact<?> fact, ActivityKey activity) {
        rows.write("insert into last_place (site_id, person_id, activity, word) values (?, ?, ?, ?) on conflict (site_id, person_id)"
                        + " do update set activity = excluded.activity, word = excluded.word where last_place.word < excluded.word",
                fact.siteId(), fact.personId(), activity.key(), fact.order());
    }

    /** The last choice counts; that nothing is chosen any more is one too. */
    void path(Fact<PathChosen> fact) {
        rows.write("insert into chosen_path (site_id, person_id, path, word) values (?, ?, ?, ?) on conflict (site_id, person_id)"
                        + " do update set path = excluded.path, word = excluded.word where chosen_path.word < excluded.word",
                fact.siteId(), fact.personId(), fact.body().path().orElse(null), fact.order());
    }

    void remark(Fact<LessonRemarked> fact) {
        LessonRemarked said = fact.body();
        rows.write("insert into lesson_remark (site_id, id, person_id, activity, pack, unsafe, words, hlc) values (?, ?, ?, ?, ?, ?, ?, ?)",
                fact.siteId(), fact.id(), fact.personId(), said.activity().key(), said.pack().hex(), said.unsafe(), said.words(), fact.hlc());
    }

    @Override
    public List<String> names() {
        return List.of("attempt", "activity_done", "last_place", "lesson_remark", "chosen_path");
    }
}
