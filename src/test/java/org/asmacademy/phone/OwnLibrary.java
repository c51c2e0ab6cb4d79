package org.asmacademy.phone;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** An academy whose library lies in a folder, so that a test can take something back in it, or change a course. */
public class OwnLibrary implements QuarkusTestProfile {
    private static final Path LIBRARY = Path.of("target", "phone-library").toAbsolutePath();
    static final Path RECALLS = LIBRARY.resolve("seeds/recalls.yaml");

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            copy(Path.of("seeds"), LIBRARY.resolve("seeds"));
            copy(Path.of("courses", "sand-stone-dust"), LIBRARY.resolve("courses/sand-stone-dust"));
            takeBack("[]");
            // A lesson with a recording of more than one piece.
            Path voice = LIBRARY.resolve("courses/sand-stone-dust/media/fr/dust/water-first.ogg");
            Files.createDirectories(voice.getParent());
            byte[] sound = new byte[600_000];
            System.arraycopy("OggS".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, sound, 0, 4);
            Files.write(voice, sound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("academy.library", LIBRARY.toString());
    }

    static void takeBack(String recalls) {
        try {
            Files.writeString(RECALLS, recalls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }
}
