package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Hlc;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/** What something can be taken out of, by name and day: forms that were kept of a task, and looks that carry a photo. */
@ApplicationScoped
class KeptThings {
    private static final String THINGS = "select e.id, e.activity, e.hlc, e.look from " + Withdrawals.HOLDING
            + " where e.site_id = ? and e.id = any(?) and (not e.look or e.media <> '{}')";
    private final SiteScope scope;
    private final Rows rows;
    private final CourseLibrary library;

    KeptThings(SiteScope scope, Rows rows, CourseLibrary library) {
        this.scope = scope;
        this.rows = rows;
        this.library = library;
    }

    /**
     * @param look   whether it is a look; then only its photo goes
     * @param around the page on which it is shown
     * @param page   where it is taken out
     */
    record Thing(UUID site, UUID id, String title, long at, boolean look, String around, String page) { }

    /** Those of these ids that are such a thing of the site; also when it was taken out since. */
    Map<UUID, Thing> find(UUID site, Collection<UUID> ids, Language language) {
        return scope.in(site, () -> rows.list(THINGS, row -> thing(site, row, language), site, ids.toArray(UUID[]::new))).stream()
                .collect(Collectors.toMap(Thing::id, Function.identity()));
    }

    static String list(UUID site, Language language) {
        return "/" + language + "/sites/" + site + "/evidence";
    }

    static String page(UUID site, UUID thing, Language language) {
        return list(site, language) + "/" + thing;
    }

    /** A look is shown where the task is watched, as long as the library has it. */
    private Thing thing(UUID site, ResultSet row, Language language) throws SQLException {
        UUID id = row.getObject(1, UUID.class);
        ActivityKey activity = new ActivityKey(row.getString(2));
        Optional<SiteTask> task = library.activity(activity).filter(SiteTask.class::isInstance).map(SiteTask.class::cast);
        boolean look = row.getBoolean(4);
        String around = task.filter(there -> look).map(there -> WatchWords.href(activity, language)).orElse(list(site, language));
        return new Thing(site, id, task.map(there -> there.title().in(language)).orElse(activity.name()), Hlc.millis(row.getString(3)), look, around, page(site, id, language));
    }
}
