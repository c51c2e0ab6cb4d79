package org.asmacademy.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** {@code postgres.log}: kept small, for it lies on a memory card for years. The one before stays beside it. */
record ServerLog(Path file) {
    static final long LIMIT = 5L * 1024 * 1024;

    /** Works under a running server too: it appends, so what it writes next begins the emptied file. */
    void keepSmall() throws IOException {
        if (!Files.exists(file) || Files.size(file) <= LIMIT) return;
        Files.copy(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw")) {
            log.setLength(0);
        }
    }

    /** The last lines, for a person who must know why the server did not start. */
    String end() {
        try {
            var lines = Files.readAllLines(file);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
