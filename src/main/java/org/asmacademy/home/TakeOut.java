package org.asmacademy.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.media.MediaStore;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Words;

/** All data of a site as one zip of open files: a table each as CSV, the facts with their bodies as text, the pictures and voices. */
@ApplicationScoped
class TakeOut {
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
        try (OpenFiles open = new OpenFiles(file, rows)) {
            open.text("README.txt", Words.of(LeaveMessages.class, language).readme());
            journal.alone(site, () -> tables.all().stream().filter(SiteTables.Table::own).forEach(table -> open.table(table, "site_id = '" + site + "'")));
            for (Path kept : media.files(site)) open.media(kept);
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
