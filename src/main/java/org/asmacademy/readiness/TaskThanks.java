package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.Teaching;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Standards;

/** What a site task changed: where the practice of each requirement that it serves stands now. */
@ApplicationScoped
class TaskThanks {
    private final SiteScope scope;
    private final Rows rows;
    private final Standards standards;
    private final Clock clock;

    TaskThanks(SiteScope scope, Rows rows, Standards standards, Clock clock) {
        this.scope = scope;
        this.rows = rows;
        this.standards = standards;
        this.clock = clock;
    }

    /**
     * @param photos how many were kept
     * @param seen   whether this thanks a trainer for looking
     * @param apart  whether what came could not be worked in yet
     */
    record View(UUID site, int photos, boolean seen, boolean apart, List<Now> practised) {
        /** Whether a trainer has seen all of it already. */
        public boolean nothingToWatch() {
            return seen || !practised.isEmpty() && practised.stream().allMatch(now -> now.practice() == Practice.SEEN);
        }
    }

    /** A requirement and where its practice stands. */
    record Now(String standard, String requirement, Practice practice) {
        /** The class of its sign, besides {@code k-practised}. */
        public String sign() {
            return switch (practice) {
                case NOTYET -> "none";
                case TRIED -> "half";
                case LAPSED -> "lapsed";
                case SEEN -> "";
            };
        }
    }

    View of(UUID site, UUID person, CourseModule module, Language language, UUID kept, UUID seen) {
        if (kept == null && seen == null) throw new NotFound("Thanks for what?");
        return scope.in(site, () -> {
            Optional<Integer> photos = kept == null ? Optional.empty() : rows.one("select cardinality(media) from task_evidence where site_id = ? and id = ?"
                    + " and person_id = ?", row -> row.getInt(1), site, kept, person);
            boolean looked = seen != null && rows.any("select 1 from observation where site_id = ? and id = ? and observer_id = ?", site, seen, person);
            return new View(site, photos.orElse(0), looked, photos.isEmpty() && !looked, now(site, module, language));
        });
    }

    private List<Now> now(UUID site, CourseModule module, Language language) {
        Map<String, Practice> stands = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        rows.list("select requirement, tried_hlc, seen_hlc, valid_until from practice where site_id = ? and requirement = any(?)", row ->
                stands.put(row.getString(1), SiteReadiness.practice(new SiteReadiness.Practised(row.getString(2), row.getString(3), SiteReadiness.end(row.getDate(4))), today)), site, module.teaches().stream().map(teaching -> teaching.requirement().id()).toArray(String[]::new));
        return module.teaches().stream().map(Teaching::requirement).flatMap(key -> standards.requirement(key).stream().flatMap(requirement ->
                now(requirement, stands.getOrDefault(key.id(), Practice.NOTYET), language))).toList();
    }

    private Stream<Now> now(Requirement requirement, Practice practice, Language language) {
        return standards.of(requirement.key()).stream().map(standard -> new Now(standard.called(language), requirement.title().in(language), practice));
    }
}
