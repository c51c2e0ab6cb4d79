package org.asmacademy.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistakes;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The catalogues that came with the program, changed for tests, and workbooks. */
final class Catalog {
    private static final LibraryFiles FILES = LibraryFiles.packed();
    private static final Standards STANDARDS = new Standards(FILES, new Commodities(FILES));

    private Catalog() { }

    static byte[] bytes(String id) {
        return FILES.read(Standards.FOLDER + "/" + id + ".yaml");
    }

    static String craft() {
        return new String(bytes("craft"), StandardCharsets.UTF_8);
    }

    static Standard read(String id, byte[] bytes) {
        Mistakes mistakes = new Mistakes();
        Standard standard = STANDARDS.read(Standards.FOLDER + "/" + id + ".yaml", bytes, mistakes);
        assertThat(mistakes.all()).isEmpty();
        return standard;
    }

    static Standard craft(String text) {
        return read("craft", text.getBytes(StandardCharsets.UTF_8));
    }

    static Requirement find(Standard standard, String id) {
        return standard.find(new RequirementKey(id)).orElseThrow();
    }

    /** A workbook with one sheet. */
    static byte[] workbook(String sheet, List<List<Object>> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Test", "1.0")) {
            Worksheet page = book.newWorksheet(sheet);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    Object value = rows.get(row).get(column);
                    if (value instanceof Number number) page.value(row, column, number);
                    else if (String.valueOf(value).startsWith("=")) page.formula(row, column, String.valueOf(value).substring(1));
                    else if (value != null) page.value(row, column, String.valueOf(value));
                }
            }
            page.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
