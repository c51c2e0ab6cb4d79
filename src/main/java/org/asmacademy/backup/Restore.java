package org.asmacademy.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.journal.ChainHeads;
import org.asmacademy.postgres.AcademyDatabase;
import org.asmacademy.postgres.CannotStart;
import org.asmacademy.postgres.Disk;
import org.asmacademy.postgres.Role;
import org.asmacademy.postgres.SpareDatabase;

/**
 * Makes an academy out of a backup, in an empty data directory. Everything is made inside {@code restoring/} and moved up when it is whole;
 * as long as that folder is there the academy does not start, and restoring again begins from the beginning.
 */
public final class Restore {
    /** What may be there before: the list of those to forget, and what every look at the directory leaves. */
    private static final Set<String> STAYS = Set.of(ErasedList.NAME, "academy.lock", "lost+found");
    private final Path home;
    private final boolean otherDisk;

    /** @param otherDisk says that the backup lies on another disk although it looks as if it did not */
    public Restore(Path home, boolean otherDisk) {
        this.home = home;
        this.otherDisk = otherDisk;
    }

    /**
     * What was restored.
     *
     * @param made   when the backup was made
     * @param erased how many people are on the list of those to be forgotten again
     * @param newer  backups in the same folder that are newer than this one
     */
    public record Done(Instant made, int tables, int files, int erased, boolean safe, List<BackupFile> newer) { }

    /** @throws CannotStart if this directory is not empty, or somebody works in it */
    public Done from(Path file, RecoveryCode code) throws IOException, SQLException {
        try (AutoCloseable lock = AcademyDatabase.alone(home).orElseThrow(() -> new CannotStart("An academy works in " + home + ": stop it first."))) {
            return restore(home.toRealPath(), file, code);
        } catch (IOException | SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Refuses a directory in which a restore was broken off. */
    public static void checkWhole(Path home) {
        if (Files.exists(home.resolve(Belongings.RESTORING))) {
            throw new CannotStart("Restoring a backup into " + home + " was broken off: run ./academy restore again with the same file.");
        }
    }

    private Done restore(Path here, Path file, RecoveryCode code) throws IOException, SQLException {
        Path making = here.resolve(Belongings.RESTORING);
        if (Files.notExists(making)) checkEmpty(here);
        Map<String, String> about = ReadBack.whole(file, Sealed.Opener.of(code));        // before anything is touched
        clear(here, making);
        boolean elsewhere = otherDisk || Backups.isElsewhere(here, file.toAbsolutePath().getParent());
        int tables;
        int files;
        try (SpareDatabase spare = SpareDatabase.in(making)) {
            Load load = new Load(spare, Optional.of(making));
            Map<String, String> parts;
            try (var in = ReadBack.open(file, Sealed.Opener.of(code))) {
                parts = load.from(in);
            }
            tables = load.columns().size();
            files = (int) parts.keySet().stream().filter(name -> name.startsWith(Contents.FILE)).count();
            beginNewLife(spare, elsewhere);
            spare.stop();
            ErasedList.bring(making, here);
            ErasedList.bring(making, file.toAbsolutePath().getParent());
            moveUp(making, here);
        }
        int erased = ErasedList.bring(here, here);
        Instant made = Instant.parse(about.get("made"));
        List<BackupFile> newer = BackupFile.all(file.toAbsolutePath().getParent()).stream().filter(other -> other.at().isAfter(made)).toList();
        return new Done(made, tables, files, erased, elsewhere, newer);
    }

    private static void checkEmpty(Path here) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(here)) {
            for (Path one : all) {
                if (!STAYS.contains(one.getFileName().toString())) {
                    throw new CannotStart(here + " is not empty: a backup is restored into an empty data directory only. Move what is there away,"
                            + " or choose another with ACADEMY_HOME.");
                }
            }
        }
    }

    /** What an earlier try has moved up already; the directory was empty when that began. */
    private static void clear(Path here, Path making) throws IOException {
        if (Files.notExists(making)) return;
        List<Path> moved = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(here, one -> !one.equals(making) && !STAYS.contains(one.getFileName().toString()))) {
            all.forEach(moved::add);
        }
        moved.forEach(Disk::deleteTree);
    }

    private static void beginNewLife(SpareDatabase spare, boolean elsewhere) throws SQLException {
        try (Connection superuser = spare.connect(Role.SUPERUSER)) {
            superuser.setAutoCommit(false);
            ChainHeads.beginNewLife(superuser);
            SafeChains.begin(superuser, ChainHeads.in(superuser), elsewhere);
            superuser.commit();
        }
    }

    /** The database last: without it nothing that was moved counts. */
    private static void moveUp(Path making, Path here) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(making)) {
            parts.forEach(all::add);
        }
        all.sort((one, other) -> Boolean.compare(one.endsWith("database"), other.endsWith("database")));
        for (Path part : all) {
            Path to = here.resolve(part.getFileName());
            if (part.endsWith(ErasedList.NAME)) Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
            else Disk.publish(part, to);
        }
    }
}
