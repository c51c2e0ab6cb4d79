package org.asmacademy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.asmacademy.postgres.Disk;

/**
 * {@code erased.list}: people who wanted to be forgotten, one line {@code <site> <person>} each, ids only. It lies in the data directory and
 * beside the backups, and only ever grows: an older backup still knows these people, and whoever restores it must forget them again.
 */
final class ErasedList {
    static final String NAME = "erased.list";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private ErasedList() { }

    /** Brings the lines of both into the first one; says how many it has then. */
    static int bring(Path into, Path from) throws IOException {
        Set<String> lines = new TreeSet<>(lines(into));
        Set<String> before = Set.copyOf(lines);
        lines.addAll(lines(from));
        if (!lines.equals(before)) Disk.writePrivate(into.resolve(NAME), String.join("\n", lines) + "\n");
        return lines.size();
    }

    private static List<String> lines(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? Files.readAllLines(file).stream().filter(line -> line.matches(ID + " " + ID)).toList() : List.of();
    }
}
