package org.asmacademy.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.shared.Language;
import org.asmacademy.standard.Columns.Field;
import org.asmacademy.standard.Columns.Kind;
import org.asmacademy.standard.SheetFile.Line;
import org.asmacademy.standard.SheetFile.Table;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * Puts the rows of a workbook into the catalogue that is in force: a known requirement keeps what no column tells, a new one must tell all
 * that sites read. Notes every fault and goes on, so that a steward gets the whole list at once. Used once.
 */
final class MapRows {
    private final Standard standard;
    private final CatalogueText text;
    private final Columns columns;
    private final Table table;
    private final Map<String, MappingNode> nodes;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<Field, Integer> places = new HashMap<>();

    /** @param bytes the catalogue in force */
    MapRows(Standard standard, byte[] bytes, Columns columns, Table table) {
        this.standard = standard;
        this.text = CatalogueText.of(bytes);
        this.nodes = text.requirements();
        this.columns = columns;
        this.table = table;
        faults.addAll(table.faults());
    }

    /** @param catalogue nothing when there is any fault */
    record Mapped(Optional<byte[]> catalogue, List<Fault> faults) { }

    Mapped map() {
        placeColumns();
        if (!columns.version().matches(Version.SHAPE)) faults.add(new Fault("", 0, Fault.Kind.BAD_VERSION, columns.version(), ""));
        if (faults.stream().noneMatch(fault -> fault.row() == 0)) {
            table.lines().stream().filter(line -> places.values().stream().anyMatch(place -> !line.cell(place).isEmpty())).forEach(this::row);
            if (rows.isEmpty() && faults.isEmpty()) at(0, Fault.Kind.NO_ROWS, "", "");
        }
        if (!faults.isEmpty()) return new Mapped(Optional.empty(), List.copyOf(faults));
        if (columns.whole()) endOthers();
        head();
        return new Mapped(Optional.of(text.bytes()), List.of());
    }

    private void placeColumns() {
        columns.of().forEach((field, header) -> {
            if (!table.headers().contains(header)) at(0, Fault.Kind.NO_SUCH_HEADER, header, "");
            else if (table.headers().indexOf(header) != table.headers().lastIndexOf(header)) at(0, Fault.Kind.HEADER_TWICE, header, "");
            else places.put(field, table.headers().indexOf(header));
        });
        if (Stream.of(Kind.ID, Kind.CODE).noneMatch(kind -> columns.of().containsKey(new Field(kind, Optional.empty())))) at(0, Fault.Kind.NO_KEY_COLUMN, "", "");
    }

    private void row(Line line) {
        String id = once(line, Kind.ID);
        String code = once(line, Kind.CODE);
        if (id.isEmpty() && code.isEmpty()) {
            at(line.row(), Fault.Kind.NO_KEY, "", "");
            return;
        }
        if (!id.isEmpty() && !(RequirementKey.isKey(id) && id.startsWith(standard.id() + "."))) {
            at(line.row(), Fault.Kind.BAD_ID, id, standard.id() + ".");
            return;
        }
        Optional<StandardSection> section = section(line);
        String key = !id.isEmpty() ? id : byCode(code).orElseGet(() -> fresh(line, section));
        Integer before = rows.putIfAbsent(key, line.row());
        if (before != null) {
            at(line.row(), Fault.Kind.TWICE, id.isEmpty() ? code : id, String.valueOf(before));
            return;
        }
        boolean known = nodes.containsKey(key);
        if (!known && section.isEmpty() && once(line, Kind.SECTION).isEmpty()) at(line.row(), Fault.Kind.MISSING, Kind.SECTION.name(), "");
        MappingNode node = nodes.computeIfAbsent(key, text::add);
        CatalogueText.remove(node, "until");            // who stands in the workbook is asked
        if (!known) section.ifPresent(in -> begin(node, in));
        section.ifPresent(in -> CatalogueText.set(node, "section", in.id()));
        stage(line).ifPresent(stage -> CatalogueText.set(node, "stage", stage));
        if (!code.isEmpty()) {
            CatalogueText.set(node, "official-code", code);
            CatalogueText.set(node, "code-confidence", "confirmed");
        }
        words(line, node, Kind.TITLE, known);
        words(line, node, Kind.SUMMARY, known);
        evidence(line, node, key, known);
    }

    /** What a new requirement has in common with its section, until somebody says otherwise. */
    private void begin(MappingNode node, StandardSection section) {
        Optional<Requirement> like = standard.in(section).stream().findFirst();
        CatalogueText.set(node, "section", section.id());
        CatalogueText.set(node, "stage", like.map(Requirement::stage).orElse(standard.stages().get(0).id()));
        CatalogueText.set(node, "code-confidence", "unknown");
        CatalogueText.set(node, "topic", like.map(Requirement::topic).orElse("governance"));
        CatalogueText.set(node, "commodities", List.of("all"));
        CatalogueText.set(node, "since", columns.version());
        CatalogueText.set(node, "confidence", "confirmed");
        CatalogueText.maps(node, "sources", List.of(Map.of("document", columns.document())));
        CatalogueText.lists(node, "evidence", Columns.languages(standard).stream().collect(Collectors.toMap(language -> language, language -> List.of())));
    }

