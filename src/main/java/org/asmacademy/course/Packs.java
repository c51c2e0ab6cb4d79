package org.asmacademy.course;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Mistakes;
import org.asmacademy.shared.Sha256;
import org.jboss.logging.Logger;

/** Every pack that was ever served, as {@code <hash>.zip} whose files lie under the course's key. Read back when a fact or page names one. */
class Packs {
    private static final Logger LOG = Logger.getLogger(Packs.class);
    private static final int IN_MEMORY = 32;
    private final Path folder;
    private final Clock clock;
    private final Map<Wanted, Course> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, Course> eldest) {
            return size() > IN_MEMORY;
        }
    };

    private record Wanted(PackHash pack, boolean withDrafts) { }

    Packs(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Keeps a course as it is now. What cannot be kept is logged and served all the same: a full disk must not close the school. */
    void keep(CourseFiles course, LibraryFiles files) {
        Path kept = fileOf(course.pack());
        try {
            Files.createDirectories(folder);
            if (!Files.exists(kept)) write(course, files, kept);
            Files.setLastModifiedTime(kept, FileTime.from(clock.instant()));
        } catch (IOException | UncheckedIOException e) {
            LOG.errorf(e, "The pack of %s could not be kept in %s", course.key(), kept);
        }
    }

    /** The course as it was in that pack; empty if the pack is not here or not whole. */
    synchronized Optional<Course> find(PackHash pack, boolean withDrafts) {
        Wanted wanted = new Wanted(pack, withDrafts);
        if (!read.containsKey(wanted)) read(pack, withDrafts).ifPresent(course -> read.put(wanted, course));
        return Optional.ofNullable(read.get(wanted));
    }

    /** The pack of that course that was served last. */
    Optional<PackHash> latest(String course) {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (Stream<Path> zips = Files.list(folder)) {
            List<Path> newestFirst = zips.filter(p -> p.getFileName().toString().matches("[0-9a-f]{64}\\.zip"))
                    .sorted(Comparator.comparingLong((Path p) -> p.toFile().lastModified()).reversed()).toList();
            return newestFirst.stream().map(p -> new PackHash(p.getFileName().toString().substring(0, 64)))
                    .filter(pack -> find(pack, true).filter(c -> c.key().equals(course)).isPresent()).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> file(PackHash pack, String path) {
        try {
            return Files.exists(fileOf(pack)) ? Optional.of(LibraryFiles.zip(fileOf(pack)).read(path)) : Optional.empty();
        } catch (UncheckedIOException e) {
            LOG.errorf(e, "%s of pack %s cannot be read", path, pack);
            return Optional.empty();
        }
    }

    private Path fileOf(PackHash pack) {
        return folder.resolve(pack + ".zip");
    }

    /** A pack was checked when it was made; today's stricter rules do not take it away, so its mistakes are not looked at. */
    private Optional<Course> read(PackHash pack, boolean withDrafts) {
        if (!Files.exists(fileOf(pack))) return Optional.empty();
        try {
            LibraryFiles zip = LibraryFiles.zip(fileOf(pack));
            List<String> paths = zip.under("");
            CourseFiles files = CourseFiles.load(zip, paths.isEmpty() ? "" : paths.get(0).substring(0, Math.max(0, paths.get(0).indexOf('/'))));
            if (files.pack().equals(pack)) return new CourseReader(files, References.ANYTHING, withDrafts, new Mistakes()).read();
            LOG.errorf("The pack %s does not hold what its name says and is ignored", pack);
        } catch (UncheckedIOException e) {
            LOG.errorf(e, "The pack %s cannot be read and is ignored", pack);
        }
        return Optional.empty();
    }

    /** Writes beside, makes it durable, then renames: a file with a pack's name is always whole. */
    private void write(CourseFiles course, LibraryFiles files, Path kept) throws IOException {
        Path part = Files.createTempFile(folder, ".pack", ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                PackHash written = zip(course, files, Channels.newOutputStream(channel));
                if (!written.equals(course.pack())) throw new IOException("a file was changed meanwhile; the next look reads the course again");
                channel.force(true);
            }
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
            makeNameDurable();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static PackHash zip(CourseFiles course, LibraryFiles files, OutputStream out) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String path : course.paths()) {
            byte[] bytes = files.read(course.named(path));
            ZipEntry entry = new ZipEntry(course.key() + "/" + path);
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
            hashes.put(course.key() + "/" + path, Sha256.hex(bytes));
        }
        zip.finish();
        return PackHash.of(hashes);
    }

    private void makeNameDurable() {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException notOnThisSystem) {
            LOG.debug("A folder cannot be forced to disk here", notOnThisSystem);
        }
    }
}
