package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.asmacademy.readiness.OverTime.Column;
import org.asmacademy.readiness.OverTime.Columns;
import org.asmacademy.readiness.OverTime.History;
import org.asmacademy.readiness.OverTime.Learned;
import org.asmacademy.readiness.OverTime.Watch;
import org.asmacademy.readiness.OverTime.Row;
import org.asmacademy.readiness.OverTime.Word;
import org.asmacademy.site.CrewOverTime;
import org.junit.jupiter.api.Test;

/** Months as a pure function of what was said in them. */
class OverTimeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int NOW = OverTime.month(TODAY);
    private static final String MASKS = "craft.m5.ppe";
    private static final int MOST = 60;

    @Test
    void each_month_says_what_was_said_then() {
        History history = history(Map.of(MASKS, List.of(word("progressing", NOW - 8, NOW - 3), word("controlled", NOW - 3, null))), Map.of(), Map.of());
        List<Row> rows = rows(history);
        assertThat(rows).hasSize(9);
        assertThat(rows.stream().map(Row::working)).containsExactly(1, 1, 1, 1, 1, 0, 0, 0, 0);
        assertThat(rows.stream().map(row -> row.counts().declared())).containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1);
    }

    @Test
    void what_did_not_concern_us_leaves_only_the_months_in_which_we_said_so() {
        int all = Counts.of(Invented.CRAFT.requirements().stream().map(Invented::nothing).toList(), Invented.scale(Invented.requirement(MASKS))).all();
        List<Row> rows = rows(history(Map.of(MASKS, List.of(word(Declared.NOT_OURS, NOW - 4, NOW - 2), word("not-addressed", NOW - 2, null))), Map.of(), Map.of()));
        assertThat(rows.stream().map(row -> row.counts().all())).containsExactly(all - 1, all - 1, all, all, all);
    }

    @Test
    void a_look_counts_until_its_time_is_over_and_a_leaver_takes_away_only_the_months_after() {
        Map<String, List<Watch>> looks = Map.of(MASKS, List.of(look(NOW - 5, TODAY.minusMonths(2).withDayOfMonth(10))));
        Map<String, List<Learned>> learned = Map.of(MASKS, List.of(new Learned(NOW - 6, 3, 0), new Learned(NOW - 1, 0, 3)));
        List<Row> rows = rows(history(Map.of(), looks, learned));
        assertThat(rows.stream().map(row -> row.counts().practised())).containsExactly(0, 1, 1, 1, 0, 0, 0);
        assertThat(rows.stream().map(Row::some)).containsExactly(1, 1, 1, 1, 1, 0, 0);
    }

    @Test
    void an_absurd_clock_makes_no_month_of_its_own_and_is_told() {
        History history = history(Map.of(MASKS, List.of(word("controlled", NOW + 90_000, null)), "craft.m5.working-hours", List.of(word("controlled", 0, null))), Map.of(),
                Map.of("craft.m5.water", List.of(new Learned(NOW - 2, 1, 0))));
        Columns columns = OverTime.columns(history, TODAY, MOST);
        assertThat(columns.all()).extracting(Column::month).containsExactly(NOW - 2, NOW - 1, NOW);
        assertThat(columns.ahead()).isTrue();
        assertThat(columns.behind()).isTrue();
        assertThat(rows(history).stream().map(row -> row.counts().declared())).containsExactly(1, 1, 2);
    }

    @Test
    void a_long_way_is_folded_to_quarters_and_ends_today() {
        Columns columns = OverTime.columns(history(Map.of(MASKS, List.of(word("controlled", NOW - 70, null))), Map.of(), Map.of()), TODAY, MOST);
        assertThat(columns.quarters()).isTrue();
        assertThat(columns.all()).hasSize(21).first().extracting(Column::day).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(columns.all().get(20)).isEqualTo(new Column(NOW, TODAY, true));
        assertThat(OverTime.columns(history(Map.of(), Map.of(), Map.of()), TODAY, MOST).all()).containsExactly(new Column(NOW, TODAY, true));
    }

    /** Whatever is said from a month on, the months before stay as they were. */
    @Test
    void what_is_said_later_never_changes_an_earlier_month() {
        for (int seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            History before = random(random, NOW - 20, NOW - 10);
            History later = random(random, NOW - 9, NOW + 3);
            History both = both(before, later);
            List<Row> was = rowsOf(before, OverTime.columns(before, TODAY, MOST));
            List<Row> is = rowsOf(both, OverTime.columns(before, TODAY, MOST));
            for (int i = 0; i < was.size() && was.get(i).column().month() < NOW - 9; i++) assertThat(is.get(i)).as("seed %d", seed).isEqualTo(was.get(i));
        }
    }

    @Test
    void the_order_in_which_it_is_read_changes_nothing() {
        for (int seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            History history = random(random, NOW - 30, NOW + 2);
            Map<String, List<Learned>> shuffled = new HashMap<>();
            history.learned().forEach((matter, all) -> {
                List<Learned> other = new ArrayList<>(all);
                Collections.shuffle(other, random);
                shuffled.put(matter, other);
            });
            assertThat(rows(new History(history.words(), history.tried(), history.watches(), shuffled, history.crew()))).as("seed %d", seed).isEqualTo(rows(history));
        }
    }

    private static Word word(String value, int from, Integer until) {
        return new Word(new Strands.Said(null, value, "", null, 0, Optional.empty(), ""), from, until);
    }

    private static History history(Map<String, List<Word>> words, Map<String, List<Watch>> looks, Map<String, List<Learned>> learned) {
        return new History(words, Map.of(), looks, learned, new CrewOverTime(new TreeMap<>(), new TreeMap<>()));
    }

    private static List<Row> rows(History history) {
        return rowsOf(history, OverTime.columns(history, TODAY, MOST));
    }

    private static List<Row> rowsOf(History history, Columns columns) {
        return OverTime.way(Invented.of(Invented.CRAFT.requirements().stream().map(Invented::nothing).toList()), history, columns.all(), 40).rows();
    }

    /** Somebody saw the practice in that month. */
    private static Watch look(int month, LocalDate until) {
        long at = LocalDate.of(1970 + month / 12, month % 12 + 1, 2).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return new Watch(List.of(new Watched.Word(new UUID(0, month), Watched.Kind.SEEN, new UUID(1, 1), "%012x0000".formatted(at), Optional.of(until), List.of(), List.of(), Set.of(), "")));
    }

    private static History random(Random random, int first, int last) {
        Map<String, List<Word>> words = new HashMap<>();
        Map<String, List<Watch>> looks = new HashMap<>();
        Map<String, List<Learned>> learned = new HashMap<>();
        TreeMap<Integer, Integer> crew = new TreeMap<>();
        int span = last - first + 1;
        Invented.CRAFT.requirements().stream().filter(one -> random.nextBoolean()).forEach(one -> {
            String key = one.key().id();
            List<String> values = Invented.scale(one).values().stream().map(value -> value.value()).toList();
            int from = first + random.nextInt(span);
            words.put(key, List.of(word(values.get(random.nextInt(values.size())), from, random.nextBoolean() ? null : from + random.nextInt(5))));
            int look = first + random.nextInt(span);
            looks.put(key, List.of(look(look, TODAY.plusMonths(look - NOW + random.nextInt(9)))));
            learned.put(key, new ArrayList<>(List.of(new Learned(first + random.nextInt(span), 1 + random.nextInt(30), 0), new Learned(first + random.nextInt(span), 1, 0))));
        });
        crew.put(first + random.nextInt(span), random.nextInt(50));
        return new History(words, Map.of(), looks, learned, new CrewOverTime(crew, new TreeMap<>()));
    }

    /** Later words come beside the earlier ones, which stay as they stood: what gave way gave way then. */
    private static History both(History before, History later) {
        TreeMap<Integer, Integer> crew = new TreeMap<>(before.crew().counted());
        crew.putAll(later.crew().counted());
        return new History(merged(before.words(), later.words()), Map.of(), merged(before.watches(), later.watches()), merged(before.learned(), later.learned()),
                new CrewOverTime(crew, new TreeMap<>()));
    }

    private static <T> Map<String, List<T>> merged(Map<String, List<T>> first, Map<String, List<T>> second) {
        Map<String, List<T>> both = new HashMap<>(first);
        second.forEach((key, more) -> both.merge(key, more, (a, b) -> {
            List<T> all = new ArrayList<>(a);
            all.addAll(b);
            return all;
        }));
        return both;
    }
}
