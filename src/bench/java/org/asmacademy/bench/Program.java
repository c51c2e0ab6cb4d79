package org.asmacademy.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The academy as its own process, with its own data directory and port. */
final class Program implements AutoCloseable {
    private static final long SECONDS_TO_START = 180;
    private final Path home;
    private final List<String> command;
    private final Map<String, String> settings;
    private final int port;
    private Process process;

    /**
     * @param command  how the script starts it
     * @param settings more of its environment
     */
    Program(String command, Map<String, String> settings) throws IOException {
        this.settings = settings;
        this.command = Arrays.asList(command.strip().split(" +"));
        this.home = Files.createTempDirectory("academy-bench");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** What a start cost until the first page was there. */
    record Started(double seconds, double cpuSeconds, Megabytes megabytes) { }

    record Megabytes(double all, double database) { }

    Started start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log());
        builder.environment().putAll(settings);
        builder.environment().put("ACADEMY_HOME", home.resolve("home").toString());
        // One address asks for a whole mine here: what is measured is the program, not its patience.
        builder.environment().put("ACADEMY_LIMITS_PER_MINUTE", "100000000");
        builder.environment().put("ACADEMY_LIMITS_ADDRESS_PER_MINUTE", "100000000");
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        long began = System.nanoTime();
        process = builder.start();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - began > TimeUnit.SECONDS.toNanos(SECONDS_TO_START)) {
                throw new IOException("The program does not start:\n" + Files.readString(log().toPath()));
            }
            Thread.sleep(20);
        }
        return new Started((System.nanoTime() - began) / 1e9, cpu() / 1e3, megabytes());
    }

    private boolean answers() {
        try (Web web = web()) {
            return web.get("/en", "").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }

    Web web() throws IOException {
        return new Web(port);
    }

    Path home() {
        return home;
    }

    File log() {
        return home.resolve("program.log").toFile();
    }

    String lastWords() throws IOException {
        List<String> lines = Files.exists(log().toPath()) ? Files.readAllLines(log().toPath()) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    /** The program's database, as the owner of its tables. */
    Connection database() throws SQLException, IOException {
        Properties login = new Properties();
        login.setProperty("user", "academy_owner");
        login.setProperty("password", Files.readString(home.resolve("home/secrets/owner")).strip());
        return new org.postgresql.Driver().connect("jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/academy", login);
    }

    /** CPU time in milliseconds of all its processes so far, the database's included. */
    long cpu() {
        return processes().stream().mapToLong(Machine::cpu).sum();
    }

    Megabytes megabytes() {
        double java = Machine.megabytes(process.pid());
        double all = processes().stream().mapToDouble(Machine::megabytes).sum();
        return new Megabytes(all, all - java);
    }

    /** PostgreSQL is no child of the program, but its servers are children of the one that its own file names. */
    List<Long> processes() {
        List<Long> all = new ArrayList<>(List.of(process.pid()));
        List<String> lines = postmaster();
        if (lines.isEmpty()) return all;
        long postmaster = Long.parseLong(lines.get(0).strip());
        all.add(postmaster);
        ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(pid -> Machine.parent(pid) == postmaster).forEach(all::add);
        return all;
    }

    private List<String> postmaster() {
        try {
            List<String> lines = Files.readAllLines(home.resolve("home/database/postmaster.pid"));
            return lines.size() > 3 ? lines : List.of();
        } catch (IOException notThere) {
            return List.of();
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (process != null && process.isAlive()) stop();
            List<String> left = postmaster();               // only when the program itself could not stop it
            if (!left.isEmpty()) ProcessHandle.of(Long.parseLong(left.get(0).strip())).ifPresent(ProcessHandle::destroy);
            if (!Files.exists(home)) return;
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("Left behind: " + home + " (" + e.getMessage() + ")");
        }
    }
}
