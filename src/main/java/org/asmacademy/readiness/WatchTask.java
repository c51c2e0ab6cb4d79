package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.media.Cleaned;
import org.asmacademy.media.MediaStore;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Uuid7;
import org.asmacademy.shared.Words;

/** Keeps what peer trainers saw while a crew did a site task, or saw otherwise. Their own crew's work too: whoever leads works along. */
@ApplicationScoped
class WatchTask {
    static final String LINES = "line";
    static final String PHOTO = "photo.look";
    static final String REASON = "reason";
    private static final String LINE = "[0-9]{1,3}";
    private final Journal journal;
    private final MediaStore store;
    private final ReadinessConfig config;
    private final SiteScope scope;
    private final Withdrawals withdrawals;
    private final Rows rows;
    private final Clock clock;
    private final Frame frame;

    WatchTask(Journal journal, MediaStore store, ReadinessConfig config, SiteScope scope, Withdrawals withdrawals, Rows rows, Clock clock, Frame frame) {
        this.journal = journal;
        this.store = store;
        this.config = config;
        this.scope = scope;
        this.withdrawals = withdrawals;
        this.rows = rows;
        this.clock = clock;
        this.frame = frame;
    }

    /** For how many months a look can hold. */
    Set<Integer> months() {
        Set<Integer> months = new TreeSet<>(config.holdsForMonths());
        months.add(usual());
        return months;
    }

    /** How long it holds if nobody says otherwise. */
    int usual() {
        return (int) config.seenFor().toTotalMonths();
    }

    /** A look. What is wrong, in words, by field: then nothing was kept. Empty: it is kept, now or before. */
    Map<String, String> keep(UUID site, UUID trainer, SiteTask task, TaskForm form) throws IOException {
        if (scope.in(site, () -> rows.any("select 1 from observation where site_id = ? and id = ? and observer_id = ?", site, form.id(), trainer))) return Map.of();
        Map<String, String> wrong = new LinkedHashMap<>();
        Set<Integer> lines = lines(task, form.fields().getOrDefault(LINES, List.of()));
        if (lines.isEmpty()) wrong.put(LINES, words().nothing_seen());
        Optional<Cleaned> picture = picture(form, wrong);
        if (picture.filter(photo -> scope.in(site, () -> withdrawals.unwelcome(site, photo.kept().sha256()))).isPresent()) {
            wrong.put(KeepTask.RECOGNISE, Words.of(KeepingMessages.class, frame.language()).unwelcome());
        }
        if (!wrong.isEmpty()) return wrong;
        PracticeSeen look = new PracticeSeen(task.key(), task.pack(), lines, Optional.of(LocalDate.now(clock).plusMonths(months(form))));
        List<NewFact> facts = new ArrayList<>();
        picture.ifPresent(photo -> facts.add(store.fact(Uuid7.from(form.id(), PHOTO), site, trainer, photo)));
        facts.add(new NewFact(form.id(), site, null, trainer, look, List.of(), picture.stream().map(photo -> photo.kept().sha256()).toList()));
        journal.write(site, facts, () -> picture.ifPresent(photo -> store.keep(site, photo)));
        return wrong;
    }

    /** Another view, beside these looks. As {@link #keep}. */
    Map<String, String> otherwise(UUID site, UUID trainer, SiteTask task, Typed typed, Set<UUID> looks) {
        Map<String, String> wrong = new LinkedHashMap<>();
        Set<Integer> lines = lines(task, typed.fields().getOrDefault(LINES, List.of()));
        String reason = typed.words(REASON);
        if (lines.isEmpty()) wrong.put(LINES, Words.of(WatchMessages.class, frame.language()).no_line());
        if (reason.isEmpty()) wrong.put(REASON, Words.of(WatchMessages.class, frame.language()).no_reason());
        if (reason.length() > PracticeSeenOtherwise.LONGEST_REASON) {
            wrong.put(REASON, Words.of(WatchMessages.class, frame.language()).long_reason(PracticeSeenOtherwise.LONGEST_REASON));
        }
        if (wrong.isEmpty()) journal.write(new NewFact(typed.id(), site, null, trainer, new PracticeSeenOtherwise(task.key(), task.pack(), looks, lines, reason)));
        return wrong;
    }

    void back(UUID site, UUID trainer, SiteTask task, UUID id) {
        journal.write(new NewFact(id, site, null, trainer, new WordTakenBack(task.key())));
    }

    int months(TaskForm form) {
        String typed = Optional.ofNullable(form.fields().getFirst("months")).orElse("");
        return months().stream().filter(months -> typed.equals(String.valueOf(months))).findFirst().orElse(usual());
    }

    static Set<Integer> lines(SiteTask task, List<String> ticked) {
        return ticked.stream().filter(line -> line.matches(LINE)).map(Integer::valueOf).filter(line -> line < task.watch().size()).collect(Collectors.toSet());
    }

    private Optional<Cleaned> picture(TaskForm form, Map<String, String> wrong) throws IOException {
        Optional<TaskForm.Photo> photo = form.photos().stream().filter(one -> one.field().equals(PHOTO)).findFirst();
        if (photo.isEmpty()) return Optional.empty();
        if (!form.recognise().equals("no")) wrong.put(KeepTask.RECOGNISE, form.recognise().equals("yes") ? words().recognised() : words().recognise_first());
        if (!wrong.isEmpty()) return Optional.empty();
        try (InputStream sent = photo.get().file().getInputStream()) {
            return Optional.of(store.clean(sent));
        } catch (ProblemException e) {
            wrong.put(PHOTO, frame.words(e));
            return Optional.empty();
        }
    }

    private TaskMessages words() {
        return Words.of(TaskMessages.class, frame.language());
    }
}
