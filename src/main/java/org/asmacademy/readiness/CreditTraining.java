package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.course.TaughtBy;
import org.asmacademy.course.Teaching;
import org.asmacademy.course.Teaching.Strength;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.learning.ActivityPassed;
import org.asmacademy.learning.LearnerProgress;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Sha256;
import org.asmacademy.site.MembershipChanged;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.RequirementKey;

/**
 * The strand "learned". Somebody has learned a requirement when they passed one module that teaches it fully, or all modules (of courses
 * that concern the site's minerals) that teach a part of it. One row a person and requirement; the counter beside moves in the transaction
 * that newly wrote the row, and only for members.
 */
@ApplicationScoped
class CreditTraining implements FoldedTables {
    private static final String CREDIT = "insert into training_credit (site_id, matter, person_id) values (?, ?, ?) on conflict do nothing";
    private static final String COUNT = "insert into training_count (site_id, matter, learned) values (?, ?, ?)"
            + " on conflict (site_id, matter) do update set learned = training_count.learned + excluded.learned";
    private static final int PEOPLE_AT_ONCE = 500;
    private final CourseLibrary library;
    private final LearnerProgress progress;
    private final Sites sites;
    private final Rows rows;
    private final Consumer<List<ActivityPassed>> creditAll = this::credit;
    private final Consumer<List<Learned>> countAll = this::count;

    /** A member has learned it, newly. */
    private record Learned(UUID siteId, String matter) { }

    CreditTraining(CourseLibrary library, LearnerProgress progress, Sites sites, Rows rows) {
        this.library = library;
        this.progress = progress;
        this.sites = sites;
        this.rows = rows;
    }

    void passed(@Observes ActivityPassed event) {
        rows.together(creditAll, event);
    }

    /** Somebody comes or goes: what they have learned counts here, or no longer. */
    void member(@Observes MembershipChanged event) {
        if (event.present()) {
            rows.write("insert into training_count (site_id, matter, learned) select site_id, matter, 1 from training_credit"
                    + " where site_id = ? and person_id = ? on conflict (site_id, matter) do update set learned = training_count.learned + 1",
                    event.siteId(), event.personId());
        } else {
            String theirs = " matter in (select matter from training_credit where site_id = ? and person_id = ?)";
            rows.write("delete from training_count where site_id = ? and learned = 1 and" + theirs, event.siteId(), event.siteId(), event.personId());
            rows.write("update training_count set learned = learned - 1 where site_id = ? and" + theirs, event.siteId(), event.siteId(), event.personId());
        }
        rows.flush();
    }

    /** Brings a site's credits up to other content or other minerals, and counts them again. What stays the same is not written. */
    void again(UUID site) {
        List<CourseModule> all = library.courses().stream().flatMap(course -> course.modules().stream()).toList();
        List<String> minerals = minerals(site);
        List<UUID> people = progress.whoPassed(site);
        for (int i = 0; i < people.size(); i += PEOPLE_AT_ONCE) {
            List<UUID> some = people.subList(i, Math.min(i + PEOPLE_AT_ONCE, people.size()));
            Map<UUID, Set<ModuleKey>> passed = progress.passedModules(site, some);
            Map<UUID, Set<String>> had = credits(site, some);
            some.forEach(person -> change(site, person, had.getOrDefault(person, Set.of()), matters(all, passed.getOrDefault(person, Set.of()), minerals)));
        }
        rows.write("delete from training_count where site_id = ?", site);
        rows.flush();
        rows.write("insert into training_count (site_id, matter, learned) select site_id, matter, count(*) from training_credit"
                + " where site_id = ? and person_id = any (?) group by site_id, matter", site, sites.members(site, people).toArray(UUID[]::new));
        rows.flush();
    }

