package org.asmacademy.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The server that {@code postmaster.pid} in a cluster's directory speaks of. */
record Postmaster(long pid, int port) {
    private static final int PORT_LINE = 3;

    /** The server of this cluster, if one is alive. */
    static Optional<Postmaster> alive(Path cluster) {
        return named(cluster).filter(postmaster -> isServerOf(cluster, postmaster.pid));
    }

    private static Optional<Postmaster> named(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
            return Optional.of(new Postmaster(Long.parseLong(lines.get(0).strip()), port));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();            // no file, or one cut short by a crash
        }
    }

    /**
     * After a restart of the machine the number may belong to any other process, and a dead server that nobody has reaped still has its
     * number: only the command line tells (it is empty then).
     */
    private static boolean isServerOf(Path cluster, long pid) {
        try {
            String line = new String(Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline")), StandardCharsets.UTF_8);
            List<String> words = Arrays.asList(line.split("\0"));
            return words.get(0).endsWith("/postgres") && words.contains(cluster.toString());
        } catch (IOException e) {
            return false;
        }
    }
}
