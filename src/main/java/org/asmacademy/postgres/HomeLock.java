package org.asmacademy.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One program per data directory. The operating system holds the lock, so a killed program never leaves it behind. */
final class HomeLock implements AutoCloseable {
    /**
     * Says to every class loader of this JVM that it holds the lock. Asked first, because opening and closing the file a second time would
     * give the lock away: POSIX drops a process's locks on a file as soon as it closes any of its descriptors.
     */
    private static final String HELD = "asm-academy.lock.held:";
    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** The lock, or nothing if another program has it. */
    static Optional<HomeLock> take(Path home) throws IOException {
        synchronized (System.getProperties()) {
            if (System.getProperty(HELD + home) != null) return Optional.empty();
            FileChannel channel = FileChannel.open(home.resolve("academy.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            System.setProperty(HELD + home, "");
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)), 0);
            return Optional.of(new HomeLock(home, channel));
        }
    }

    /** What to tell the person who started a second program. */
    static CannotStart refusal(Path home) {
        String holder = "";
        try {
            holder = " (process " + Files.readString(home.resolve("academy.lock")).strip() + ")";
        } catch (IOException e) {
            // The sentence is as clear without the number.
        }
        return new CannotStart("Another academy" + holder + " already works in the data directory " + home
                + "; stop it first, or give this one a directory of its own with ACADEMY_HOME.");
    }

    @Override
    public void close() throws IOException {
        System.clearProperty(HELD + home);
        channel.close();
    }
}
