package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Hlc;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/**
 * What a site is reminded of: looks, and things that were kept, whose time is over or soon will be. A task is named once for its looks and
 * once for what was kept of it: only if nothing newer was kept. A reminder changes nothing.
 */
@ApplicationScoped
class LookAgain {
    private static final String KEPT = "select e.activity, e.hlc, v.until_day from evidence_validity v join task_evidence e on e.site_id = v.site_id and e.id = v.evidence_id"
            + " where v.site_id = ? and v.until_day <> '' and v.until_day <= ? and not exists (select from task_evidence n where n.site_id = e.site_id"
            + " and n.activity = e.activity and (n.hlc, n.id) > (e.hlc, e.id))";
    private final Watching watching;
    private final CourseLibrary library;
    private final ReadinessConfig config;
    private final SiteScope scope;
    private final Rows rows;
    private final Clock clock;

    LookAgain(Watching watching, CourseLibrary library, ReadinessConfig config, SiteScope scope, Rows rows, Clock clock) {
        this.watching = watching;
        this.library = library;
        this.config = config;
        this.scope = scope;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A reminder.
     *
     * @param look whether to look again; else to keep something new
     * @param last when it was last seen or kept, in milliseconds since 1970
     * @param over whether its time is over
     */
    record Item(boolean look, String title, String href, long last, LocalDate until, boolean over) { }

    /** What ends first comes first. The caller has made sure that the site is the reader's own. */
    List<Item> of(UUID site, Language language, boolean leads) {
        LocalDate today = LocalDate.now(clock);
        LocalDate soon = today.plus(config.remindBefore());
        return scope.in(site, () -> {
            List<Item> items = new ArrayList<>();
            watching.of(site).forEach((key, watched) -> watched.until().filter(until -> !until.isAfter(soon)).flatMap(until -> task(key).map(task ->
                    new Item(true, task.title().in(language), address(key, language) + (leads ? "/watch" : ""), Hlc.millis(watched.since().orElseThrow()), until,
                            until.isBefore(today)))).ifPresent(items::add));
            rows.list(KEPT, row -> kept(row, language, today), site, soon.toString()).forEach(item -> item.ifPresent(items::add));
            items.sort(Comparator.comparing(Item::until).thenComparing(Item::title));
            return items;
        });
    }

    /** Until when each of these things that were kept holds; what is not in it has no end. In the site's scope. */
    Map<UUID, LocalDate> holds(UUID site, List<UUID> evidence) {
        Map<UUID, LocalDate> holds = new HashMap<>();
        rows.list("select evidence_id, until_day from evidence_validity where site_id = ? and until_day <> '' and evidence_id = any(?)",
                row -> holds.put(row.getObject(1, UUID.class), LocalDate.parse(row.getString(2))), site, evidence.toArray(UUID[]::new));
        return holds;
    }

    private Optional<Item> kept(ResultSet row, Language language, LocalDate today) throws SQLException {
        ActivityKey key = new ActivityKey(row.getString(1));
        long last = Hlc.millis(row.getString(2));
        LocalDate until = LocalDate.parse(row.getString(3));
        return task(key).map(task -> new Item(false, task.title().in(language), address(key, language), last, until, until.isBefore(today)));
    }

    private Optional<SiteTask> task(ActivityKey key) {
        return library.activity(key).filter(SiteTask.class::isInstance).map(SiteTask.class::cast);
    }

    private static String address(ActivityKey key, Language language) {
        return "/" + language + "/tasks/" + key;
    }
}