    private void change(UUID site, UUID person, Set<String> had, Set<String> has) {
        has.stream().filter(matter -> !had.contains(matter)).forEach(matter -> rows.write(CREDIT, site, matter, person));
        had.stream().filter(matter -> !has.contains(matter)).forEach(matter ->
                rows.write("delete from training_credit where site_id = ? and matter = ? and person_id = ?", site, matter, person));
    }

    private Map<UUID, Set<String>> credits(UUID site, List<UUID> people) {
        Map<UUID, Set<String>> credits = new HashMap<>();
        rows.list("select person_id, matter from training_credit where site_id = ? and person_id = any (?)",
                row -> credits.computeIfAbsent(row.getObject(1, UUID.class), person -> new HashSet<>()).add(row.getString(2)),
                site, people.toArray(UUID[]::new));
        return credits;
    }

    /** What the credits of a site depend on beside its facts. */
    String content(List<String> minerals) {
        String courses = library.courses().stream().map(course -> course.commodities() + course.modules().stream().map(CreditTraining::content)
                .collect(Collectors.joining("\n"))).sorted().collect(Collectors.joining("\n"));
        return Sha256.hex(courses + "\n" + minerals.stream().sorted().toList());
    }

    private static String content(CourseModule module) {
        return module.key() + " " + module.activities().stream().map(activity -> activity.key() + (activity.isQuiz() ? "?" : "")).toList()
                + module.teaches().stream().map(teaching -> teaching.requirement() + " " + teaching.strength()).toList();
    }

    /** Of one site, as their transaction is. */
    private void credit(List<ActivityPassed> events) {
        UUID site = events.get(0).siteId();
        Map<UUID, List<CourseModule>> modules = events.stream().collect(Collectors.groupingBy(ActivityPassed::personId,
                Collectors.flatMapping(event -> library.module(event.activity().module()).stream(), Collectors.toList())));
        List<String> minerals = minerals(site);
        Set<UUID> members = sites.members(site, modules.keySet());
        Map<UUID, Set<ModuleKey>> passed = progress.passedModules(site, modules.keySet());
        modules.forEach((person, theirs) -> matters(theirs, passed.getOrDefault(person, Set.of()), minerals).forEach(matter -> {
            Runnable count = () -> rows.together(countAll, new Learned(site, matter));
            rows.write(CREDIT, members.contains(person) ? count : () -> { }, site, matter, person);
        }));
    }

    /** Of these modules, what somebody who has passed those has learned. */
    private Set<String> matters(List<CourseModule> modules, Set<ModuleKey> passed, List<String> minerals) {
        Set<String> matters = new LinkedHashSet<>();
        for (CourseModule module : modules) {
            if (passed.contains(module.key())) matters.add(module.key().toString());
            module.teaches().stream().map(Teaching::requirement).filter(requirement -> learned(requirement, passed, minerals))
                    .forEach(requirement -> matters.add(requirement.id()));
        }
        return matters;
    }

    /** One row a matter, however many have just learned it. */
    private void count(List<Learned> learned) {
        learned.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()))
                .forEach((one, people) -> rows.write(COUNT, one.siteId(), one.matter(), people.intValue()));
    }

    private boolean learned(RequirementKey requirement, Set<ModuleKey> passed, List<String> minerals) {
        List<TaughtBy> teachers = library.teachers(requirement);
        if (teachers.stream().anyMatch(t -> t.strength() == Strength.FULL && passed.contains(t.module().key()))) return true;
        List<CourseModule> parts = teachers.stream().filter(t -> t.strength() == Strength.PARTIAL).map(TaughtBy::module)
                .filter(module -> library.concerns(module.key().course(), minerals) || passed.contains(module.key())).toList();
        return !parts.isEmpty() && parts.stream().allMatch(module -> passed.contains(module.key()));
    }

    private List<String> minerals(UUID site) {
        return sites.find(site).map(SiteView::commodities).orElse(List.of());
    }

    @Override
    public List<String> names() {
        return List.of("training_credit", "training_count");
    }
}
