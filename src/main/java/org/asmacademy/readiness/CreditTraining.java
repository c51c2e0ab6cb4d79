package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
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
import org.asmacademy.site.Stay;
import org.asmacademy.standard.RequirementKey;

/**
 * The strand "learned". Somebody has learned a requirement when they passed one module that teaches it fully, or all modules (of courses
 * that concern the site's minerals) that teach a part of it. One row a person and requirement, with the month in which that was; the counter
 * beside moves in the transaction that newly wrote the row, and only for members.
 */
@ApplicationScoped
class CreditTraining implements FoldedTables {
    private static final String CREDIT = "insert into training_credit (site_id, matter, person_id, month) values (?, ?, ?, ?) on conflict do nothing";
    private static final String COUNT = "insert into training_count (site_id, matter, learned) values (?, ?, ?)"
            + " on conflict (site_id, matter) do update set learned = training_count.learned + excluded.learned";
    private static final String MOVE = "update training_credit set month = ? where site_id = ? and matter = ? and person_id = ?";
    private static final int PEOPLE_AT_ONCE = 500;
    private final CourseLibrary library;
    private final LearnerProgress progress;
    private final Sites sites;
    private final TrainingMonths months;
    private final Rows rows;
    private final Consumer<List<ActivityPassed>> creditAll = this::credit;
    private final Consumer<List<Learned>> countAll = this::count;
    private final Consumer<List<Known>> moveAll = this::move;
    private final AtomicReference<Contents> contents = new AtomicReference<>(new Contents(-1, Map.of()));

    /** Of one edition of the library. */
    private record Contents(long edition, Map<List<String>, String> byMinerals) { }

    /** A member has learned it, newly. */
    private record Learned(UUID siteId, String matter) { }

    /** What somebody had learned in that month, though perhaps another month was written. */
    private record Known(UUID site, UUID person, String matter, int month, Optional<Stay> stay) { }

    CreditTraining(CourseLibrary library, LearnerProgress progress, Sites sites, TrainingMonths months, Rows rows) {
        this.library = library;
        this.progress = progress;
        this.sites = sites;
        this.months = months;
        this.rows = rows;
    }

    void passed(@Observes ActivityPassed event) {
        rows.together(creditAll, event);
    }

    /** Somebody comes or goes: what they have learned counts here, or no longer. */
    void member(@Observes MembershipChanged event) {
        if (event.came()) {
            rows.write("insert into training_count (site_id, matter, learned) select site_id, matter, 1 from training_credit"
                    + " where site_id = ? and person_id = ? on conflict (site_id, matter) do update set learned = training_count.learned + 1",
                    event.siteId(), event.personId());
        } else if (event.went()) {
            String theirs = " matter in (select matter from training_credit where site_id = ? and person_id = ?)";
            rows.write("delete from training_count where site_id = ? and learned = 1 and" + theirs, event.siteId(), event.siteId(), event.personId());
            rows.write("update training_count set learned = learned - 1 where site_id = ? and" + theirs, event.siteId(), event.siteId(), event.personId());
        }
        rows.flush();
        months.member(event);
    }

    /** Brings a site's credits up to other content or other minerals, and counts them again. What stays the same is not written. */
    void again(UUID site) {
        List<CourseModule> all = library.courses().stream().flatMap(course -> course.modules().stream()).toList();
        List<String> minerals = minerals(site);
        List<UUID> people = progress.whoPassed(site);
        for (int i = 0; i < people.size(); i += PEOPLE_AT_ONCE) {
            List<UUID> some = people.subList(i, Math.min(i + PEOPLE_AT_ONCE, people.size()));
            Map<UUID, Map<ModuleKey, Integer>> passed = progress.passedSince(site, some);
            Map<UUID, Map<String, Integer>> had = credits(site, some);
            some.forEach(person -> change(site, person, had.getOrDefault(person, Map.of()), matters(all, passed.getOrDefault(person, Map.of()), minerals)));
        }
        rows.write("delete from training_count where site_id = ?", site);
        rows.flush();
        Map<UUID, Stay> stays = sites.stays(site, people);
        rows.write("insert into training_count (site_id, matter, learned) select site_id, matter, count(*) from training_credit"
                + " where site_id = ? and person_id = any (?) group by site_id, matter", site, people.stream().filter(person -> isHere(stays.get(person))).toArray(UUID[]::new));
        rows.flush();
        months.again(site, stays);
    }

    private void change(UUID site, UUID person, Map<String, Integer> had, Map<String, Integer> has) {
        has.forEach((matter, month) -> {
            if (!had.containsKey(matter)) rows.write(CREDIT, site, matter, person, month);
            else if (!had.get(matter).equals(month)) rows.write(MOVE, month, site, matter, person);
        });
        had.keySet().stream().filter(matter -> !has.containsKey(matter)).forEach(matter ->
                rows.write("delete from training_credit where site_id = ? and matter = ? and person_id = ?", site, matter, person));
    }

