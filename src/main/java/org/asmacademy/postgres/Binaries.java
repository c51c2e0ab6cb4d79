package org.asmacademy.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path into the data directory. */
final class Binaries {
    static final String VERSION = "18.4";
    private static final String ELSEWHERE =
            " Any PostgreSQL 18 can be used instead: run docker/roles.sql in it and set QUARKUS_DATASOURCE_JDBC_URL (see docker/roles.sql).";
    private final Path home;

    Binaries(Path home) {
        this.home = home;
    }

    Path directory() {
        return home.resolve("postgresql-" + VERSION);
    }

    static String major() {
        return VERSION.substring(0, VERSION.indexOf('.'));
    }

    /** Unpacks them if they are not there yet. A killed attempt leaves only a directory with another name. */
    void prepare() throws IOException {
        String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        if (Files.isDirectory(directory())) return;
        Path half = home.resolve("postgresql.new");
        Disk.deleteTree(half);
        Files.createDirectory(half);
        try (InputStream packed = Binaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) throw new CannotStart("This build of the academy does not contain " + archive + "." + ELSEWHERE);
            unpack(packed, half);
        }
        new Tool(java.util.List.of("sync", "-f", half.toString())).runQuietly();     // the files before the name
        Disk.publish(half, directory());
    }

    /** Binaries of earlier versions of this program; no server of theirs can be running any more. */
    void deleteOlder() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(home, "postgresql-*")) {
            for (Path one : all) {
                if (!one.equals(directory())) Disk.deleteTree(one);
            }
        }
    }

    static String archiveFor(String system, String processor) {
        if (!system.toLowerCase(Locale.ROOT).equals("linux")) throw unsupported(system, processor);
        return switch (processor) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
            default -> throw unsupported(system, processor);
        };
    }

    private static CannotStart unsupported(String system, String processor) {
        return new CannotStart("The academy brings its own PostgreSQL for Linux on amd64 and arm64 (64-bit), not for " + system + " on " + processor
                + "." + ELSEWHERE);
    }

    private static void unpack(InputStream packed, Path root) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null;) {
                Path to = root.resolve(entry.getName()).normalize();
                if (!to.startsWith(root)) throw new IOException("An entry of the archive lies outside it: " + entry.getName());
                if (!neededToRun(entry.getName())) continue;
                put(tar, entry, to);
            }
        }
    }

    private static void put(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, to);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Static libraries and headers are a third of the files and serve only those who compile against PostgreSQL. */
    private static boolean neededToRun(String entry) {
        return !entry.endsWith(".a") && !entry.contains("/pgxs/") && !entry.contains("/pkgconfig/");
    }
}
