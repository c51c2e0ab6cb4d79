package org.asmacademy.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmacademy.journal.ChainHeads;
import org.asmacademy.journal.ChainHeads.ChainHead;
import org.asmacademy.postgres.AcademyDatabase;
import org.asmacademy.postgres.Disk;

/** Makes backups of one academy. */
public final class Backups {
    private static final int BUFFER = 128 * 1024;
    private final Path home;
    private final Access access;
    private final BackupConfig config;
    private final Clock clock;

    public Backups(Path home, Access access, BackupConfig config, Clock clock) {
        this.home = home;
        this.access = access;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A backup that is on the disk, sealed and read back whole.
     *
     * @param tried whether it was loaded into an empty database and compared
     * @param safe  whether senders may now forget what is in it
     */
    public record Made(BackupFile file, long bytes, int tables, int files, boolean tried, boolean safe, boolean otherDisk) { }

    /** Why none can be made, in one sentence for the person at the console. */
    public static class NotPossible extends IOException {
        private static final long serialVersionUID = 1;

        NotPossible(String sentence) {
            super(sentence);
        }
    }

    private record Parts(int tables, int files, List<ChainHead> heads, Sealed.Opener opener) { }

    /** @param trial whether it is tried out, without which nothing is safe */
    public Made make(Path folder, boolean trial) throws IOException, SQLException {
        SealKey key = SealKey.of(home).orElseThrow(() -> new NotPossible(
                "There is no recovery code yet: run ./academy new-backup-key, and keep the code it shows on paper."));
        if (!Files.isDirectory(folder)) throw new NotPossible("There is no folder " + folder + " (is the stick in?).");
        try (FileChannel one = FileChannel.open(home.resolve("backup.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = one.tryLock()) {
            if (lock == null) throw new NotPossible("Another backup of this academy is being made at this moment.");
            return make(folder, key, trial);
        }
    }

    private Made make(Path folder, SealKey key, boolean trial) throws IOException, SQLException {
        BackupFile file = BackupFile.in(folder, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        Parts parts;
        try {
            parts = write(file, folder, key);
            ReadBack.whole(file.half(), parts.opener());
            if (trial) new Trial(home).of(file.half(), parts.opener());
            Disk.publish(file.half(), file.path());
        } finally {
            Files.deleteIfExists(file.half());
        }
        ErasedList.bring(folder, home);
        // On which disk a database lies that another machine serves, only the operator knows.
        boolean elsewhere = config.otherDisk() || AcademyDatabase.isIn(home) && isElsewhere(home, folder);
        boolean safe = trial && elsewhere;
        if (safe) note(parts.heads());
        if (trial) Disk.writePrivate(home.resolve(Belongings.LAST), file.at() + " " + safe + " " + file.path().toAbsolutePath() + "\n");
        return new Made(file, Files.size(file.path()), parts.tables(), parts.files(), trial, safe, elsewhere);
    }

    private Parts write(BackupFile file, Path folder, SealKey key) throws IOException, SQLException {
        try (Connection reader = access.reader();
             FileChannel out = FileChannel.open(file.half(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            reader.setReadOnly(true);
            reader.setAutoCommit(false);
            Tables tables = new Tables(reader);
            List<ChainHead> heads = ChainHeads.in(reader);
            // Closed by hand: the file must reach the disk between the last byte and the close.
            Sealed.Out sealed = new Sealed.Out(new BufferedOutputStream(new Forced(out), BUFFER), key);
            Contents.Out contents = new Contents.Out(sealed);
            Map<String, String> all = tables.all();
            contents.part(Contents.ABOUT, false, part -> part.write(Contents.lines(about(reader, tables, file))));
            for (Map.Entry<String, String> table : all.entrySet()) {
                contents.part(Contents.TABLE + table.getKey(), false, part -> tables.out(table.getKey(), table.getValue(), part));
            }
            Map<String, String> sequences = tables.sequences();
            contents.part(Contents.SEQUENCES, false, part -> part.write(Contents.lines(sequences)));
            reader.rollback();
            int files = files(contents, folder);
            contents.list();
            sealed.close();
            return new Parts(all.size(), files, heads, sealed.opener());
        }
    }

    private Map<String, String> about(Connection reader, Tables tables, BackupFile file) throws IOException {
        try {
            Map<String, String> about = new LinkedHashMap<>();
            about.put("form", "1");
            about.put("made", file.at().toString());
            about.put("incarnation", ChainHeads.incarnation(reader).toString());
            about.put("database", reader.getMetaData().getDatabaseProductVersion());
            about.put("migrations", String.join(",", tables.migrations()));
            return about;
        } catch (SQLException e) {
            throw new IOException("The database cannot be read: " + e.getMessage(), e);
        }
    }

    /** After the rows: a photo is on the disk before any row speaks of it. One that was taken out in the meantime is nobody's any more. */
    private int files(Contents.Out contents, Path folder) throws IOException {
        int count = 0;
        for (Path file : new Belongings(home, folder).files()) {
            try {
                byte[] small = Files.size(home.resolve(file)) < BUFFER ? Files.readAllBytes(home.resolve(file)) : null;
                contents.part(Contents.FILE + file, true, part -> {
                    if (small != null) part.write(small);
                    else Files.copy(home.resolve(file), part);
                });
                count++;
            } catch (NoSuchFileException gone) {
                continue;
            }
        }
        return count;
    }

    private void note(List<ChainHead> heads) throws SQLException {
        try (Connection app = access.app()) {
            SafeChains.note(app, heads);
        }
    }

    /** Deletes what is too old of that folder, never the newest one; says what was deleted. */
    public List<BackupFile> deleteOld(Path folder) throws IOException {
        Instant oldest = clock.instant().minus(Duration.ofDays(config.days()));
        List<BackupFile> deleted = new ArrayList<>();
        for (BackupFile file : BackupFile.all(folder).stream().skip(1).filter(file -> file.at().isBefore(oldest)).toList()) {
            Files.delete(file.path());
            deleted.add(file);
        }
        return deleted;
    }

    /** The last one that was tried out, as this machine remembers it. */
    public record Last(Instant at, boolean safe, String file) { }

    public static Optional<Last> last(Path home) throws IOException {
        Path note = home.resolve(Belongings.LAST);
        if (Files.notExists(note)) return Optional.empty();
        String[] words = Files.readString(note).strip().split(" ", 3);
        return Optional.of(new Last(Instant.parse(words[0]), Boolean.parseBoolean(words[1]), words[2]));
    }

    /** Two names of one disk die together. */
    static boolean isElsewhere(Path home, Path folder) throws IOException {
        return !Files.getAttribute(home, "unix:dev").equals(Files.getAttribute(folder, "unix:dev"));
    }

    /** What is closed is on the disk, also after a power cut. */
    private static final class Forced extends OutputStream {
        private final FileChannel file;
        private final OutputStream out;

        Forced(FileChannel file) {
            this.file = file;
            this.out = Channels.newOutputStream(file);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int many) throws IOException {
            out.write(bytes, from, many);
        }

        @Override
        public void close() throws IOException {
            file.force(true);
            out.close();
        }
    }
}
