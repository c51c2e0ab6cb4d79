package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.asmacademy.shared.AcademyConfig;

/**
 * Who was erased, in a file beside the database and outside its backups: {@code <academy.home>/erased.list}, a site's and a person's id on each line. A
 * database that comes out of an old backup forgets again by it.
 */
@ApplicationScoped
class ErasedList {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern LINE = Pattern.compile(ID + " " + ID);
    private final Path file;

    ErasedList(AcademyConfig config) {
        this.file = config.home().resolve("erased.list");
    }

    /** One line. */
    record Gone(UUID site, UUID person) {
        String line() {
            return site + " " + person;
        }
    }

    /** Lines that a sudden end left unfinished say nothing; the database has theirs. */
    synchronized List<Gone> all() {
        try {
            if (!Files.exists(file)) return List.of();
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream().filter(line -> LINE.matcher(line).matches())
                    .map(line -> new Gone(UUID.fromString(line.substring(0, 36)), UUID.fromString(line.substring(37)))).distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line is on the disk when this returns; it stands there once. */
    synchronized void add(Gone gone) {
        if (all().contains(gone)) return;
        // A line feed first: what a sudden end left unfinished does not swallow this one.
        byte[] line = ("\n" + gone.line() + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel list = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (ByteBuffer left = ByteBuffer.wrap(line); left.hasRemaining();) list.write(left);
                list.force(true);
            }
            settle(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
