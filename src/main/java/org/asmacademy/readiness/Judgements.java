package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Hlc;
import org.asmacademy.readiness.Strands.Said;
import org.asmacademy.shared.Rows;
import org.asmacademy.standard.RequirementKey;

/**
 * How a site judges itself and what it wants, as its facts say; a pure function of them. A declaration or target that a second person has
 * said yes to stands until another one with a second yes replaces it. One without is a proposal, and gives way to whatever replaces it. Two
 * that stand, or two proposals, were made apart: somebody chooses. Every method runs in the site's scope.
 */
@ApplicationScoped
class Judgements {
    /** What two people say together, each with a table of its own. */
    enum Kind {
        DECLARATION("d.standard"), TARGET("''");

        /** The hash of what it was judged by; a day is judged by nothing. */
        private final String standard;

        Kind(String standard) {
            this.standard = standard;
        }
    }

    private static final String SECOND = " left join lateral (select person_id from judgement_second s where s.site_id = d.site_id and s.fact_id = d.id"
            + " and s.person_id <> d.actor_id order by word limit 1) y on true";
    /** Since when a word has a second yes; nothing while it waits. */
    private static final String BEGAN = "(select greatest(%1$s.hlc, substr(min(s.word), 1, 16)) from judgement_second s where s.site_id = %1$s.site_id"
            + " and s.fact_id = %1$s.id and s.person_id <> %1$s.actor_id having min(s.word) is not null)";
    /** What replaces a word is another word about the same matter: one with a second yes replaces any, one without only what waits itself. */
    private static final String JUDGE = "update %1$s d set (from_hlc, gone_hlc) = (select b.began, (select min(e.hlc) from (select c.hlc from judgement_chosen c"
            + " where c.site_id = d.site_id and c.fact_id = d.id union all select case when b.began is null then n.hlc else " + BEGAN.replace("%1$s", "n")
            + " end from judgement_replaced r join %1$s n on n.site_id = r.site_id and n.id = r.by_fact and n.requirement = d.requirement"
            + " where r.site_id = d.site_id and r.fact_id = d.id) e) from (select " + BEGAN.replace("%1$s", "d") + " as began) b)"
            + " where d.id = any (array(select ?::uuid union all select r.fact_id from judgement_replaced r where r.site_id = ? and r.by_fact = ?)) and d.site_id = ?";
    private static final String CURRENT = "d.gone_hlc is null";
    private static final String ALL = "select d.requirement, d.id, d.value, d.reason, d.actor_id, d.hlc, y.person_id, %2$s from %1$s d" + SECOND
            + " where d.site_id = ?";
    private static final String IN_ORDER = " order by d.hlc, d.id";
    private static final int MOST_EARLIER = 30;
    private final Rows rows;

    Judgements(Rows rows) {
        this.rows = rows;
    }

    /** What stands and what waits for a second person, of one requirement; each in the order in which it was said. */
    record Now(List<Said> standing, List<Said> waiting) {
        static final Now NOTHING = new Now(List.of(), List.of());

        /** The day of a target: of several that stand, the earliest. */
        Optional<LocalDate> day() {
            return standing.stream().map(Said::value).filter(day -> !day.isEmpty()).map(LocalDate::parse).min(Comparator.naturalOrder());
        }

        /** Made apart, so that somebody has to choose. */
        List<Said> apart() {
            return standing.size() > 1 ? standing : waiting.size() > 1 ? waiting : List.of();
        }
    }

    /** The fold of both columns that say when a word stands; of the one fact and of those that it replaces (values: fact, site, fact, site). */
    static String judge(Kind kind) {
        return sql(kind, JUDGE);
    }

    Map<String, Now> of(UUID site, Kind kind) {
        Map<String, Now> found = new HashMap<>();
        rows.list(sql(kind, ALL + " and " + CURRENT + IN_ORDER), row -> sort(found, row), site);
        return found;
    }

    /** The requirement of each declaration and target that waits for a second person. */
    List<RequirementKey> waiting(UUID site) {
        return rows.list("select requirement from declaration where site_id = ? and gone_hlc is null and from_hlc is null union all"
                + " select requirement from target where site_id = ? and gone_hlc is null and from_hlc is null", row -> new RequirementKey(row.getString(1)), site, site);
    }

    Now of(UUID site, Kind kind, RequirementKey requirement) {
        Map<String, Now> found = new HashMap<>();
        rows.list(sql(kind, ALL + " and d.requirement = ? and " + CURRENT + IN_ORDER), row -> sort(found, row), site, requirement.id());
        return found.getOrDefault(requirement.id(), Now.NOTHING);
    }

    /** What was said before and counts no longer, the newest first. */
    List<Said> earlier(UUID site, Kind kind, RequirementKey requirement) {
        return rows.list(sql(kind, ALL + " and d.requirement = ? and not (" + CURRENT + ") order by d.hlc desc, d.id desc limit " + MOST_EARLIER), Judgements::said,
                site, requirement.id());
    }

    private static String sql(Kind kind, String pattern) {
        return pattern.formatted(kind.name().toLowerCase(Locale.ROOT), kind.standard);
    }

    private static Said sort(Map<String, Now> found, ResultSet row) throws SQLException {
        Now now = found.computeIfAbsent(row.getString(1), requirement -> new Now(new ArrayList<>(), new ArrayList<>()));
        Said said = said(row);
        (said.second().isPresent() ? now.standing : now.waiting).add(said);
        return said;
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getObject(5, UUID.class), Hlc.millis(row.getString(6)),
                Optional.ofNullable(row.getObject(7, UUID.class)), row.getString(8));
    }
}
