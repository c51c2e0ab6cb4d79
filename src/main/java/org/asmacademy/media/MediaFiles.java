package org.asmacademy.media;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.shared.AcademyConfig;

/**
 * Kept files on disk, by site and content. A file is either whole and safe on the disk, or it is not there. Two sites that keep the same file
 * have two: what one of them takes out, the other keeps.
 */
@ApplicationScoped
class MediaFiles {
    private static final String SITE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private final Path kept;
    private final Path uploads;

    MediaFiles(AcademyConfig config) {
        this.kept = config.home().resolve("media");
        this.uploads = config.home().resolve("uploads");
    }

    /** What lies in the folder for uploads (ours, and the web server's) belongs to requests that a sudden end cut off. */
    void sweep(@Observes StartupEvent start) throws IOException {
        own(kept);
        own(uploads);
        try (Stream<Path> left = Files.list(uploads)) {
            for (Path file : left.filter(Files::isRegularFile).toList()) Files.deleteIfExists(file);
        }
    }

    Optional<Path> find(UUID site, String sha256) {
        return Optional.of(path(site, sha256)).filter(Files::isRegularFile);
    }

    /** The sites that have files on this machine. */
    List<UUID> sites() {
        try (Stream<Path> folders = Files.list(kept)) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.matches(SITE)).map(UUID::fromString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is not there when this returns, nor after a sudden end. */
    void drop(UUID site, String sha256) {
        Path path = path(site, sha256);
        try {
            if (Files.deleteIfExists(path)) settle(path.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of this site is there when this returns. */
    void forget(UUID site) {
        Path folder = kept.resolve(site.toString());
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
            settle(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(UUID site, String sha256, byte[] content) {
        Path path = path(site, sha256);
        if (Files.isRegularFile(path)) return;
        try {
            Path fresh = Files.createTempFile(uploads, "clean-", "");
            try {
                write(fresh, content);
                own(path.getParent().getParent());
                own(path.getParent());
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
                settle(path.getParent());
                settle(path.getParent().getParent());
                settle(kept);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(UUID site, String sha256) {
        return kept.resolve(site.toString()).resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void write(Path path, byte[] content) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            for (ByteBuffer left = ByteBuffer.wrap(content); left.hasRemaining();) file.write(left);
            file.force(true);
        }
    }

    /** A folder that only the program's own user can open. */
    private static void own(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** A new name in a folder is on the disk when the folder is; Windows knows no such thing and needs none. */
    private static void settle(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) return;
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
