package org.asmacademy;

import io.quarkus.bootstrap.app.CuratedApplication;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The program as it is shipped, made of the classes under test: for tests that start it as a process of its own. While tests run Maven has
 * not packaged it yet, so it is made here, by Quarkus' own tool and in a JVM of its own.
 */
final class BuiltAcademy {
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path PACKAGED = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path OURS = Path.of("target", "academy-under-test");

    private BuiltAcademy() { }

    static synchronized Path jar() throws IOException, InterruptedException {
        Path ours = OURS.resolve("quarkus-app").resolve("quarkus-run.jar");
        if (isFresh(PACKAGED)) return PACKAGED.toAbsolutePath();
        if (!isFresh(ours)) make(ours);
        return ours.toAbsolutePath();
    }

    private static void make(Path jar) throws IOException, InterruptedException {
        Files.createDirectories(OURS);
        File log = OURS.resolve("build.log").toFile();
        Process build = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx768m", "-XX:+UseSerialGC",
                "-Dmaven.home=" + System.getProperty("maven.home", ""), "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp", System.getProperty("java.class.path"), BuiltAcademy.class.getName()).redirectErrorStream(true).redirectOutput(log).start();
        if (build.waitFor() != 0 || !isFresh(jar)) throw new IOException("The program could not be made:\n" + Files.readString(log.toPath()));
    }

    /** Whether it is there and no class or page is younger. */
    private static boolean isFresh(Path jar) throws IOException {
        if (Files.notExists(jar)) return false;
        try (Stream<Path> files = Files.walk(CLASSES)) {
            long made = jar.toFile().lastModified();
            return files.filter(Files::isRegularFile).noneMatch(file -> file.toFile().lastModified() > made);
        }
    }

    public static void main(String... none) throws Exception {
        try (CuratedApplication app = QuarkusBootstrap.builder().setProjectRoot(Path.of("").toAbsolutePath()).setApplicationRoot(CLASSES.toAbsolutePath())
                .setTargetDirectory(OURS.toAbsolutePath()).setBaseName("academy").setMode(QuarkusBootstrap.Mode.PROD).setLocalProjectDiscovery(true)
                .setIsolateDeployment(true).build().bootstrap()) {
            app.createAugmentor().createProductionApplication();
        }
        System.exit(0);
    }
}