    private Map<UUID, Map<String, Integer>> credits(UUID site, Collection<UUID> people) {
        Map<UUID, Map<String, Integer>> credits = new HashMap<>();
        rows.list("select person_id, matter, month from training_credit where site_id = ? and person_id = any (?)",
                row -> credits.computeIfAbsent(row.getObject(1, UUID.class), person -> new HashMap<>()).put(row.getString(2), row.getInt(3)),
                site, people.toArray(UUID[]::new));
        return credits;
    }

    private static boolean isHere(Stay stay) {
        return stay != null && stay.present();
    }

    /** What the credits of a site depend on beside its facts. To say it anew for every page would cost more than the rest of a board. */
    String content(List<String> minerals) {
        long edition = library.edition();
        Contents known = contents.updateAndGet(now -> now.edition == edition ? now : new Contents(edition, new ConcurrentHashMap<>()));
        return known.byMinerals.computeIfAbsent(minerals.stream().sorted().toList(), this::contentOf);
    }

    private String contentOf(List<String> minerals) {
        String courses = library.courses().stream().map(course -> course.commodities() + course.modules().stream().map(CreditTraining::content)
                .collect(Collectors.joining("\n"))).sorted().collect(Collectors.joining("\n"));
        return Sha256.hex(courses + "\n" + minerals);
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
        Map<UUID, Stay> stays = sites.stays(site, modules.keySet());
        Map<UUID, Map<ModuleKey, Integer>> passed = progress.passedSince(site, modules.keySet());
        modules.forEach((person, theirs) -> matters(theirs, passed.getOrDefault(person, Map.of()), minerals).forEach((matter, month) -> {
            Optional<Stay> stay = Optional.ofNullable(stays.get(person));
            Runnable count = () -> {
                if (isHere(stays.get(person))) rows.together(countAll, new Learned(site, matter));
                stay.ifPresent(known -> months.learned(site, matter, month, known));
            };
            rows.write(CREDIT, count, () -> rows.together(moveAll, new Known(site, person, matter, month, stay)), site, matter, person, month);
        }));
    }

    /** Of these modules, what somebody who has passed those has learned, and in which month. */
    private Map<String, Integer> matters(List<CourseModule> modules, Map<ModuleKey, Integer> passed, List<String> minerals) {
        Map<String, Integer> matters = new LinkedHashMap<>();
        for (CourseModule module : modules) {
            if (passed.containsKey(module.key())) matters.put(module.key().toString(), passed.get(module.key()));
            module.teaches().stream().map(Teaching::requirement).forEach(requirement -> learned(requirement, passed, minerals)
                    .ifPresent(month -> matters.put(requirement.id(), month)));
        }
        return matters;
    }

    /** Facts come in any order: a month that was written may prove too late. */
    private void move(List<Known> known) {
        UUID site = known.get(0).site();
        Map<UUID, Map<String, Integer>> written = credits(site, known.stream().map(Known::person).collect(Collectors.toSet()));
        known.forEach(one -> {
            Integer before = written.getOrDefault(one.person(), Map.of()).get(one.matter());
            if (before == null || before == one.month()) return;
            written.get(one.person()).put(one.matter(), one.month());
            one.stay().ifPresent(stay -> months.moved(site, one.matter(), before, one.month(), stay));
            rows.write(MOVE, one.month(), site, one.matter(), one.person());
        });
    }

    /** One row a matter, however many have just learned it. */
    private void count(List<Learned> learned) {
        learned.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()))
                .forEach((one, people) -> rows.write(COUNT, one.siteId(), one.matter(), people.intValue()));
    }

    private OptionalInt learned(RequirementKey requirement, Map<ModuleKey, Integer> passed, List<String> minerals) {
        List<TaughtBy> teachers = library.teachers(requirement);
        OptionalInt whole = teachers.stream().filter(t -> t.strength() == Strength.FULL && passed.containsKey(t.module().key()))
                .mapToInt(t -> passed.get(t.module().key())).min();
        List<ModuleKey> parts = teachers.stream().filter(t -> t.strength() == Strength.PARTIAL).map(t -> t.module().key())
                .filter(module -> library.concerns(module.course(), minerals) || passed.containsKey(module)).toList();
        if (parts.isEmpty() || !passed.keySet().containsAll(parts)) return whole;
        int together = parts.stream().mapToInt(passed::get).max().orElseThrow();
        return OptionalInt.of(Math.min(together, whole.orElse(together)));
    }

    private List<String> minerals(UUID site) {
        return sites.find(site).map(SiteView::commodities).orElse(List.of());
    }

    @Override
    public List<String> names() {
        return List.of("training_credit", "training_count");
    }
}
