package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.journal.Hlc;
import org.asmacademy.readiness.OverTime.History;
import org.asmacademy.readiness.OverTime.Learned;
import org.asmacademy.readiness.OverTime.Watch;
import org.asmacademy.readiness.OverTime.Word;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.Sites;

/** Reads what a site's facts say over time, month by month; what was folded by month costs the same for ten people and ten thousand. */
@ApplicationScoped
class Histories {
    private final SiteScope scope;
    private final Rows rows;
    private final Sites sites;
    private final Watching watching;
    private final CourseLibrary library;

    Histories(SiteScope scope, Rows rows, Sites sites, Watching watching, CourseLibrary library) {
        this.scope = scope;
        this.rows = rows;
        this.sites = sites;
        this.watching = watching;
        this.library = library;
    }

    /**
     * The caller has made sure that the site is the reader's own.
     *
     * @param from the first month that may be shown
     */
    History of(UUID site, int from) {
        return scope.in(site, () -> new History(words(site), tried(site), watches(site), learned(site), sites.crew(site, from)));
    }

    private Map<String, List<Word>> words(UUID site) {
        Map<String, List<Word>> words = new HashMap<>();
        rows.list("select requirement, value, from_hlc, gone_hlc, standard from declaration where site_id = ? and from_hlc is not null order by hlc, id", row -> {
            String gone = row.getString(4);
            return words.computeIfAbsent(row.getString(1), r -> new ArrayList<>()).add(new Word(
                    new Strands.Said(null, row.getString(2), "", null, 0, Optional.empty(), row.getString(5)), Hlc.month(row.getString(3)), gone == null ? null : Hlc.month(gone)));
        }, site);
        return words;
    }

    private Map<String, Integer> tried(UUID site) {
        Map<String, Integer> tried = new HashMap<>();
        rows.list("select requirement, tried_hlc from practice where site_id = ? and tried_hlc is not null", row -> tried.put(row.getString(1), Hlc.month(row.getString(2))), site);
        return tried;
    }

    /** By requirement, one for each task that serves it. */
    private Map<String, List<Watch>> watches(UUID site) {
        Map<String, List<Watch>> watches = new HashMap<>();
        watching.words(site).forEach((activity, words) -> {
            Watch watch = new Watch(words);
            library.module(activity.module()).ifPresent((CourseModule module) -> module.teaches().forEach(teaching ->
                    watches.computeIfAbsent(teaching.requirement().id(), requirement -> new ArrayList<>()).add(watch)));
        });
        return watches;
    }

    /** One row a matter: most of what such a row costs is being a row. */
    private Map<String, List<Learned>> learned(UUID site) {
        Map<String, List<Learned>> learned = new HashMap<>();
        rows.list("select matter, array_agg(month), array_agg(learned), array_agg(gone) from training_month where site_id = ? group by matter", row -> {
            Integer[] months = integers(row.getArray(2));
            Integer[] some = integers(row.getArray(3));
            Integer[] gone = integers(row.getArray(4));
            List<Learned> all = new ArrayList<>(months.length);
            for (int i = 0; i < months.length; i++) all.add(new Learned(months[i], some[i], gone[i]));
            return learned.put(row.getString(1), all);
        }, site);
        return learned;
    }

    private static Integer[] integers(Array array) throws java.sql.SQLException {
        return (Integer[]) array.getArray();
    }
}