    private void words(Line line, MappingNode node, Kind kind, boolean known) {
        Map<Language, String> said = new LinkedHashMap<>();
        for (Language language : Columns.languages(standard)) {
            String words = cell(line, new Field(kind, Optional.of(language)));
            if (!words.isEmpty()) said.put(language, words.replaceAll("\\s+", " "));
            else if (!known) at(line.row(), Fault.Kind.MISSING, kind.name(), language.ownName());
        }
        CatalogueText.words(node, kind.name().toLowerCase(Locale.ROOT), said);
    }

    /** Each line of the cell is one thing that may show it; the languages must tell the same ones. */
    private void evidence(Line line, MappingNode node, String key, boolean known) {
        Map<Language, List<String>> said = new LinkedHashMap<>();
        for (Language language : Columns.languages(standard)) {
            List<String> items = cell(line, new Field(Kind.EVIDENCE, Optional.of(language))).lines().map(item -> item.replaceFirst("^[-•*]\\s*", "").strip())
                    .filter(item -> !item.isEmpty()).toList();
            if (!items.isEmpty()) said.put(language, items);
        }
        if (said.isEmpty()) return;
        int others = known ? standard.find(new RequirementKey(key)).map(requirement -> requirement.evidence().size()).orElse(0) : 0;
        Set<Integer> sizes = said.values().stream().map(List::size).collect(Collectors.toCollection(TreeSet::new));
        if (said.size() < Columns.languages(standard).size()) sizes.add(others);
        if (sizes.size() > 1) at(line.row(), Fault.Kind.EVIDENCE_COUNT, sizes.stream().map(String::valueOf).collect(Collectors.joining(", ")), "");
        else CatalogueText.lists(node, "evidence", said);
    }

    private Optional<StandardSection> section(Line line) {
        String said = once(line, Kind.SECTION);
        if (said.isEmpty()) return Optional.empty();
        Optional<StandardSection> found = standard.sections().stream().filter(section -> Stream.concat(Stream.of(section.id(), section.code().orElse(section.id())),
                section.title().words().values().stream()).anyMatch(said::equalsIgnoreCase)).findFirst();
        if (found.isEmpty()) at(line.row(), Fault.Kind.UNKNOWN_SECTION, said, standard.sections().stream().map(StandardSection::id).collect(Collectors.joining(", ")));
        return found;
    }

    private Optional<String> stage(Line line) {
        String said = once(line, Kind.STAGE);
        if (said.isEmpty()) return Optional.empty();
        Optional<String> found = standard.stages().stream().filter(stage -> Stream.concat(Stream.of(stage.id()), stage.title().words().values().stream())
                .anyMatch(said::equalsIgnoreCase)).map(Stage::id).findFirst();
        if (found.isEmpty()) at(line.row(), Fault.Kind.UNKNOWN_STAGE, said, standard.stages().stream().map(Stage::id).collect(Collectors.joining(", ")));
        return found;
    }

    private Optional<String> byCode(String code) {
        return standard.requirements().stream().filter(requirement -> requirement.supposedCode().filter(known -> plain(known).equals(plain(code))).isPresent())
                .map(requirement -> requirement.key().id()).findFirst();
    }

    /** The id of a requirement that has only a code yet: its section and the first words of its title. */
    private String fresh(Line line, Optional<StandardSection> section) {
        String slug = Stream.of(java.text.Normalizer.normalize(cell(line, new Field(Kind.TITLE, Optional.of(Language.ENGLISH))), java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").strip().split("[ -]+")).limit(5).collect(Collectors.joining("-"));
        String id = section.map(StandardSection::id).orElse(standard.id()) + "." + (slug.isEmpty() ? "row-" + line.row() : slug);
        String free = id;
        for (int n = 2; nodes.containsKey(free); n++) free = id + "-" + n;
        return free;
    }

    private void endOthers() {
        Set<String> gone = standard.requirements().stream().filter(requirement -> !requirement.endedBefore(standard.version())).map(requirement -> requirement.key().id())
                .filter(id -> !rows.containsKey(id)).collect(Collectors.toSet());
        text.removeAll(gone);
        Map<String, Long> choices = text.requirements().values().stream().flatMap(node -> CatalogueText.text(node, "alternatives").stream())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
        // One alternative alone is no choice any more.
        text.requirements().values().forEach(node -> CatalogueText.text(node, "alternatives").filter(word -> choices.get(word) == 1)
                .ifPresent(word -> CatalogueText.remove(node, "alternatives")));
    }

    private void head() {
        text.head("version", columns.version());
        text.headNumber("edition", standard.edition() + 1);
        if (standard.includesChangesFrom().filter(later -> Version.compare(later, columns.version()) > 0).isEmpty()) text.removeHead("includes-changes-from");
    }

    private String once(Line line, Kind kind) {
        return cell(line, new Field(kind, Optional.empty()));
    }

    private String cell(Line line, Field field) {
        Integer place = places.get(field);
        return place == null ? "" : line.cell(place);
    }

    private static String plain(String code) {
        return code.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private void at(int row, Fault.Kind kind, String what, String more) {
        faults.add(new Fault(table.sheet(), row, kind, what, more));
    }
}
