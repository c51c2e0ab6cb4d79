package org.asmacademy.readiness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
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
    private static final String KEPT = "select id, activity, hlc, coalesce(array_length(media, 1), 0) from task_evidence where site_id = ?";
    private final SiteScope scope;
    private final Rows rows;
    private final CourseLibrary library;
    private final MediaStore store;
    private final ObjectMapper json;

    Evidence(SiteScope scope, Rows rows, CourseLibrary library, MediaStore store, ObjectMapper json) {
        this.scope = scope;
        this.rows = rows;
        this.library = library;
        this.store = store;
        this.json = json;
    }

    /** @param older where the next page begins, if there is more */
    record Page(List<Entry> entries, Optional<String> older) { }

    /**
     * One form that somebody sent.
     *
     * @param task   the task's page, if the library still has it
     * @param coming photos that have not come to this machine yet
     */
    record Entry(UUID id, String title, Optional<String> task, long at, List<Count> counts, List<String> ticks, List<Thumb> photos, int coming) { }

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

    private record Row(String place, ActivityKey activity, long at, String tallies, List<String> ticks, List<String> media) { }

    Page of(UUID site, Language language, String before) {
        String from = before == null ? NEWEST : before;
        if (!from.equals(NEWEST) && !from.matches("[0-9a-f]{16}~[0-9a-f-]{36}")) throw new NotFound("No such page");
        String[] place = from.split("~");
        return scope.in(site, () -> {
            List<Row> found = rows.list("select hlc, id, activity, tallies, ticks, media from task_evidence where site_id = ? and (hlc, id) < (?, ?)"
                    + " order by hlc desc, id desc limit ?", Evidence::row, site, place[0], UUID.fromString(place[1]), PAGE + 1);
            List<Row> shown = found.subList(0, Math.min(PAGE, found.size()));
            Map<String, MediaRef> media = store.of(site, shown.stream().flatMap(row -> row.media().stream()).toList());
            return new Page(shown.stream().map(row -> entry(row, media, language)).toList(),
                    found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).place()) : Optional.empty());
        });
    }

    /** What was kept last, to be named as what shows that something is done. */
    List<Kept> latest(UUID site, Language language) {
        return scope.in(site, () -> rows.list(KEPT + " order by hlc desc, id desc limit " + PAGE,
                row -> kept(row, language), site));
    }

    /** All that was kept, the newest first. */
    List<Kept> all(UUID site, Language language) {
        return scope.in(site, () -> rows.list(KEPT + " order by hlc desc, id desc", row -> kept(row, language), site));
    }

    /** Some of what was kept, by id. */
    Map<UUID, Kept> find(UUID site, Collection<UUID> ids, Language language) {
        if (ids.isEmpty()) return Map.of();
        return scope.in(site, () -> rows.list(KEPT + " and id = any(string_to_array(?, ',')::uuid[])",
                row -> kept(row, language), site, ids.stream().map(UUID::toString).collect(Collectors.joining(",")))).stream()
                .collect(Collectors.toMap(Kept::id, kept -> kept));
    }

    private Kept kept(ResultSet row, Language language) throws SQLException {
        ActivityKey key = new ActivityKey(row.getString(2));
        return new Kept(row.getObject(1, UUID.class), key, library.activity(key).map(task -> task.title().in(language)).orElse(key.name()), Hlc.millis(row.getString(3)), row.getInt(4));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString(1) + "~" + row.getString(2), new ActivityKey(row.getString(3)), Hlc.millis(row.getString(1)), row.getString(4),
                Arrays.asList((String[]) row.getArray(5).getArray()), Arrays.asList((String[]) row.getArray(6).getArray()));
    }

    private Entry entry(Row row, Map<String, MediaRef> media, Language language) {
        Optional<SiteTask> task = library.activity(row.activity()).filter(SiteTask.class::isInstance).map(SiteTask.class::cast);
        List<EvidenceAsk> asks = task.map(SiteTask::evidence).orElse(List.of());
        Map<String, Integer> tallies = tallies(row.tallies());
        List<Count> counts = asks.stream().filter(ask -> tallies.containsKey(ask.id()))
                .map(ask -> new Count(ask.ask().in(language), tallies.get(ask.id()))).toList();
        Set<String> ticked = Set.copyOf(row.ticks());
        List<String> ticks = asks.stream().filter(ask -> ticked.contains(ask.id())).map(ask -> ask.ask().in(language)).toList();
        List<Thumb> photos = row.media().stream().filter(media::containsKey).map(name -> Thumb.of(media.get(name))).toList();
        return new Entry(UUID.fromString(row.place().split("~")[1]), task.map(t -> t.title().in(language)).orElse(row.activity().name()), task.map(t -> "/" + language + "/tasks/" + t.key()),
                row.at(), counts, ticks, photos, row.media().size() - photos.size());
    }

    private Map<String, Integer> tallies(String stored) {
        try {
            return json.readValue(stored, new TypeReference<TreeMap<String, Integer>>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Folded counts are JSON", e);
        }
    }
}
