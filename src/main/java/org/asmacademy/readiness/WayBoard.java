package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.readiness.LineChart.Series;
import org.asmacademy.readiness.OverTime.Column;
import org.asmacademy.readiness.OverTime.Columns;
import org.asmacademy.readiness.OverTime.History;
import org.asmacademy.readiness.OverTime.Row;
import org.asmacademy.readiness.OverTime.Way;
import org.asmacademy.readiness.SiteReadiness.StandardReadiness;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Words;
import org.asmacademy.site.SiteView;
import org.asmacademy.standard.Standard;

/** A site's way over time, in words and shapes of one language: the same figures in chart, table and sentence. */
@ApplicationScoped
class WayBoard {
    /** So many earlier columns stand beside today's in the table of what the crew has passed. */
    private static final int MOST_EARLIER = 3;
    private final SiteReadiness readiness;
    private final Histories histories;
    private final CourseLibrary library;
    private final ReadinessConfig config;
    private final Clock clock;

    WayBoard(SiteReadiness readiness, Histories histories, CourseLibrary library, ReadinessConfig config, Clock clock) {
        this.readiness = readiness;
        this.histories = histories;
        this.library = library;
        this.config = config;
        this.clock = clock;
    }

    /** @param height of the drawing */
    record StandardWay(Standard standard, String spoken, List<Shape> shapes, int height, List<Line> lines) { }

    /** A row of the table. */
    record Line(String when, Row row) { }

    /** How many of the crew had passed a module at each of some times. */
    record Passed(String title, String href, List<Integer> people, List<Shape> bar) { }

    /**
     * What the crew has passed.
     *
     * @param crew   at the same times
     * @param others modules that teach something of the standards and that nobody has passed
     */
    record Coverage(List<String> when, List<Integer> crew, List<Passed> passed, int others, String spoken) { }

    record View(Columns columns, List<StandardWay> standards, List<List<Shape>> key, Coverage coverage) { }

    View of(SiteView site, Language language) {
        List<StandardReadiness> followed = readiness.of(site);
        LocalDate today = LocalDate.now(clock);
        History history = histories.of(site.id(), OverTime.month(today) - config.monthsShown() + 1);
        Columns columns = OverTime.columns(history, today, config.monthsShown());
        ChartMessages words = Words.of(ChartMessages.class, language);
        List<StandardWay> standards = followed.stream().map(standard -> standard(OverTime.way(standard, history, columns.all(), site.crewSize()), language, words)).toList();
        List<List<Shape>> key = java.util.stream.IntStream.range(0, LineChart.LOOKS.size()).mapToObj(LineChart::sample).toList();
        return new View(columns, standards, key, coverage(site, followed, history, columns.all(), language, words));
    }

    /** One standard, for a report. */
    List<Line> lines(SiteView site, StandardReadiness standard, Language language) {
        LocalDate today = LocalDate.now(clock);
        History history = histories.of(site.id(), OverTime.month(today) - config.monthsShown() + 1);
        Columns columns = OverTime.columns(history, today, config.monthsShown());
        return lines(OverTime.way(standard, history, columns.all(), site.crewSize()), language, Words.of(ChartMessages.class, language));
    }

    private static List<Line> lines(Way way, Language language, ChartMessages words) {
        return way.rows().stream().map(row -> new Line(when(row.column(), language, words), row)).toList();
    }

    private static StandardWay standard(Way way, Language language, ChartMessages words) {
        List<Row> rows = way.rows();
        Row first = rows.get(0);
        Row last = rows.get(rows.size() - 1);
        Standard standard = way.of().of().standard();
        List<Series> series = List.of(new Series(rows.stream().map(row -> row.counts().declared()).toList()), new Series(rows.stream().map(Row::working).toList()),
                new Series(rows.stream().map(row -> row.counts().practised()).toList()), new Series(rows.stream().map(Row::some).toList()));
        int highest = rows.stream().mapToInt(row -> row.counts().all()).max().orElse(1);
        List<Shape> shapes = LineChart.of(series, highest, when(first.column(), language, words), when(last.column(), language, words));
        String spoken = rows.size() == 1 ? words.only_now(standard.called(language), last)
                : words.spoken(when(first.column(), language, words), standard.called(language), first, last);
        return new StandardWay(standard, spoken, shapes, LineChart.HEIGHT, lines(way, language, words));
    }

    private Coverage coverage(SiteView site, List<StandardReadiness> followed, History history, List<Column> columns, Language language, ChartMessages words) {
        Set<String> needed = followed.stream().flatMap(standard -> standard.strands().stream()).map(one -> one.requirement().key().id()).collect(Collectors.toSet());
        List<CourseModule> teaching = library.coursesFor(site.commodities()).stream().flatMap(course -> course.modules().stream())
                .filter(module -> module.teaches().stream().anyMatch(teaches -> needed.contains(teaches.requirement().id()))).toList();
        List<Column> some = some(columns);
        List<Integer> crew = some.stream().map(column -> OverTime.crew(history, column, site.crewSize())).toList();
        List<Passed> passed = teaching.stream().filter(module -> history.learned().containsKey(module.key().toString())).map(module -> {
            List<Integer> people = some.stream().map(column -> Math.min(OverTime.learned(history, module.key().toString(), column),
                    OverTime.crew(history, column, site.crewSize()))).toList();
            return new Passed(module.title().in(language), "/" + language + "/courses/" + module.key().course(), people, bar(people.get(0), crew.get(0)));
        }).toList();
        String first = when(some.get(some.size() - 1), language, words);
        String spoken = some.size() == 1 ? words.crew_only_now(crew.get(0)) : words.crew_spoken(first, crew.get(crew.size() - 1), crew.get(0));
        return new Coverage(some.stream().map(column -> when(column, language, words)).toList(), crew, passed, teaching.size() - passed.size(), spoken);
    }

    private static List<Shape> bar(int people, int crew) {
        List<Shape> shapes = new ArrayList<>(List.of(Shape.rect("learned track", 1, 2, 98, 12)));
        if (people > 0 && crew > 0) shapes.add(Shape.rect("learned", 1, 2, Math.max(3, 98.0 * Math.min(people, crew) / crew), 12));
        return shapes;
    }

    /** Today, and before it a few columns that lie apart equally, the first among them. */
    private static List<Column> some(List<Column> columns) {
        List<Column> some = new ArrayList<>();
        int last = columns.size() - 1;
        int earlier = Math.min(MOST_EARLIER, last);
        for (int i = 0; i <= earlier; i++) some.add(columns.get(last - Math.round((float) last * i / Math.max(earlier, 1))));
        return some;
    }

    /** A month in words, or that it is today. */
    private static String when(Column column, Language language, ChartMessages words) {
        if (column.today()) return words.today();
        String pattern = language.code().equals("es") ? "LLLL 'de' yyyy" : "LLLL yyyy";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(column.day());
    }
}
