package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.Teaching;
import org.asmacademy.media.MediaStore;
import org.asmacademy.readiness.Practices.Practised;
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
    private final MediaStore store;
    private final Practices practices;

    TaskThanks(SiteScope scope, Rows rows, Standards standards, MediaStore store, Practices practices) {
        this.scope = scope;
        this.rows = rows;
        this.standards = standards;
        this.store = store;
        this.practices = practices;
    }

    /**
     * @param photos how many were kept
     * @param voices how many recordings were kept
     * @param seen   whether this thanks a trainer for looking
     * @param apart  whether what came could not be worked in yet
     */
    record View(UUID site, int photos, int voices, boolean seen, boolean apart, List<Now> practised) {
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
                case DIFFERENTLY -> "differently";
                case SEEN -> "";
            };
        }
    }

    View of(UUID site, UUID person, CourseModule module, Language language, UUID kept, UUID seen) {
        if (kept == null && seen == null) throw new NotFound("Thanks for what?");
        return scope.in(site, () -> {
            Optional<List<String>> media = kept == null ? Optional.empty() : rows.one("select media from task_evidence where site_id = ? and id = ? and person_id = ?",
                    row -> List.of((String[]) row.getArray(1).getArray()), site, kept, person);
            int voices = media.map(names -> store.voices(site, names).size()).orElse(0);
            boolean looked = seen != null && rows.any("select 1 from observation where site_id = ? and id = ? and observer_id = ?", site, seen, person);
            return new View(site, media.map(List::size).orElse(0) - voices, voices, looked, media.isEmpty() && !looked, now(site, module, language));
        });
    }

    private List<Now> now(UUID site, CourseModule module, Language language) {
        Map<String, Practised> stands = practices.of(site);
        return module.teaches().stream().map(Teaching::requirement).flatMap(key -> standards.requirement(key).stream().flatMap(requirement ->
                now(requirement, stands.getOrDefault(key.id(), Practised.NOT_YET).practice(), language))).toList();
    }

    private Stream<Now> now(Requirement requirement, Practice practice, Language language) {
        return standards.of(requirement.key()).stream().map(standard -> new Now(standard.called(language), requirement.title().in(language), practice));
    }
}
