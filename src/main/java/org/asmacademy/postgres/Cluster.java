package org.asmacademy.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The cluster on disk ({@code database/}) and the server that works in it. */
final class Cluster {
    private static final String SECONDS_TO_START = "240";       // recovery after a power cut, on a slow memory card
    private static final String SECONDS_TO_STOP = "60";
    private static final int TRIES = 3;
    private final Path home;
    private final Path data;
    private final Path binaries;
    private final Durability durability;
    private final ServerLog log;

    Cluster(Path home, Durability durability) {
        this.home = home;
        this.data = home.resolve("database");
        this.binaries = new Binaries(home).directory();
        this.durability = durability;
        this.log = new ServerLog(home.resolve("postgres.log"));
    }

    boolean exists() {
        return Files.exists(data);
    }

    /** Makes the cluster if there is none. A killed attempt leaves only a directory with another name. */
    void prepare(Secrets secrets) throws IOException {
        if (exists()) {
            checkVersion();
            if (!secrets.has(Role.SUPERUSER)) {
                throw new CannotStart("The password of the database is missing: put " + secrets.file(Role.SUPERUSER) + " back from a backup.");
            }
            return;
        }
        secrets.prepare();
        Path half = home.resolve("database.new");
        Disk.deleteTree(half);
        Tool.of(binaries, "initdb", "--pgdata=" + half, "--username=" + Role.SUPERUSER.user(), "--auth=scram-sha-256",
                "--pwfile=" + secrets.file(Role.SUPERUSER), "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--locale=C", "--data-checksums", durability == Durability.DURABLE ? "--sync-method=fsync" : "--no-sync").run();
        Disk.publish(half, data);
    }

    private void checkVersion() throws IOException {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) throw new CannotStart(data + " is not a PostgreSQL database (PG_VERSION is missing): move it away, or restore a backup.");
        String made = Files.readString(file).strip();
        if (!made.equals(Binaries.major())) {
            throw new CannotStart("The database in " + data + " was made by PostgreSQL " + made + ", but this program brings " + Binaries.VERSION
                    + ": start the version of the academy that made it, or restore a backup into an empty ACADEMY_HOME.");
        }
    }

    /** Starts the server and says on which port. One that a killed program left behind is stopped first. */
    int start() throws IOException {
        if (running().isPresent()) stop();
        log.keepSmall();
        for (int left = TRIES - 1;; left--) {
            int port = freePort();
            try {
                startOn(port);
                return port;
            } catch (IOException e) {
                if (left == 0) throw e;                  // somebody else may have taken the port in between
            }
        }
    }

    void startOn(int port) throws IOException {
        // Not ours (or start() had stopped it), so a leftover: PostgreSQL would take any process with that number for a running server.
        // It still refuses by its shared memory if processes of a dead server are at work.
        if (running().isEmpty()) Files.deleteIfExists(data.resolve("postmaster.pid"));
        StringBuilder options = new StringBuilder("-p ").append(port);
        durability.settings().forEach(setting -> options.append(" -c ").append(setting));
        try {
            Tool.of(binaries, "pg_ctl", "start", "-D", data.toString(), "-l", log.file().toString(), "-w", "-t", SECONDS_TO_START,
                    "-o", options.toString()).run();
        } catch (IOException e) {
            throw new IOException(e.getMessage() + "\n" + log.end(), e);
        }
    }

    /** Stops the server whoever started it; one that does not stop in good time is stopped as by a power cut, which it survives. */
    void stop() throws IOException {
        if (!stopTool().runQuietly() && running().isPresent()) {
            Tool.of(binaries, "pg_ctl", "stop", "-D", data.toString(), "-m", "immediate", "-w", "-t", SECONDS_TO_STOP).run();
        }
    }

    Tool stopTool() {
        return Tool.of(binaries, "pg_ctl", "stop", "-D", data.toString(), "-m", durability == Durability.DURABLE ? "fast" : "immediate",
                "-w", "-t", SECONDS_TO_STOP);
    }

    Optional<Postmaster> running() {
        return Postmaster.alive(data);
    }

    ServerLog log() {
        return log;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
