package org.asmacademy.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Room kept for the day when the disk is full: a file that is thrown away then, so that PostgreSQL can finish what it has begun, and made
 * again when there is room. The academy takes nothing new as long as there is not room for the ballast and a reserve, so that reading
 * goes on; nobody has to start anything again.
 */
public final class Ballast {
    private static final Logger LOG = Logger.getLogger(Ballast.class);
    private static final int PIECE = 1024 * 1024;
    /** With less than this part of the ballast free, it is let go. */
    private static final int LAST_PART = 4;
    private final Path file;
    private final long bytes;
    private final long reserve;
    private final LongSupplier usable;

    /** @param reserve what stays free besides: for what readers leave behind (sessions, logs) */
    public Ballast(Path home, long bytes, long reserve) {
        this(home, bytes, reserve, home.toFile()::getUsableSpace);
    }

    Ballast(Path home, long bytes, long reserve, LongSupplier usable) {
        this.file = home.resolve("ballast");
        this.bytes = bytes;
        this.reserve = reserve;
        this.usable = usable;
    }

    /** Whether nothing new may be taken. */
    public boolean isDiskFull() {
        return usable.getAsLong() + held() < bytes + reserve;
    }

    /** Lets go of it when the last room is used up, and makes it again when there is room. */
    void look() {
        if (bytes == 0) return;
        long room = usable.getAsLong();
        try {
            if (held() > 0 && room < bytes / LAST_PART) letGo();
            else if (held() == 0 && room >= bytes + reserve) make();
        } catch (IOException e) {
            LOG.warnf("The room that is kept on the disk cannot be changed: %s", e.getMessage());
        }
    }

    private void letGo() throws IOException {
        Files.delete(file);
        LOG.warn("The disk is full: nothing new is taken until there is room again, and reading goes on. Free some room on it.");
    }

    /** Of noise, since some file systems keep room for nothing else. */
    private void make() throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        byte[] noise = new byte[PIECE];
        Random random = new Random();
        try (OutputStream out = Files.newOutputStream(half)) {
            for (long left = bytes; left > 0; left -= PIECE) {
                random.nextBytes(noise);
                out.write(noise, 0, (int) Math.min(left, PIECE));
            }
            Disk.publish(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private long held() {
        return file.toFile().length();
    }
}
