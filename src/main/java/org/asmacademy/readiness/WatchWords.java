package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.SiteTask;
import org.asmacademy.course.TaughtBy;
import org.asmacademy.media.MediaRef;
import org.asmacademy.media.MediaStore;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
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
    private final Withdrawals withdrawals;
    private final CurrentPerson current;
    private final SiteScope scope;
    private final Clock clock;

    WatchWords(Watching watching, CourseLibrary library, MediaStore media, Withdrawals withdrawals, CurrentPerson current, SiteScope scope, Clock clock) {
        this.watching = watching;
        this.library = library;
        this.media = media;
        this.withdrawals = withdrawals;
        this.current = current;
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
    record View(boolean otherwise, boolean own, long at, Optional<LocalDate> until, boolean over, List<String> lines, String reason, Photos photos) { }

    /**
     * What was photographed during a look.
     *
     * @param state whether it may be seen, waits hidden for a second person, or was taken out by two
     * @param taken photos that are not shown because somebody can be recognised in them elsewhere
     * @param out   for those who may take it out, where
     */
    record Photos(List<Evidence.Thumb> shown, Evidence.State state, int taken, Optional<String> out) {
        private static final Photos NONE = new Photos(List.of(), Evidence.State.SHOWN, 0, Optional.empty());
    }

    /** A look that does not stand any more. */
    record Earlier(long at, Photos photos) { }

    /** What is known of the photos of some looks. */
    private record Files(Map<String, MediaRef> pictures, Set<String> hidden, Map<UUID, Evidence.State> states) { }

    /** A task of which two views stand side by side. */
    record Difference(String title, String href, List<View> views) { }

    /** All that stands about a task. */
    List<View> of(UUID site, SiteTask task, Watched watched, Language language) {
        UUID reader = current.required().id();
        LocalDate today = LocalDate.now(clock);
        Files files = files(site, watched.looks());
        return Stream.concat(watched.looks().stream(), watched.others().stream()).sorted(Comparator.comparing(Word::order)).map(word -> new View(
                word.kind() == Watched.Kind.OTHERWISE, word.observer().equals(reader), word.at(), word.until(), !word.holds(today),
                word.ticks().stream().filter(tick -> tick < task.watch().size()).map(tick -> task.watch().get(tick).in(language)).toList(), word.reason(),
                photos(site, word, files, language))).toList();
    }

    /** Photos of looks in whose place their observer has said something else since: they show nothing any more, and can still be taken out. */
    List<Earlier> earlier(UUID site, SiteTask task, Language language) {
        return scope.in(site, () -> {
            List<Word> looks = watching.earlier(site, task.key());
            Files files = files(site, looks);
            return looks.stream().map(look -> new Earlier(look.at(), photos(site, look, files, language))).filter(look -> look.photos.state() != Evidence.State.GONE).toList();
        });
    }

    private Files files(UUID site, List<Word> looks) {
        List<String> names = looks.stream().flatMap(look -> look.media().stream()).toList();
        if (names.isEmpty()) return new Files(Map.of(), Set.of(), Map.of());
        return scope.in(site, () -> new Files(media.of(site, names), withdrawals.hidden(site, names), withdrawals.states(site, looks.stream().map(Word::fact).toList())));
    }

    private Photos photos(UUID site, Word look, Files files, Language language) {
        if (look.media().isEmpty()) return Photos.NONE;
        Evidence.State state = files.states.getOrDefault(look.fact(), Evidence.State.SHOWN);
        boolean leads = current.has(Role.LEAD) || current.has(Role.CHAMPION);
        Optional<String> out = leads && state != Evidence.State.GONE ? Optional.of(KeptThings.page(site, look.fact(), language)) : Optional.empty();
        if (state != Evidence.State.SHOWN) return new Photos(List.of(), state, 0, out);
        List<String> seen = look.media().stream().filter(name -> !files.hidden.contains(name)).toList();
        List<Evidence.Thumb> shown = seen.stream().filter(files.pictures::containsKey).map(name -> Evidence.Thumb.of(files.pictures.get(name))).toList();
        return new Photos(shown, state, look.media().size() - seen.size(), out);
    }

    /** The tasks that serve this requirement and were seen differently. The caller has made sure that the site is the reader's own. */
    List<Difference> differing(UUID site, RequirementKey requirement, Language language) {
        LocalDate today = LocalDate.now(clock);
        List<SiteTask> tasks = library.teachers(requirement).stream().map(TaughtBy::module).flatMap(module -> module.activities().stream())
                .filter(SiteTask.class::isInstance).map(SiteTask.class::cast).toList();
        return scope.in(site, () -> {
            Map<ActivityKey, Watched> all = watching.of(site);
            return tasks.stream().filter(task -> all.getOrDefault(task.key(), Watched.NOTHING).practice(today) == Practice.DIFFERENTLY)
                    .map(task -> new Difference(task.title().in(language), href(task.key(), language), of(site, task, all.get(task.key()), language))).toList();
        });
    }

    /** Where somebody watches it. */
    static String href(ActivityKey task, Language language) {
        return "/" + language + "/tasks/" + task + "/watch";
    }
}
