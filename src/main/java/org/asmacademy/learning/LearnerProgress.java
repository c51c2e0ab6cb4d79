package org.asmacademy.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.course.Quiz;
import org.asmacademy.journal.Hlc;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/** How far somebody is. For the person and for folds; no page shows it to anybody else. */
@ApplicationScoped
public class LearnerProgress {
    private final Rows rows;
    private final SiteScope scope;
    private final CourseLibrary library;

    LearnerProgress(Rows rows, SiteScope scope, CourseLibrary library) {
        this.rows = rows;
        this.scope = scope;
        this.library = library;
    }

    /**
     * What somebody has done, and since when (milliseconds since 1970, by the phone it was done on).
     *
     * @param last where they stopped, if they began anything
     */
    public record Done(Map<ActivityKey, Long> activities, Optional<ActivityKey> last) {
        public static final Done NOTHING = new Done(Map.of(), Optional.empty());

        public boolean has(ActivityKey key) {
            return activities.containsKey(key);
        }

        public int of(Course course) {
            return (int) course.modules().stream().flatMap(m -> m.activities().stream()).filter(a -> has(a.key())).count();
        }

        /** A module is passed with its quiz; one without a quiz, with all it has. */
        public boolean passed(CourseModule module) {
            return LearnerProgress.passed(module, activities.keySet());
        }
    }

    private static boolean passed(CourseModule module, Set<ActivityKey> done) {
        return done.containsAll(needed(module));
    }

    private static List<ActivityKey> needed(CourseModule module) {
        List<ActivityKey> quizzes = module.activities().stream().filter(Quiz.class::isInstance).map(a -> a.key()).toList();
        return quizzes.isEmpty() ? module.activities().stream().map(a -> a.key()).toList() : quizzes;
    }

    public Done of(UUID site, UUID person) {
        return scope.in(site, () -> {
            Map<ActivityKey, Long> done = new HashMap<>();
            rows.list("select activity, word from activity_done where site_id = ? and person_id = ?",
                    row -> done.put(new ActivityKey(row.getString(1)), Hlc.millis(row.getString(2).substring(0, 16))), site, person);
            Optional<ActivityKey> last = rows.one("select activity from last_place where site_id = ? and person_id = ?",
                    row -> new ActivityKey(row.getString(1)), site, person);
            return new Done(done, last);
        });
    }

    /** Modules that each of these people has passed, in today's library; who has passed none may be missing. */
    public Map<UUID, Set<ModuleKey>> passedModules(UUID site, Collection<UUID> people) {
        Map<UUID, Set<ModuleKey>> passed = new HashMap<>();
        passedSince(site, people).forEach((person, modules) -> passed.put(person, modules.keySet()));
        return passed;
    }

    /** As {@link #passedModules}, and in which month each was passed (from January 1970). */
    public Map<UUID, Map<ModuleKey, Integer>> passedSince(UUID site, Collection<UUID> people) {
        Map<UUID, Map<ActivityKey, Integer>> done = new HashMap<>();
        scope.run(site, () -> rows.list("select person_id, activity, word from activity_done where site_id = ? and person_id = any (?)",
                row -> done.computeIfAbsent(row.getObject(1, UUID.class), p -> new HashMap<>()).put(new ActivityKey(row.getString(2)),
                        Hlc.month(row.getString(3).substring(0, Hlc.ZERO.length()))), site, people.toArray(UUID[]::new)));
        List<CourseModule> modules = library.courses().stream().flatMap(course -> course.modules().stream()).toList();
        Map<UUID, Map<ModuleKey, Integer>> passed = new HashMap<>();
        done.forEach((person, months) -> passed.put(person, modules.stream().filter(module -> passed(module, months.keySet()))
                .collect(Collectors.toMap(CourseModule::key, module -> needed(module).stream().mapToInt(months::get).max().orElse(0)))));
        return passed;
    }

    /** Everybody who has passed anything: for a fold that must be done again because something else changed. */
    public List<UUID> whoPassed(UUID site) {
        return scope.in(site, () -> rows.list("select distinct person_id from activity_done where site_id = ?",
                row -> row.getObject(1, UUID.class), site));
    }
}
