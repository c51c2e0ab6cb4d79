package org.asmacademy.readiness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.EvidenceAsk;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Hlc;
import org.asmacademy.media.MediaRef;
import org.asmacademy.media.MediaStore;
import org.asmacademy.media.VoiceRef;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/** What a site kept of its tasks, newest first. */
@ApplicationScoped
class Evidence {
    private static final int PAGE = 20;
    private static final String NEWEST = "g" + "~" + "f".repeat(8) + "-ffff-ffff-ffff-" + "f".repeat(12);
    private static final int THUMB = 320;
    private static final String KEPT = "select id, activity, hlc, media from task_evidence e where site_id = ?";
    private static final String SEEN = " and " + Withdrawals.NOT_ASKED_FOR;
    private final SiteScope scope;
    private final Rows rows;
    private final CourseLibrary library;
    private final MediaStore store;
    private final Withdrawals withdrawals;
    private final ObjectMapper json;

    Evidence(SiteScope scope, Rows rows, CourseLibrary library, MediaStore store, Withdrawals withdrawals, ObjectMapper json) {
        this.scope = scope;
        this.rows = rows;
        this.library = library;
        this.store = store;
        this.withdrawals = withdrawals;
        this.json = json;
    }

    /** @param older where the next page begins, if there is more */
    record Page(List<Entry> entries, Optional<String> older) { }

    /**
     * One form that somebody sent.
     *
     * @param task   the task's page, if the library still has it
     * @param coming files that have not come to this machine yet
     * @param taken  files that are hidden or taken out
     */
    record Entry(UUID id, String title, Optional<String> task, long at, List<Count> counts, List<String> ticks, List<Thumb> photos, List<Voice> voices, int coming,
            int taken, State state) {
        /** Whether anything but the try itself can be seen. */
        public boolean bare() {
            return counts.isEmpty() && ticks.isEmpty() && photos.isEmpty() && voices.isEmpty() && coming + taken == 0;
        }
    }

    /** Whether an entry is there to be seen, waits hidden for a second person, or was taken out by two. */
    public enum State { SHOWN, HIDDEN, GONE }

    /** A recording, its length in minutes and seconds, and its size. */
    record Voice(String address, int minutes, int seconds, long kilobytes) {
        static Voice of(VoiceRef voice) {
            int seconds = Math.round(voice.millis() / 1000f);
            return new Voice(voice.address(), seconds / 60, seconds % 60, (voice.bytes() + 1023) / 1024);
        }
    }

    record Count(String words, int number) { }

    /** A picture with the size in which it is shown, so that the page does not jump. */
    record Thumb(String address, int width, int height) {
        static Thumb of(MediaRef picture) {
            double by = Math.min(1, (double) THUMB / picture.width());
            return new Thumb(picture.address(), (int) Math.round(picture.width() * by), (int) Math.round(picture.height() * by));
        }
    }

    /** One form that somebody sent, by name and day. */
    record Kept(UUID id, ActivityKey activity, String title, long at, int photos) { }

    private record Row(UUID id, String place, ActivityKey activity, long at, String tallies, List<String> ticks, List<String> media) { }

    /** What is known of the files of a page. */
    private record Files(Map<String, MediaRef> pictures, Map<String, VoiceRef> voices, Set<String> hidden) { }

