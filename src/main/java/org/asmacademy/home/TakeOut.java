package org.asmacademy.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asmacademy.journal.Journal;
import org.asmacademy.media.MediaStore;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Words;

/**
 * All data of a site as one zip of open files: a table each as CSV, the facts with their bodies as text, the pictures and voices. What opens
 * doors (PINs, cards, phones) is left out: it is of use to nobody but a thief.
 */
@ApplicationScoped
class TakeOut {
    /** Tables of doors and counters of wrong tries. */
    static final Set<String> DOORS = Set.of("device_person", "pin_guard", "pin_given", "site_card_code");
    /** Columns of what opens doors. */
    static final Set<String> SECRETS = Set.of("pin");
    private static final String TEXT = "case when position('\\x00'::bytea in body) > 0 then encode(body, 'base64') else convert_from(body, 'UTF8') end as body";
    private final SiteTables tables;
    private final MediaStore media;
    private final Journal journal;
    private final Rows rows;

    TakeOut(SiteTables tables, MediaStore media, Journal journal, Rows rows) {
        this.tables = tables;
        this.media = media;
        this.journal = journal;
        this.rows = rows;
    }

    /** Writes it into a new file of that folder, which the caller deletes. Nobody writes at that site meanwhile, so that all of it is of one moment. */
    Path write(UUID site, Language language, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "take-out-", ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.write(Words.of(LeaveMessages.class, language).readme().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            journal.alone(site, () -> tables.all().stream().filter(SiteTables.Table::own).filter(table -> !DOORS.contains(table.name())).forEach(table -> table(site, table, zip)));
            for (Path kept : media.files(site)) {
                zip.putNextEntry(new ZipEntry("media/" + kept.getFileName()));
                Files.copy(kept, zip);
                zip.closeEntry();
            }
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** The site's own id is a UUID of ours, so it can stand in the query: COPY takes no parameters. */
    private void table(UUID site, SiteTables.Table table, ZipOutputStream zip) {
        String columns = table.columns().stream().filter(column -> !SECRETS.contains(column)).map(column -> column.equals("body") ? TEXT : column).collect(Collectors.joining(", "));
        try {
            zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".csv"));
            rows.csv("select " + columns + " from " + table.name() + " where site_id = '" + site + "'", new Unclosed(zip));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
