package org.asmacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.course.Activity;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;

/** The person who learns here now, and what only they may see of it. */
@ApplicationScoped
class Learners {
    private final CurrentPerson current;
    private final Sites sites;
    private final LearnerProgress progress;
    private final CourseLibrary library;
    private final LearningPaths paths;
    private final SiteScope scope;
    private final Rows rows;

    Learners(CurrentPerson current, Sites sites, LearnerProgress progress, CourseLibrary library, LearningPaths paths, SiteScope scope, Rows rows) {
        this.current = current;
        this.sites = sites;
        this.progress = progress;
        this.library = library;
        this.paths = paths;
        this.scope = scope;
        this.rows = rows;
    }

    /** Somebody of a site. */
    record Who(UUID site, UUID person) { }

    /**
     * @param tried quizzes that were tried, passed or not
     * @param path  the one they chose, if it is one of this academy's
     */
    record Learner(Who who, Optional<SiteView> site, LearnerProgress.Done done, Set<ActivityKey> tried, Optional<LearningPath> path) {
        List<String> minerals() {
            return site.map(SiteView::commodities).orElse(List.of());
        }

        CourseProgress in(Course course) {
            return CourseProgress.of(course, done, tried);
        }

        Optional<OnPath> onPath(Language language) {
            return path.map(chosen -> OnPath.of(chosen, done, language, minerals()));
        }
    }

    /** Who is signed in at a site; staff learn nothing that is kept. */
    Optional<Who> who() {
        return current.signed().flatMap(signed -> signed.siteId().map(site -> new Who(site, signed.id())));
    }

    /** The site whose groups they may count: of its leads and peer trainers. */
    Optional<UUID> ledSite() {
        return who().map(Who::site).filter(site -> current.has(Role.LEAD) || current.has(Role.CHAMPION));
    }

    Optional<Learner> current() {
        return who().map(this::learner);
    }

    Learner learner(Who who) {
        return scope.in(who.site, () -> new Learner(who, sites.find(who.site), progress.of(who.site, who.person), tried(who), path(who)));
    }

    /** Where to go on: where somebody stopped or, when that is done, at the next open activity of the course. */
    Optional<Activity> goOn(LearnerProgress.Done done) {
        return done.last().flatMap(last -> library.course(last.course()).flatMap(course -> goOn(course, last, done)));
    }

    private static Optional<Activity> goOn(Course course, ActivityKey last, LearnerProgress.Done done) {
        List<Activity> all = CourseProgress.activities(course);
        List<ActivityKey> keys = all.stream().map(Activity::key).toList();
        int at = Math.max(keys.indexOf(last), 0);
        return all.subList(at, all.size()).stream().filter(activity -> !done.has(activity.key())).findFirst()
                .or(() -> all.stream().filter(activity -> !done.has(activity.key())).findFirst());
    }

    /** How a try that is recorded went. */
    Optional<Double> score(Who who, UUID attempt) {
        return scope.in(who.site, () -> rows.one("select score from attempt where site_id = ? and person_id = ? and id = ?",
                row -> row.getDouble(1), who.site, who.person, attempt));
    }

    boolean remarked(Who who, UUID remark) {
        return scope.in(who.site, () -> rows.any("select 1 from lesson_remark where site_id = ? and person_id = ? and id = ?", who.site, who.person, remark));
    }

    private Optional<LearningPath> path(Who who) {
        return rows.one("select path from chosen_path where site_id = ? and person_id = ?", row -> row.getString(1), who.site, who.person).flatMap(paths::find);
    }

    private Set<ActivityKey> tried(Who who) {
        return new HashSet<>(rows.list("select distinct activity from attempt where site_id = ? and person_id = ?",
                row -> new ActivityKey(row.getString(1)), who.site, who.person));
    }
}