    Page of(UUID site, Language language, String before) {
        String from = before == null ? NEWEST : before;
        if (!from.equals(NEWEST) && !from.matches("[0-9a-f]{16}~[0-9a-f-]{36}")) throw new NotFound("No such page");
        String[] place = from.split("~");
        return scope.in(site, () -> {
            List<Row> found = rows.list("select hlc, id, activity, tallies, ticks, media from task_evidence where site_id = ? and (hlc, id) < (?, ?)"
                    + " order by hlc desc, id desc limit ?", Evidence::row, site, place[0], UUID.fromString(place[1]), PAGE + 1);
            List<Row> shown = found.subList(0, Math.min(PAGE, found.size()));
            Files files = files(site, shown.stream().flatMap(row -> row.media().stream()).toList());
            Map<UUID, State> states = withdrawals.states(site, shown.stream().map(Row::id).toList());
            return new Page(shown.stream().map(row -> entry(row, files, states.getOrDefault(row.id(), State.SHOWN), language)).toList(),
                    found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).place()) : Optional.empty());
        });
    }

    /** What was kept last and can be seen, to be named as what shows that something is done. */
    List<Kept> latest(UUID site, Language language) {
        return scope.in(site, () -> kept(site, rows.list(KEPT + SEEN + " order by hlc desc, id desc limit " + PAGE, KeptRow::of, site), language));
    }

    /** All that was kept and can be seen, the newest first. */
    List<Kept> all(UUID site, Language language) {
        return scope.in(site, () -> kept(site, rows.list(KEPT + SEEN + " order by hlc desc, id desc", KeptRow::of, site), language));
    }

    /** Some of what was kept, by id; by name and day also what was taken out since. */
    Map<UUID, Kept> find(UUID site, Collection<UUID> ids, Language language) {
        if (ids.isEmpty()) return Map.of();
        return scope.in(site, () -> kept(site, rows.list(KEPT + " and id = any(?)", KeptRow::of, site, ids.toArray(UUID[]::new)), language)).stream()
                .collect(Collectors.toMap(Kept::id, kept -> kept));
    }

    private record KeptRow(UUID id, ActivityKey activity, long at, List<String> media) {
        static KeptRow of(ResultSet row) throws SQLException {
            return new KeptRow(row.getObject(1, UUID.class), new ActivityKey(row.getString(2)), Hlc.millis(row.getString(3)), List.of((String[]) row.getArray(4).getArray()));
        }
    }

    private List<Kept> kept(UUID site, List<KeptRow> found, Language language) {
        Set<String> names = found.stream().flatMap(row -> row.media().stream()).collect(Collectors.toSet());
        Set<String> others = new HashSet<>(store.voices(site, names).keySet());
        others.addAll(withdrawals.hidden(site, names));
        return found.stream().map(row -> new Kept(row.id(), row.activity(), library.activity(row.activity()).map(task -> task.title().in(language)).orElse(row.activity().name()),
                row.at(), (int) row.media().stream().filter(name -> !others.contains(name)).count())).toList();
    }

    private Files files(UUID site, List<String> names) {
        return new Files(store.of(site, names), store.voices(site, names), withdrawals.hidden(site, names));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getObject(2, UUID.class), row.getString(1) + "~" + row.getString(2), new ActivityKey(row.getString(3)), Hlc.millis(row.getString(1)), row.getString(4),
                Arrays.asList((String[]) row.getArray(5).getArray()), Arrays.asList((String[]) row.getArray(6).getArray()));
    }

    /** Of what two people took out, only that it was tried. */
    private Entry entry(Row row, Files files, State state, Language language) {
        Optional<SiteTask> task = library.activity(row.activity()).filter(SiteTask.class::isInstance).map(SiteTask.class::cast);
        String title = task.map(t -> t.title().in(language)).orElse(row.activity().name());
        Optional<String> address = task.map(t -> "/" + language + "/tasks/" + t.key());
        if (state == State.GONE) return new Entry(row.id(), title, address, row.at(), List.of(), List.of(), List.of(), List.of(), 0, row.media().size(), state);
        List<EvidenceAsk> asks = task.map(SiteTask::evidence).orElse(List.of());
        Map<String, Integer> tallies = tallies(row.tallies());
        List<Count> counts = asks.stream().filter(ask -> tallies.containsKey(ask.id()))
                .map(ask -> new Count(ask.ask().in(language), tallies.get(ask.id()))).toList();
        Set<String> ticked = Set.copyOf(row.ticks());
        List<String> ticks = asks.stream().filter(ask -> ticked.contains(ask.id())).map(ask -> ask.ask().in(language)).toList();
        List<String> seen = row.media().stream().filter(name -> !files.hidden().contains(name)).toList();
        List<Thumb> photos = seen.stream().filter(files.pictures()::containsKey).map(name -> Thumb.of(files.pictures().get(name))).toList();
        List<Voice> voices = seen.stream().filter(files.voices()::containsKey).map(name -> Voice.of(files.voices().get(name))).toList();
        return new Entry(row.id(), title, address, row.at(), counts, ticks, photos, voices, seen.size() - photos.size() - voices.size(), row.media().size() - seen.size(), state);
    }

    private Map<String, Integer> tallies(String stored) {
        try {
            return json.readValue(stored, new TypeReference<TreeMap<String, Integer>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Folded counts are JSON", e);
        }
    }
}
