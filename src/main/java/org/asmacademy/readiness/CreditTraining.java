package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.course.PackHash;
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
    private static final String COUNT = "insert into training_count (site_id, matter, learned) values (?, ?, 1)"
            + " on conflict (site_id, matter) do update set learned = training_count.learned + 1";
    private final CourseLibrary library;
    private final LearnerProgress progress;
    private final Sites sites;
    private final Rows rows;

    CreditTraining(CourseLibrary library, LearnerProgress progress, Sites sites, Rows rows) {
        this.library = library;
        this.progress = progress;
        this.sites = sites;
        this.rows = rows;
    }

    void passed(@Observes ActivityPassed event) {
        library.module(event.activity().module()).ifPresent(module -> credit(event.siteId(), event.personId(), List.of(module),
                minerals(event.siteId()), sites.isMember(event.siteId(), event.personId())));
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

    /** Counts a site's credits again, for other content or other minerals. */
    void again(UUID site) {
        rows.write("delete from training_credit where site_id = ?", site);
        rows.write("delete from training_count where site_id = ?", site);
        rows.flush();
        List<String> minerals = minerals(site);
        List<CourseModule> all = library.courses().stream().flatMap(course -> course.modules().stream()).toList();
        progress.whoPassed(site).forEach(person -> credit(site, person, all, minerals, sites.isMember(site, person)));
        rows.flush();
    }

    /** What the credits of a site depend on beside its facts. */
    String content(List<String> minerals) {
        String packs = library.courses().stream().map(Course::pack).map(PackHash::hex).sorted().collect(Collectors.joining("\n"));
        return Sha256.hex(packs + "\n" + minerals.stream().sorted().toList());
    }

    private void credit(UUID site, UUID person, List<CourseModule> modules, List<String> minerals, boolean member) {
        Set<ModuleKey> passed = progress.passedModules(site, person);
        Set<String> matters = new LinkedHashSet<>();
        for (CourseModule module : modules) {
            if (passed.contains(module.key())) matters.add(module.key().toString());
            module.teaches().stream().map(Teaching::requirement).filter(requirement -> learned(requirement, passed, minerals))
                    .forEach(requirement -> matters.add(requirement.id()));
        }
        for (String matter : matters) {
            Runnable count = () -> rows.write(COUNT, site, matter);
            rows.write("insert into training_credit (site_id, matter, person_id) values (?, ?, ?) on conflict do nothing",
                    member ? count : () -> { }, site, matter, person);
        }
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
