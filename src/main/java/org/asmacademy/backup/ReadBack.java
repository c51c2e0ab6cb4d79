package org.asmacademy.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a backup from its first to its last byte. */
final class ReadBack {
    private static final int BUFFER = 128 * 1024;

    private ReadBack() { }

    static InputStream open(Path file, Sealed.Opener opener) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            return new Sealed.In(raw, opener);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** What it says of itself, when all of it is as it was written. */
    static Map<String, String> whole(Path file, Sealed.Opener opener) throws IOException {
        Map<String, String> about = new LinkedHashMap<>();
        try (InputStream in = open(file, opener)) {
            Contents.read(in, (name, part) -> {
                if (name.equals(Contents.ABOUT)) about.putAll(Contents.values(part));
            });
        }
        return about;
    }
}
