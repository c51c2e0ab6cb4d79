package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.readiness.Watched.Kind;
import org.asmacademy.readiness.Watched.Word;
import org.asmacademy.shared.Rows;

/** What the observers of a site say about its tasks. Every method runs in the site's scope; only the last word of each observer is read. */
@ApplicationScoped
class Watching {
    private static final String SAID = " activity, observer_id, id, kind, hlc, valid_until, ticks, media, looks, reason from ("
            + "select site_id, activity, observer_id, id, 'SEEN' as kind, hlc, valid_until, ticks, media, '{}'::uuid[] as looks, '' as reason from observation"
            + " union all select site_id, activity, observer_id, id, 'OTHERWISE', hlc, null, ticks, '{}', looks, reason from other_view"
            + " union all select site_id, activity, observer_id, id, 'BACK', hlc, null, '{}', '{}', '{}', '' from word_back) said where site_id = ?";
    private static final String LAST = "select distinct on (activity, observer_id)" + SAID;
    private static final String IN_ORDER = " order by activity, observer_id, hlc desc, id desc";
    private final Rows rows;

    Watching(Rows rows) {
        this.rows = rows;
    }

    private record Row(ActivityKey activity, Word word, Set<UUID> looks) { }

    Map<ActivityKey, Watched> of(UUID site) {
        return watched(site, rows.list(LAST + IN_ORDER, Watching::row, site));
    }

    Watched of(UUID site, ActivityKey activity) {
        return watched(site, rows.list(LAST + " and activity = ?" + IN_ORDER, Watching::row, site, activity.key())).getOrDefault(activity, Watched.NOTHING);
    }

    /** Everything that was ever said, by task: for what stood at an earlier time. */
    Map<ActivityKey, List<Word>> words(UUID site) {
        return words(site, rows.list("select" + SAID, Watching::row, site));
    }

    /** Looks with a photo in whose place their observer has said something else since, the newest first. */
    List<Word> earlier(UUID site, ActivityKey activity) {
        Set<UUID> last = rows.list(LAST + " and activity = ?" + IN_ORDER, Watching::row, site, activity.key()).stream().map(row -> row.word.fact()).collect(Collectors.toSet());
        return rows.list("select" + SAID + " and activity = ? and media <> '{}' order by hlc desc, id desc", Watching::row, site, activity.key()).stream()
                .map(row -> row.word).filter(word -> !last.contains(word.fact())).toList();
    }

    private Map<ActivityKey, Watched> watched(UUID site, List<Row> last) {
        return words(site, last).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, said -> Watched.of(said.getValue())));
    }

    private Map<ActivityKey, List<Word>> words(UUID site, List<Row> said) {
        Map<UUID, UUID> makers = makers(site, said.stream().flatMap(row -> row.looks.stream()).collect(Collectors.toSet()));
        Map<ActivityKey, List<Word>> words = new HashMap<>();
        said.forEach(row -> words.computeIfAbsent(row.activity, activity -> new ArrayList<>()).add(besides(row, makers)));
        return words;
    }

    /** Who made those looks, as far as they have come. */
    private Map<UUID, UUID> makers(UUID site, Set<UUID> looks) {
        Map<UUID, UUID> makers = new HashMap<>();
        if (!looks.isEmpty()) rows.list("select id, observer_id from observation where site_id = ? and id = any(?)",
                row -> makers.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), site, looks.toArray(UUID[]::new));
        return makers;
    }

    private static Word besides(Row row, Map<UUID, UUID> makers) {
        Word word = row.word;
        Set<UUID> besides = row.looks.stream().flatMap(look -> Stream.ofNullable(makers.get(look))).collect(Collectors.toSet());
        return new Word(word.fact(), word.kind(), word.observer(), word.hlc(), word.until(), word.ticks(), word.media(), besides, word.reason());
    }

    private static Row row(ResultSet row) throws SQLException {
        Word word = new Word(row.getObject(3, UUID.class), Kind.valueOf(row.getString(4)), row.getObject(2, UUID.class), row.getString(5),
                Optional.ofNullable(row.getDate(6)).map(Date::toLocalDate), Arrays.asList((Integer[]) row.getArray(7).getArray()),
                Arrays.asList((String[]) row.getArray(8).getArray()), Set.of(), row.getString(10));
        return new Row(new ActivityKey(row.getString(1)), word, Set.of((UUID[]) row.getArray(9).getArray()));
    }
}
