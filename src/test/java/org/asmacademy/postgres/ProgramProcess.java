package org.asmacademy.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program of its own with its database, as a person starts it: to be stopped, killed, or refused. */
final class ProgramProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader says;

    private ProgramProcess(Process process) {
        this.process = process;
        this.says = process.inputReader();
    }

    /** The program: starts the database of that directory and stays until its input ends or somebody stops it. */
    public static void main(String... args) throws IOException {
        Runnable nothing = () -> { };
        try {
            AcademyDatabase database = AcademyDatabase.start(Path.of(args[0]), Durability.DURABLE, nothing, nothing);
            AcademyDatabase.Watch watch = database.watch(new Ballast(Path.of(args[0]), 0, 0));
            System.out.println("ready " + database.url());
            System.in.read();
            watch.close();
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
    }

    static ProgramProcess start(Path home) throws IOException {
        return new ProgramProcess(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), ProgramProcess.class.getName(), home.toString())
                .redirectErrorStream(true).start());
    }

    /** Everything it says up to the line that it is ready, or to its end. */
    String firstWords() throws IOException {
        StringBuilder words = new StringBuilder();
        for (String line; (line = says.readLine()) != null;) {
            words.append(line).append('\n');
            if (line.startsWith("ready ")) break;
        }
        return words.toString();
    }

    /** As Ctrl-C does, or a shutdown of the machine. */
    void stop() {
        process.destroy();
        exitCode();
    }

    /** As a power cut does to the program, but not to PostgreSQL. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    int exitCode() {
        return process.onExit().orTimeout(1, TimeUnit.MINUTES).join().exitValue();
    }

    @Override
    public void close() {
        stop();
    }
}
