package org.asmacademy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a data directory that belong into a backup: all but those that are named here. So what a later version of the program keeps
 * there is saved without anybody thinking of it.
 */
final class Belongings {
    /** While it is there, a restore has not come to its end; the academy does not start then. */
    static final String RESTORING = "restoring";
    static final String TRIAL = "backup-trial";
    static final String LAST = "backup.last";
    /** The database goes by its tables; the rest is made again, belongs to a moment, or says how this very machine stands. */
    private static final Set<String> NOT = Set.of("database", "database.new", "uploads", "academy.lock", "backup.lock", "ballast", LAST, TRIAL, RESTORING,
            "postgresql.new");
    private static final List<String> NOT_BEGINNING = List.of("postgresql-", "postgres.log");
    /** The passwords of this cluster's roles: another cluster has others. */
    private static final Set<String> NOT_SECRETS = Set.of("superuser", "owner", "app", "backup");
    private final Path home;
    private final Path folder;

    /** @param folder where the backups lie; if that is inside the data directory, it does not save itself */
    Belongings(Path home, Path folder) {
        this.home = home.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Their paths inside the data directory, in order. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).filter(file -> !file.startsWith(folder) || folder.equals(home)).map(home::relativize)
                    .filter(Belongings::isOne).sorted().toList();
        }
    }

    static boolean isOne(Path inside) {
        String first = inside.getName(0).toString();
        if (NOT.contains(first) || NOT_BEGINNING.stream().anyMatch(first::startsWith) || inside.toString().endsWith(".new")) return false;
        if (inside.getNameCount() == 1 && BackupFile.isOne(first)) return false;
        return !(first.equals("secrets") && inside.getNameCount() == 2 && NOT_SECRETS.contains(inside.getName(1).toString()));
    }
}
