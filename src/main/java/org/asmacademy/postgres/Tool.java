package org.asmacademy.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One call of a program of PostgreSQL. */
record Tool(List<String> command) {
    private static final int MINUTES = 5;               // a slow memory card after a power cut needs a while
    private static final String ROOT_REFUSED = "PostgreSQL does not run as root, and this machine does not allow the way round it (unshare -U): "
            + "start the academy as an ordinary user who owns the data directory, or set QUARKUS_DATASOURCE_JDBC_URL to another PostgreSQL.";

    /** PostgreSQL refuses to run as root: a user namespace gives it another name without changing any file's owner. */
    static Tool of(Path binaries, String name, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) command.addAll(List.of("unshare", "-U"));
        command.add(binaries.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        return new Tool(command);
    }

    static void checkRoot() {
        if (isRoot() && !new Tool(List.of("unshare", "-U", "true")).runQuietly()) throw new CannotStart(ROOT_REFUSED);
    }

    /** Runs it to its end; what it printed is in the exception if it failed. */
    void run() throws IOException {
        Path said = Files.createTempFile("academy-", ".out");
        try {
            int code = finish(builder().redirectErrorStream(true).redirectOutput(said.toFile()).start());
            if (code != 0) throw new IOException(name() + " failed (" + code + "): " + Files.readString(said).strip());
        } finally {
            Files.delete(said);
        }
    }

    /** Whether it could be run and succeeded. */
    boolean runQuietly() {
        try {
            return finish(builder().redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start()) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.startsWith("PG"));      // somebody's PGPORT or PGOPTIONS is not meant for us
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private String name() {
        return command.stream().filter(word -> word.contains("/bin/")).findFirst().orElse(command.get(0));
    }

    private int finish(Process process) throws IOException {
        try {
            if (process.waitFor(MINUTES, TimeUnit.MINUTES)) return process.exitValue();
            process.destroyForcibly();
            throw new IOException(name() + " did not end within " + MINUTES + " minutes");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(name() + " was interrupted", e);
        }
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
