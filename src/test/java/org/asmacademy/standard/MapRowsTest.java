package org.asmacademy.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.asmacademy.shared.Language;
import org.asmacademy.standard.Fault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Workbooks, from the file to the catalogue that comes of it. */
class MapRowsTest {
    private static final long MOST = 1_000_000;
    private static final List<Object> HEADERS = List.of("Id", "Code", "Section", "Title (en)", "Title (fr)", "Title (es)", "Summary", "Summary (fr)", "Summary (es)", "Evidence (en)",
            "Evidence (fr)", "Evidence (es)");
    private final Standard craft = Catalog.read("craft", Catalog.bytes("craft"));

    @Test
    void a_known_requirement_takes_what_the_row_tells_and_keeps_the_rest() throws Exception {
        Requirement before = Catalog.find(craft, "craft.m5.ppe");
        Standard now = mapped(false, row("craft.m5.ppe", "M.5/9", "", "Masks and gloves"));
        Requirement after = Catalog.find(now, "craft.m5.ppe");
        assertThat(after.title().in(Language.ENGLISH)).isEqualTo("Masks and gloves");
        assertThat(after.title().in(new Language("fr"))).isEqualTo(before.title().in(new Language("fr")));
        assertThat(after.summary()).isEqualTo(before.summary());
        assertThat(after.officialCode()).contains("M.5/9");
        assertThat(now.version()).isEqualTo("2.1");
        assertThat(now.edition()).isEqualTo(craft.edition() + 1);
        assertThat(now.includesChangesFrom()).as("it is all in it").isEmpty();
        Changes changes = Changes.between(Optional.of(craft), now);
        assertThat(changes.changed()).hasSize(1);
        assertThat(changes.removed()).isEmpty();
        assertThat(changes.stale()).hasSize(1);
    }

    @Test
    void a_row_is_found_by_its_official_code_however_it_is_spaced() throws Exception {
        Requirement coded = craft.requirements().stream().filter(one -> one.supposedCode().isPresent()).findFirst().orElseThrow();
        Standard now = mapped(false, row("", " " + coded.supposedCode().orElseThrow().toLowerCase(java.util.Locale.ROOT).replace("/", " / "), "", "Found by its code"));
        assertThat(Catalog.find(now, coded.key().id()).title().in(Language.ENGLISH)).isEqualTo("Found by its code");
    }

    @Test
    void a_new_requirement_tells_all_that_sites_read() throws Exception {
        Standard now = mapped(false, row("", "M.5/77", "craft.m5", "Rest in the shade, always", "Repos", "Descanso", "We rest.", "Nous nous reposons.", "Descansamos.",
                "- A roof\n- A bench", "Un toit\nUn banc", "Un techo\nUn banco"));
        Requirement added = Changes.between(Optional.of(craft), now).added().get(0);
        assertThat(added.key().id()).isEqualTo("craft.m5.rest-in-the-shade-always");
        assertThat(added.officialCode()).contains("M.5/77");
        assertThat(added.evidence()).extracting(one -> one.in(Language.ENGLISH)).containsExactly("A roof", "A bench");
        assertThat(added.since()).isEqualTo("2.1");
        assertThat(added.sources()).extracting(Reference::document).containsExactly("official.xlsx");
        assertThat(now.section(added).id()).isEqualTo("craft.m5");
    }

    @Test
    void a_whole_workbook_ends_what_is_not_in_it() throws Exception {
        List<Object[]> all = new ArrayList<>(craft.requirements().stream().map(one -> row(one.key().id(), "", "", one.title().in(Language.ENGLISH))).toList());
        assertThat(Changes.between(Optional.of(craft), mapped(true, all.toArray(Object[][]::new))).isEmpty()).as("the same list").isTrue();
        Requirement choice = craft.requirements().stream().filter(one -> one.alternatives().isPresent()).findFirst().orElseThrow();
        all.removeIf(row -> choice.key().id().equals(row[0]));
        Standard now = mapped(true, all.toArray(Object[][]::new));
        assertThat(Changes.between(Optional.of(craft), now).removed()).containsExactly(choice);
    }

    @Test
    void every_fault_is_told_with_its_sheet_and_row() throws Exception {
        MapRows.Mapped mapped = map(false, "2.1", row("craft.m5.ppe", "", "", "A"), row("", "", "", "Nothing to know it by"), row("craft.m5.ppe", "", "", "B"), row("craft.M5", "", "", "C"),
                row("", "", "", ""), row("", "X.1", "Module 99", "D"), row("craft.m5.new-one", "", "craft.m5", "E", "", "E", "E", "E", "E"),
                row("craft.m5.working-hours", "", "", "", "", "", "", "", "", "one", "", ""), row("craft.m5.working-hours-2", "", "", "Q".repeat(4001)));
        assertThat(mapped.catalogue()).isEmpty();
        assertThat(mapped.faults()).allSatisfy(fault -> assertThat(fault.sheet()).isEqualTo("List")).extracting(Fault::row, Fault::kind).contains(
                tuple(3, Kind.NO_KEY), tuple(4, Kind.TWICE), tuple(5, Kind.BAD_ID), tuple(7, Kind.UNKNOWN_SECTION), tuple(8, Kind.MISSING), tuple(9, Kind.EVIDENCE_COUNT), tuple(10, Kind.TOO_LONG));
        assertThat(mapped.faults()).filteredOn(fault -> fault.row() == 4).extracting(Fault::more).containsExactly("2");
        assertThat(map(false, "two", row("craft.m5.ppe", "", "", "A")).faults()).extracting(Fault::kind).containsExactly(Kind.BAD_VERSION);
        assertThat(map(false, "2.1").faults()).extracting(Fault::kind).containsExactly(Kind.NO_ROWS);
    }

