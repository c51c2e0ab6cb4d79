package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.journal.Hlc;
import org.asmacademy.shared.Rows;

/** The strand "practised" of a site: what was tried, and what was seen of the tasks that serve a requirement. */
@ApplicationScoped
class Practices {
    private final Rows rows;
    private final Watching watching;
    private final CourseLibrary library;
    private final Clock clock;

    Practices(Rows rows, Watching watching, CourseLibrary library, Clock clock) {
        this.rows = rows;
        this.watching = watching;
        this.library = library;
        this.clock = clock;
    }

    /**
     * How a requirement is practised.
     *
     * @param since tried since or last seen, in milliseconds since 1970
     * @param until until when the look that holds longest holds; nothing: no look, or one without an end
     */
    record Practised(Practice practice, Optional<Long> since, Optional<LocalDate> until) {
        static final Practised NOT_YET = new Practised(Practice.NOTYET, Optional.empty(), Optional.empty());

        /** Of the same kind, the look that holds longer speaks. A difference speaks first, so that no other task hides it. */
        private static Practised more(Practised a, Practised b) {
            int order = a.practice.compareTo(b.practice);
            if (order != 0) return order > 0 ? a : b;
            if (a.practice == Practice.TRIED) return a.since.orElseThrow() <= b.since.orElseThrow() ? a : b;
            int end = a.until.orElse(LocalDate.MAX).compareTo(b.until.orElse(LocalDate.MAX));
            if (end != 0) return end > 0 ? a : b;
            return a.since.orElseThrow() >= b.since.orElseThrow() ? a : b;
        }
    }

    /** By the id of the requirement; what is not in it is not practised yet. In the site's scope. */
    Map<String, Practised> of(UUID site) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Practised> practised = new HashMap<>();
        rows.list("select requirement, tried_hlc from practice where site_id = ? and tried_hlc is not null", row -> practised.put(row.getString(1),
                new Practised(Practice.TRIED, Optional.of(Hlc.millis(row.getString(2))), Optional.empty())), site);
        watching.of(site).forEach((activity, watched) -> {
            Practised seen = new Practised(watched.practice(today), watched.since().map(Hlc::millis), watched.until());
            if (seen.practice != Practice.NOTYET) library.module(activity.module()).ifPresent((CourseModule module) ->
                    module.teaches().forEach(teaching -> practised.merge(teaching.requirement().id(), seen, Practised::more)));
        });
        return practised;
    }
}
