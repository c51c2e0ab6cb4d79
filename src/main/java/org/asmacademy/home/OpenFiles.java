package org.asmacademy.home;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asmacademy.shared.Rows;

/**
 * A zip of open files that people take along: texts, tables as CSV, pictures and voices. What opens doors (PINs, cards, phones) never gets in: it is of
 * use to nobody but a thief.
 */
class OpenFiles implements Closeable {
    /** Tables of doors and counters of wrong tries. */
    static final Set<String> DOORS = Set.of("device_person", "pin_guard", "pin_given", "site_card_code");
    /** Columns of what opens doors. */
    static final Set<String> SECRETS = Set.of("pin");
    private static final String TEXT = "case when position('\\x00'::bytea in body) > 0 then encode(body, 'base64') else convert_from(body, 'UTF8') end";
    private final ZipOutputStream zip;
    private final Rows rows;

    OpenFiles(Path file, Rows rows) throws IOException {
        this.zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
        this.rows = rows;
    }

    void text(String name, String words) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(words.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** @param which the rows, as a condition made of ids and of nothing that somebody typed: COPY takes no parameters */
    void table(SiteTables.Table table, String which) {
        if (DOORS.contains(table.name())) return;
        String columns = table.columns().stream().filter(column -> !SECRETS.contains(column)).map(column -> shown(table, column)).collect(Collectors.joining(", "));
        try {
            zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".csv"));
            rows.csv("select " + columns + " from " + table.name() + " where " + which, new Unclosed(zip));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words that somebody from outside typed must not be a formula where a spreadsheet opens them: an apostrophe before them makes them words. */
    private static String shown(SiteTables.Table table, String column) {
        if (column.equals("body")) return harmless(TEXT) + " as body";
        return table.texts().contains(column) ? harmless(column) + " as " + column : column;
    }

    private static String harmless(String words) {
        return "regexp_replace(" + words + ", '^([=+@\\t\\r-])', '''\\1')";
    }

    /** A kept picture or voice, by its content's name. */
    void media(Path kept) throws IOException {
        zip.putNextEntry(new ZipEntry("media/" + kept.getFileName()));
        Files.copy(kept, zip);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Whoever writes an entry does not end the zip. */
    private static class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
