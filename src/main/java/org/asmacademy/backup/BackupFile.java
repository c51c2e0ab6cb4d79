package org.asmacademy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A backup on a stick or disk, as its name tells: when it was made. */
public record BackupFile(Path path, Instant at) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("academy-(\\d{8}T\\d{6}Z)\\.backup");
    private static final String HALF = ".part";

    static BackupFile in(Path folder, Instant now) {
        return new BackupFile(folder.resolve("academy-" + TIME.format(now) + ".backup"), now);
    }

    static boolean isOne(String name) {
        return NAME.matcher(name).matches() || name.startsWith("academy-") && name.endsWith(HALF);
    }

    /** Those of a folder, the newest first. */
    public static List<BackupFile> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).map(BackupFile::of)
                    .sorted(Comparator.comparing(BackupFile::at).reversed()).toList();
        }
    }

    /** Where it grows; it gets its name when it is whole and safe on the disk. */
    Path half() {
        return path.resolveSibling(path.getFileName() + HALF);
    }

    private static BackupFile of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) throw new IllegalArgumentException("Not the name of a backup: " + file);
        return new BackupFile(file, LocalDateTime.parse(name.group(1), TIME).toInstant(ZoneOffset.UTC));
    }
}
