package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.asmacademy.readiness.Contribution.Count;
import org.asmacademy.readiness.PublishedTotals.Cell;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Region;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;

/** A frozen table in words of one language. */
@ApplicationScoped
class TotalsTable {
    private static final List<Measure> OF_PEOPLE = List.of(Measure.CREW_WOMEN, Measure.CREW_YOUNG, Measure.SESSION_WOMEN, Measure.SESSION_YOUNG);
    private final Standards standards;

    TotalsTable(Standards standards) {
        this.standards = standards;
    }

    /** @param said whole sentences; none where there are too few */
    record RegionView(Region region, List<String> said, List<StandardView> standards) { }

    /** @param hidden how many more requirements there are of which nothing can be told */
    record StandardView(String id, String title, List<Row> rows, int hidden) { }

    record Row(String title, String inPlace, String practised, String learned) { }

    static String month(YearMonth month, Language language) {
        return DateTimeFormatter.ofPattern(language.code().equals("es") ? "LLLL 'de' yyyy" : "LLLL yyyy", language.locale()).format(month);
    }

    List<RegionView> of(List<Cell> cells, Language language) {
        return Stream.of(Region.values()).map(region -> region(region, cells.stream().filter(cell -> cell.region() == region).toList(), language)).toList();
    }

    private RegionView region(Region region, List<Cell> cells, Language language) {
        Map<Count, Cell> told = new HashMap<>();
        cells.stream().filter(Cell::told).forEach(cell -> told.put(cell.count(), cell));
        Optional<Cell> sites = Optional.ofNullable(told.get(Count.of(Measure.SITES)));
        if (sites.isEmpty()) return new RegionView(region, List.of(), List.of());
        TotalsMessages words = Words.of(TotalsMessages.class, language);
        List<String> said = new ArrayList<>(List.of(words.sites(sites.get().part().getAsInt())));
        OF_PEOPLE.forEach(measure -> Optional.ofNullable(told.get(Count.of(measure)))
                .ifPresent(cell -> said.add(sentence(words, measure, cell.part().getAsInt(), cell.rest().getAsInt()))));
        Set<String> ids = new LinkedHashSet<>();
        cells.stream().map(cell -> cell.count().standard()).filter(id -> !id.isEmpty()).forEach(ids::add);
        return new RegionView(region, said, ids.stream().map(id -> standard(id, cells, told, language)).toList());
    }

    private StandardView standard(String id, List<Cell> cells, Map<Count, Cell> told, Language language) {
        TotalsMessages words = Words.of(TotalsMessages.class, language);
        Set<String> requirements = new LinkedHashSet<>();
        cells.stream().map(Cell::count).filter(count -> count.standard().equals(id)).forEach(count -> requirements.add(count.requirement()));
        List<String> shown = requirements.stream().filter(one -> Stream.of(Measure.values()).anyMatch(measure -> told.containsKey(new Count(id, one, measure)))).toList();
        List<Row> rows = shown.stream().map(one -> new Row(title(one, language), pair(words, told, new Count(id, one, Measure.IN_PLACE)),
                pair(words, told, new Count(id, one, Measure.PRACTISED)), pair(words, told, new Count(id, one, Measure.LEARNED)))).toList();
        return new StandardView(id, name(id, language), rows, requirements.size() - rows.size());
    }

    String name(String standard, Language language) {
        return standards.find(standard).map(one -> one.called(language)).orElse(standard);
    }

    /** Of a requirement that a later standard has no more, its id. */
    String title(String requirement, Language language) {
        return requirement.isEmpty() ? "" : standards.requirement(new RequirementKey(requirement)).map(one -> one.title().in(language)).orElse(requirement);
    }

    private static String pair(TotalsMessages words, Map<Count, Cell> told, Count count) {
        return Optional.ofNullable(told.get(count)).map(cell -> words.yes_and_others(cell.part().getAsInt(), cell.rest().getAsInt())).orElseGet(words::too_few);
    }

    private static String sentence(TotalsMessages words, Measure measure, int part, int rest) {
        return switch (measure) {
            case CREW_WOMEN -> words.crew_women(part, rest);
            case CREW_YOUNG -> words.crew_young(part, rest);
            case SESSION_WOMEN -> words.session_women(part, rest);
            case SESSION_YOUNG -> words.session_young(part, rest);
            default -> throw new IllegalArgumentException("No sentence about " + measure);
        };
    }

    /** The same table for a spreadsheet: every cell, also the empty ones. */
    String csv(YearMonth month, List<Cell> cells, Language language) {
        TotalsMessages words = Words.of(TotalsMessages.class, language);
        StringBuilder csv = new StringBuilder("\uFEFF");
        line(csv, words.not_certificate() + " " + words.csv_empty());
        line(csv, words.csv_month(), words.csv_region(), words.csv_standard(), words.csv_requirement(), words.csv_title(), words.csv_measure(), words.csv_part(), words.csv_rest());
        cells.forEach(cell -> line(csv, month.toString(), words.region(cell.region()), cell.count().standard(), cell.count().requirement(),
                title(cell.count().requirement(), language), words.measure(cell.count().measure()), number(cell.part()), number(cell.rest())));
        return csv.toString();
    }

    private static void line(StringBuilder csv, String... values) {
        csv.append(String.join(",", Stream.of(values).map(value -> '"' + value.replace("\"", "\"\"") + '"').toList())).append("\r\n");
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
}
