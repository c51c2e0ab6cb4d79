package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Hlc;
import org.asmacademy.shared.Rows;
import org.asmacademy.standard.RequirementKey;

/**
 * What a site will do about requirements that are not in place, as its facts say; a pure function of them. A step has one wording, and a newer
 * one takes its place. Two that were written apart stand side by side until somebody chooses. What is done or given up stays. Every method
 * runs in the site's scope.
 */
@ApplicationScoped
class Plan {
    private static final String WORDINGS = "select p.requirement, p.step, p.id, p.action, p.owner, p.day, p.cost, p.support, p.reason, p.actor_id, p.hlc,"
            + " exists (select from judgement_replaced r join plan_step n on n.site_id = r.site_id and n.id = r.by_fact and n.step = p.step"
            + " where r.site_id = p.site_id and r.fact_id = p.id)"
            + " or exists (select from judgement_chosen c where c.site_id = p.site_id and c.fact_id = p.id) from plan_step p where p.site_id = ?";
    private static final String ENDS = "select step, done, evidence, note, actor_id, hlc from plan_end where site_id = ?";
    private static final String IN_ORDER = " order by hlc, id";
    private final Rows rows;

    Plan(Rows rows) {
        this.rows = rows;
    }

    /** One wording of a step. */
    record Wording(UUID fact, String action, String owner, Optional<LocalDate> day, String cost, String support, String reason, UUID actor, long at) { }

    /** How it ended. */
    record End(boolean done, Optional<UUID> evidence, String note, UUID actor, long at) { }

    /**
     * A step of the plan.
     *
     * @param now    its wording; several were made apart, and somebody has to choose
     * @param before earlier wordings, the oldest first
     */
    record Step(UUID id, String requirement, List<Wording> now, List<Wording> before, Optional<End> end) {
        boolean open() {
            return end.isEmpty();
        }

        /** The first of those that count. */
        Wording wording() {
            return now.get(0);
        }

        /** Of several, the earliest. */
        Optional<LocalDate> day() {
            return now.stream().flatMap(wording -> wording.day().stream()).min(Comparator.naturalOrder());
        }
    }

    private record Written(String requirement, UUID step, Wording wording, boolean replaced) { }

    private record Ended(UUID step, End end) { }

    /** All steps, those with the earliest day first; what is over comes last. */
    List<Step> of(UUID site) {
        return steps(rows.list(WORDINGS + IN_ORDER, Plan::written, site), rows.list(ENDS + IN_ORDER, Plan::ended, site));
    }

    List<Step> of(UUID site, RequirementKey requirement) {
        return steps(rows.list(WORDINGS + " and p.requirement = ?" + IN_ORDER, Plan::written, site, requirement.id()), rows.list(ENDS
                + " and step in (select step from plan_step p where p.site_id = ? and p.requirement = ?)" + IN_ORDER, Plan::ended, site, site, requirement.id()));
    }

    private static List<Step> steps(List<Written> written, List<Ended> ended) {
        Map<UUID, Step> steps = new LinkedHashMap<>();
        for (Written one : written) {
            Step step = steps.computeIfAbsent(one.step, id -> new Step(id, one.requirement, new ArrayList<>(), new ArrayList<>(), ended.stream()
                    .filter(end -> end.step.equals(id)).map(Ended::end).findFirst()));
            (one.replaced ? step.before : step.now).add(one.wording);
        }
        // Wordings that replace each other in a circle can only come from a broken phone: the last one stands, so that the step is not lost.
        steps.values().stream().filter(step -> step.now.isEmpty()).forEach(step -> step.now.add(step.before.remove(step.before.size() - 1)));
        return steps.values().stream().sorted(Comparator.comparing((Step step) -> !step.open())
                .thenComparing(step -> step.day().orElse(LocalDate.MAX))).toList();
    }

    private static Written written(ResultSet row) throws SQLException {
        String day = row.getString(6);
        return new Written(row.getString(1), row.getObject(2, UUID.class), new Wording(row.getObject(3, UUID.class), row.getString(4), row.getString(5),
                day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)), row.getString(7), row.getString(8), row.getString(9),
                row.getObject(10, UUID.class), Hlc.millis(row.getString(11))), row.getBoolean(12));
    }

    private static Ended ended(ResultSet row) throws SQLException {
        return new Ended(row.getObject(1, UUID.class), new End(row.getBoolean(2), Optional.ofNullable(row.getObject(3, UUID.class)), row.getString(4),
                row.getObject(5, UUID.class), Hlc.millis(row.getString(6))));
    }
}
