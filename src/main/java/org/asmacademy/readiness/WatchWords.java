package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.SiteTask;
import org.asmacademy.course.TaughtBy;
import org.asmacademy.media.MediaRef;
import org.asmacademy.media.MediaStore;
import org.asmacademy.readiness.Watched.Word;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.standard.RequirementKey;

/** The views of those who watched a task, in words of one language, side by side and without a name. */
@ApplicationScoped
class WatchWords {
    private final Watching watching;
    private final CourseLibrary library;
    private final MediaStore media;
    private final SiteScope scope;
    private final Clock clock;

    WatchWords(Watching watching, CourseLibrary library, MediaStore media, SiteScope scope, Clock clock) {
        this.watching = watching;
        this.library = library;
        this.media = media;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * What one observer says.
     *
     * @param otherwise whether they saw it done otherwise; then {@code lines} are those that they did not see
     * @param own       whether it is the reader's own word
     * @param over      whether its time is over
     */
    record View(boolean otherwise, boolean own, long at, Optional<LocalDate> until, boolean over, List<String> lines, String reason, List<Evidence.Thumb> photos) { }

    /** A task of which two views stand side by side. */
    record Difference(String title, String href, List<View> views) { }

    /** All that stands about a task. */
    List<View> of(UUID site, UUID reader, SiteTask task, Watched watched, Language language) {
        LocalDate today = LocalDate.now(clock);
        Map<String, MediaRef> pictures = media.of(site, watched.looks().stream().flatMap(look -> look.media().stream()).toList());
        return Stream.concat(watched.looks().stream(), watched.others().stream()).sorted(Comparator.comparing(Word::order)).map(word -> new View(
                word.kind() == Watched.Kind.OTHERWISE, word.observer().equals(reader), word.at(), word.until(), !word.holds(today),
                word.ticks().stream().filter(tick -> tick < task.watch().size()).map(tick -> task.watch().get(tick).in(language)).toList(), word.reason(),
                word.media().stream().filter(pictures::containsKey).map(name -> Evidence.Thumb.of(pictures.get(name))).toList())).toList();
    }

    /** The tasks that serve this requirement and were seen differently. The caller has made sure that the site is the reader's own. */
    List<Difference> differing(UUID site, UUID reader, RequirementKey requirement, Language language) {
        LocalDate today = LocalDate.now(clock);
        List<SiteTask> tasks = library.teachers(requirement).stream().map(TaughtBy::module).flatMap(module -> module.activities().stream())
                .filter(SiteTask.class::isInstance).map(SiteTask.class::cast).toList();
        return scope.in(site, () -> {
            Map<ActivityKey, Watched> all = watching.of(site);
            return tasks.stream().filter(task -> all.getOrDefault(task.key(), Watched.NOTHING).practice(today) == Practice.DIFFERENTLY)
                    .map(task -> new Difference(task.title().in(language), href(task.key(), language), of(site, reader, task, all.get(task.key()), language))).toList();
        });
    }

    /** Where somebody watches it. */
    static String href(ActivityKey task, Language language) {
        return "/" + language + "/tasks/" + task + "/watch";
    }
}
