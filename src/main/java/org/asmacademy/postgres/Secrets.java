package org.asmacademy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** The passwords of the roles: made once by this machine, kept in files that only its owner reads, typed by nobody. */
final class Secrets {
    private static final int BYTES = 24;
    private final Path directory;

    Secrets(Path directory) {
        this.directory = directory;
    }

    /** Makes the passwords that are missing. */
    void prepare() throws IOException {
        if (!Files.isDirectory(directory)) Files.createDirectory(directory, Disk.PRIVATE_DIRECTORY);
        for (Role role : Role.values()) {
            if (!Files.exists(file(role))) Disk.writePrivate(file(role), random());
        }
    }

    /** The superuser's cannot be made again: the cluster knows only the first one. */
    boolean has(Role role) {
        return Files.exists(file(role));
    }

    String of(Role role) throws IOException {
        return Files.readString(file(role)).strip();
    }

    Path file(Role role) {
        return directory.resolve(role.name().toLowerCase(Locale.ROOT));
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
