package org.asmacademy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A second PostgreSQL in an empty directory of its own, with the academy's roles and an empty database: to load a backup into. It runs until
 * it is stopped; {@link #close} also takes the directory away, {@link #stop} leaves it for good.
 */
public final class SpareDatabase implements AutoCloseable {
    private final Path directory;
    private final Cluster cluster;
    private final AcademyDatabase database;

    private SpareDatabase(Path directory, Cluster cluster, AcademyDatabase database) {
        this.directory = directory;
        this.cluster = cluster;
        this.database = database;
    }

    /** For good: with binaries of its own. Whatever lies in the directory (a run that was killed) is taken away first. */
    public static SpareDatabase in(Path directory) {
        return in(directory, Durability.DURABLE, new Binaries(directory));
    }

    /** For a moment, inside an academy's data directory: with the binaries that are there. */
    public static SpareDatabase passing(Path home, String name) {
        return in(home.resolve(name), Durability.THROWAWAY, new Binaries(home));
    }

    private static SpareDatabase in(Path directory, Durability durability, Binaries binaries) {
        Cluster cluster = new Cluster(directory, durability);
        try {
            if (cluster.running().isPresent()) cluster.stop();
            Disk.deleteTree(directory);
            Tool.checkRoot();
            Files.createDirectory(directory, Disk.PRIVATE_DIRECTORY);
            if (!binaries.directory().startsWith(directory)) Files.createSymbolicLink(new Binaries(directory).directory(), binaries.directory());
            binaries.prepare();
            Secrets secrets = new Secrets(directory.resolve("secrets"));
            cluster.prepare(secrets);
            SpareDatabase spare = new SpareDatabase(directory, cluster, new AcademyDatabase(directory, durability, cluster.start()));
            spare.database.giveRoles();
            return spare;
        } catch (IOException | SQLException e) {
            stopQuietly(cluster);
            throw new CannotStart("A second database in " + directory + " does not start: " + e.getMessage(), e);
        }
    }

    public Connection connect(Role role) throws SQLException {
        return database.connect(role);
    }

    /** Where and as whom migrations run in it. */
    public String setting(String name) {
        return database.settings().get(name);
    }

    /** Stops the server and leaves its files. */
    public void stop() throws IOException {
        cluster.stop();
    }

    @Override
    public void close() {
        stopQuietly(cluster);
        Disk.deleteTree(directory);
    }

    private static void stopQuietly(Cluster cluster) {
        try {
            if (cluster.running().isPresent()) cluster.stop();
        } catch (IOException e) {
            System.err.println("The second PostgreSQL could not be stopped: " + e.getMessage());
        }
    }
}