    @Test
    void columns_that_are_not_there_or_twice_are_told() throws Exception {
        byte[] book = Catalog.workbook("List", List.of(List.of("Id", "Title", "Title"), List.of("craft.m5.ppe", "A", "B")));
        Columns.Field title = new Columns.Field(Columns.Kind.TITLE, Optional.of(Language.ENGLISH));
        Columns.Field code = new Columns.Field(Columns.Kind.CODE, Optional.empty());
        assertThat(map(book, new Columns("List", 1, Map.of(title, "Title", code, "Code"), "2.1", "x", false)).faults()).extracting(Fault::kind, Fault::what)
                .containsExactlyInAnyOrder(tuple(Kind.HEADER_TWICE, "Title"), tuple(Kind.NO_SUCH_HEADER, "Code"));
        assertThat(map(book, new Columns("List", 1, Map.of(), "2.1", "x", false)).faults()).extracting(Fault::kind).containsExactly(Kind.NO_KEY_COLUMN);
    }

    @Test
    void numbers_are_read_as_written_and_formulas_are_not_worked_out() throws Exception {
        byte[] book = Catalog.workbook("List", List.of(List.of("Code"), List.of(5.10), List.of(1200), List.of("=1+1")));
        assertThat(open(book).table("List", 1).lines()).extracting(line -> line.cell(0)).containsExactly("5.1", "1200");
        assertThat(open(rewrite(book, "xl/worksheets/sheet1.xml", xml -> xml.replace("<f>1+1</f>", "<f>1+1</f><v>42</v>"))).table("List", 1).lines()).extracting(line -> line.cell(0))
                .containsExactly("5.1", "1200", "42");
    }

    @Test
    void what_is_no_workbook_or_too_large_is_refused() throws Exception {
        byte[] book = Catalog.workbook("List", List.of(List.of("Code"), List.of("A"), List.of("B")));
        assertThat(kind(() -> open("id: craft".getBytes(StandardCharsets.UTF_8)))).isEqualTo(Kind.NOT_A_WORKBOOK);
        assertThat(kind(() -> open(Arrays.copyOf(book, book.length / 2)))).isEqualTo(Kind.NOT_A_WORKBOOK);
        assertThat(kind(() -> open(zip(Map.of("a", new byte[(int) MOST + 1]))))).as("a bomb").isEqualTo(Kind.TOO_LARGE);
        assertThat(kind(() -> open(zip(Map.of("a", new byte[10]))))).isEqualTo(Kind.NOT_A_WORKBOOK);
        assertThat(kind(() -> open(book).table("Other", 1))).isEqualTo(Kind.NO_SUCH_SHEET);
        assertThat(kind(() -> open(book).table("List", 9))).isEqualTo(Kind.NO_HEADERS);
        assertThat(kind(() -> SheetFile.of(book, MOST, 1).table("List", 1))).isEqualTo(Kind.TOO_MANY_ROWS);
    }

    @Test
    void nothing_outside_the_file_is_read() throws Exception {
        byte[] book = Catalog.workbook("List", List.of(List.of("Code"), List.of(7)));
        byte[] asking = rewrite(book, "xl/worksheets/sheet1.xml", xml -> xml.replaceFirst("\\?>", "?><!DOCTYPE worksheet [<!ENTITY out SYSTEM \"file:///etc/hostname\">]>").replace("<v>7</v>", "<v>&out;</v>"));
        assertThat(kind(() -> open(asking).table("List", 1))).isEqualTo(Kind.NOT_A_WORKBOOK);
    }

    private static SheetFile open(byte[] book) throws SheetFile.Unreadable {
        return SheetFile.of(book, MOST, 1000);
    }

    private static Kind kind(ThrowingSupplier<?> work) throws Exception {
        try {
            work.get();
        } catch (SheetFile.Unreadable e) {
            return e.fault().kind();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("It was taken");
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private Standard mapped(boolean whole, Object[]... rows) throws Exception {
        MapRows.Mapped mapped = map(whole, "2.1", rows);
        assertThat(mapped.faults()).isEmpty();
        return Catalog.read("craft", mapped.catalogue().orElseThrow());
    }

    private MapRows.Mapped map(boolean whole, String version, Object[]... rows) throws Exception {
        List<List<Object>> all = new ArrayList<>(List.of(HEADERS));
        for (Object[] row : rows) all.add(Arrays.asList(row));
        List<String> headers = HEADERS.stream().map(String::valueOf).toList();
        Columns columns = new Columns("List", 1, Columns.guess(craft, headers), version, "official.xlsx", whole);
        assertThat(columns.of()).as("columns that name themselves").hasSize(HEADERS.size());
        return map(Catalog.workbook("List", all), columns);
    }

    private MapRows.Mapped map(byte[] book, Columns columns) throws Exception {
        return new MapRows(craft, Catalog.bytes("craft"), columns, open(book).table(columns.sheet(), columns.headers())).map();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] rewrite(byte[] book, String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(book)).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                byte[] bytes = zip.getInputStream(part).readAllBytes();
                String text = new String(bytes, StandardCharsets.UTF_8);
                if (part.getName().equals(name)) assertThat(change.apply(text)).as("something is changed").isNotEqualTo(text);
                parts.put(part.getName(), part.getName().equals(name) ? change.apply(text).getBytes(StandardCharsets.UTF_8) : bytes);
            }
        }
        return zip(parts);
    }
}
