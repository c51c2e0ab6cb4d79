package org.asmacademy.readiness;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asmacademy.journal.Hlc;
import org.asmacademy.readiness.SiteReadiness.StandardReadiness;
import org.asmacademy.site.CrewOverTime;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.StandardSection;

/**
 * Where a site stood at the end of each month: a pure function of what its facts say, by the clocks of those who said it. What is said later never
 * changes an earlier month. The last column is today and the same as the board's: it takes in what came from a phone whose clock was ahead.
 */
final class OverTime {
    /** January 2020: nobody used the academy before, so an earlier clock is a wrong one. */
    private static final int FIRST_SANE = (2020 - 1970) * 12;
    /** More months than that are shown by quarters. */
    private static final int MOST_MONTHS = 24;
    private static final int QUARTER = 3;

    private OverTime() { }

    /**
     * A declaration of two.
     *
     * @param from  the month in which it had its second yes
     * @param until the month in which another took its place, perhaps later than now; {@code null}: it stands
     */
    record Word(Strands.Said said, int from, Integer until) { }

    /** All that observers ever said of one task. What stood at a time is put together once. */
    record Watch(List<Watched.Word> words, Map<Column, Practice> known) {
        Watch(List<Watched.Word> words) {
            this(words, new HashMap<>());
        }

        Practice at(Column column) {
            return known.computeIfAbsent(column, end -> Watched.of(words.stream().filter(word -> end.today() || Hlc.month(word.hlc()) <= end.month()).toList()).practice(end.day()));
        }
    }

    /** How many learned a matter in a month, and how many who knew it left in it. */
    record Learned(int month, int learned, int gone) { }

    /**
     * What the facts say, by requirement (or module).
     *
     * @param tried   the month in which it was first tried
     * @param watches one for each task that serves it
     */
    record History(Map<String, List<Word>> words, Map<String, Integer> tried, Map<String, List<Watch>> watches, Map<String, List<Learned>> learned,
            CrewOverTime crew) { }

    /** A point in time: the end of a month (from January 1970), or today. */
    record Column(int month, LocalDate day, boolean today) { }

    /**
     * @param working points that the site says it is working on
     * @param some    points that somebody had learned
     */
    record Row(Column column, Counts counts, int working, int some, int crew) { }

    record Way(StandardReadiness of, List<Row> rows) { }

    /**
     * @param ahead  something was said by a clock that is ahead of ours: it counts today
     * @param behind something was said by a clock that had lost its time: it counts from the first column on
     */
    record Columns(List<Column> all, boolean quarters, boolean ahead, boolean behind) { }

    /** Months from the first thing said, or as many as are wanted; the last column is today. */
    static Columns columns(History history, LocalDate today, int most) {
        int now = month(today);
        List<Integer> said = months(history).boxed().toList();
        int earliest = said.stream().mapToInt(Integer::intValue).filter(month -> month >= FIRST_SANE && month <= now).min().orElse(now);
        int first = Math.max(earliest, now - most + 1);
        boolean quarters = now - first > MOST_MONTHS;
        List<Column> columns = new ArrayList<>();
        for (int month = first; month < now; month++) {
            if (!quarters || month % QUARTER == QUARTER - 1) columns.add(new Column(month, YearMonth.of(1970 + month / 12, month % 12 + 1).atEndOfMonth(), false));
        }
        columns.add(new Column(now, today, true));
        return new Columns(columns, quarters, said.stream().anyMatch(month -> month > now), said.stream().anyMatch(month -> month < FIRST_SANE));
    }

    static int month(LocalDate day) {
        return (day.getYear() - 1970) * 12 + day.getMonthValue() - 1;
    }

    private static IntStream months(History history) {
        IntStream words = history.words.values().stream().flatMap(List::stream).mapToInt(Word::from);
        IntStream looks = history.watches.values().stream().flatMap(List::stream).flatMap(watch -> watch.words().stream()).mapToInt(word -> Hlc.month(word.hlc()));
        IntStream learned = history.learned.values().stream().flatMap(List::stream).mapToInt(Learned::month);
        IntStream rest = Stream.concat(history.tried.values().stream(), history.crew.counted().keySet().stream()).mapToInt(Integer::intValue);
        return IntStream.concat(IntStream.concat(words, looks), IntStream.concat(learned, rest));
    }

    /** @param crewNow the crew as the board counts it */
    static Way way(StandardReadiness standard, History history, List<Column> columns, int crewNow) {
        return new Way(standard, columns.stream().map(column -> row(standard, history, column, crew(history, column, crewNow))).toList());
    }

    static int crew(History history, Column column, int crewNow) {
        return column.today() ? crewNow : history.crew.at(column.month());
    }

    private static Row row(StandardReadiness standard, History history, Column column, int crew) {
        Counts counts = Counts.NONE;
        int working = 0;
        int some = 0;
        for (StandardSection section : standard.of().standard().sections()) {
            List<Strands> then = new ArrayList<>();
            for (Strands one : standard.strands()) {
                if (one.requirement().section().equals(section.id())) then.add(at(one.requirement(), history, column, crew));
            }
            List<Point> points = Point.of(then);
            counts = counts.plus(Counts.ofPoints(points, section.scale()));
            for (Point point : points) {
                if (point.worked(section.scale())) working++;
                if (point.learnedBySomebody()) some++;
            }
        }
        return new Row(column, counts, working, some, crew);
    }

    /** The strands of one requirement as they were. */
    private static Strands at(Requirement requirement, History history, Column column, int crew) {
        String key = requirement.key().id();
        List<Strands.Said> declared = new ArrayList<>();
        for (Word word : history.words.getOrDefault(key, List.of())) {
            if (stands(word, column)) declared.add(word.said());
        }
        return new Strands(requirement, learned(history, key, column), crew, practice(history, key, column), Optional.empty(), Optional.empty(), declared, List.of(),
                List.of(), Optional.empty());
    }

    private static boolean stands(Word word, Column column) {
        return column.today() ? word.until() == null : word.from() <= column.month() && (word.until() == null || word.until() > column.month());
    }

    static int learned(History history, String matter, Column column) {
        int learned = 0;
        for (Learned one : history.learned.getOrDefault(matter, List.of())) {
            if (column.today() || one.month() <= column.month()) learned += one.learned() - one.gone();
        }
        return Math.max(learned, 0);
    }

    private static Practice practice(History history, String key, Column column) {
        Integer tried = history.tried.get(key);
        boolean wasTried = tried != null && (column.today() || tried <= column.month());
        return history.watches.getOrDefault(key, List.of()).stream().map(watch -> watch.at(column)).reduce(wasTried ? Practice.TRIED : Practice.NOTYET,
                (a, b) -> a.compareTo(b) < 0 ? b : a);
    }
}
