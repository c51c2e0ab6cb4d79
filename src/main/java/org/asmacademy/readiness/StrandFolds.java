package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.asmacademy.course.CourseModule;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.shared.Rows;
import org.asmacademy.sharing.SecondYes;

/** Writes the folded tables of what was tried, of the strands declared and confirmed, and of what the site wants and plans. */
@ApplicationScoped
class StrandFolds implements FoldedTables {
    private final Rows rows;
    private final Consumer<List<Judged>> judgeAgain = this::judge;

    /** A judgement of which something new is known. */
    private record Judged(UUID site, UUID fact) { }

    StrandFolds(Rows rows) {
        this.rows = rows;
    }

    void tried(UUID site, CourseModule module, String hlc) {
        module.teaches().forEach(teaching -> rows.write("insert into practice (site_id, requirement, tried_hlc) values (?, ?, ?)"
                        + " on conflict (site_id, requirement) do update set tried_hlc = least(practice.tried_hlc, excluded.tried_hlc)",
                site, teaching.requirement().id(), hlc));
    }

    void declared(Fact<Declared> fact) {
        Declared said = fact.body();
        rows.write("insert into declaration (site_id, id, requirement, standard, value, reason, actor_id, hlc) values (?, ?, ?, ?, ?, ?, ?, ?)",
                fact.siteId(), fact.id(), said.requirement().id(), said.standard(), said.value(), said.reason(), fact.actorId(), fact.hlc());
        replaced(fact);
        rows.together(judgeAgain, new Judged(fact.siteId(), fact.id()));
    }

    void target(Fact<TargetSet> fact) {
        TargetSet wanted = fact.body();
        rows.write("insert into target (site_id, id, requirement, value, reason, actor_id, hlc) values (?, ?, ?, ?, ?, ?, ?)",
                fact.siteId(), fact.id(), wanted.requirement().id(), wanted.day().map(LocalDate::toString).orElse(""), wanted.reason(), fact.actorId(), fact.hlc());
        replaced(fact);
        rows.together(judgeAgain, new Judged(fact.siteId(), fact.id()));
    }

    /** A yes to anything of this site; only those to declarations and targets are ever read. The first of a person counts, whenever it arrives. */
    void second(@Observes SecondYes yes) {
        rows.write("insert into judgement_second (site_id, fact_id, person_id, word) values (?, ?, ?, ?) on conflict (site_id, fact_id, person_id)"
                + " do update set word = least(judgement_second.word, excluded.word)", yes.siteId(), yes.fact(), yes.by(), yes.order());
        rows.together(judgeAgain, new Judged(yes.siteId(), yes.fact()));
    }

    void chosen(Fact<Chosen> fact) {
        fact.replaces().forEach(other -> {
            rows.write("insert into judgement_chosen (site_id, fact_id, by_fact, hlc) values (?, ?, ?, ?) on conflict do nothing",
                    fact.siteId(), other, fact.id(), fact.hlc());
            rows.together(judgeAgain, new Judged(fact.siteId(), other));
        });
    }

    void planned(Fact<StepPlanned> fact) {
        StepPlanned step = fact.body();
        rows.write("insert into plan_step (site_id, id, step, requirement, standard, action, owner, day, cost, support, reason, actor_id, hlc)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", fact.siteId(), fact.id(), step.step(), step.requirement().id(), step.standard(), step.action(),
                step.owner(), step.day().map(LocalDate::toString).orElse(""), step.cost(), step.support(), step.reason(), fact.actorId(), fact.hlc());
        replaced(fact);
    }

    void ended(Fact<StepEnded> fact) {
        StepEnded end = fact.body();
        rows.write("insert into plan_end (site_id, id, step, done, evidence, note, actor_id, hlc) values (?, ?, ?, ?, ?, ?, ?, ?)", fact.siteId(), fact.id(),
                end.step(), end.done(), end.evidence().orElse(null), end.note(), fact.actorId(), fact.hlc());
    }

    /** After everything of the round is written: since when these stand and until when, and those that they replace. */
    private void judge(List<Judged> judged) {
        judged.stream().distinct().forEach(one -> {
            for (Judgements.Kind kind : Judgements.Kind.values()) rows.write(Judgements.judge(kind), one.fact(), one.site(), one.fact(), one.site());
        });
    }

    /** Writes down which judgements this one replaces. */
    void replaced(Fact<?> fact) {
        fact.replaces().forEach(old -> rows.write("insert into judgement_replaced (site_id, fact_id, by_fact) values (?, ?, ?) on conflict do nothing",
                fact.siteId(), old, fact.id()));
    }

    @Override
    public List<String> names() {
        return List.of("practice", "declaration", "judgement_replaced", "judgement_second", "judgement_chosen", "target", "plan_step", "plan_end");
    }
}
