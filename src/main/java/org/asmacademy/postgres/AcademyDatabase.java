package org.asmacademy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The academy's own PostgreSQL in a data directory: running from {@link #start} (or {@link #join}) to the end of the JVM. */
public final class AcademyDatabase {
    /** Somebody looks after the server; closing ends that, and only then the server may be stopped. */
    public interface Watch extends AutoCloseable {
        /** When nobody needs to look, as somebody else does. */
        Watch NONE = () -> { };

        @Override
        void close();
    }

    /** Says to every class loader of this JVM where its server listens. */
    private static final String PORT = "asm-academy.database.port:";
    private final Secrets secrets;
    private final Cluster cluster;
    private final int port;

    AcademyDatabase(Path home, Durability durability, int port) {
        this.secrets = new Secrets(home.resolve("secrets"));
        this.cluster = new Cluster(home, durability);
        this.port = port;
    }

    /**
     * Starts the server, making binaries, cluster, roles and database on the way if they are not there. If this JVM already runs it, that
     * one is taken over.
     *
     * @param beforeStart runs when the data directory is known to be ours and nothing has been started yet
     * @param untilProgramIsDown returns when the program has closed its connections; called when the JVM ends
     * @throws CannotStart if another program works in that directory, or PostgreSQL cannot run here
     */
    public static AcademyDatabase start(Path directory, Durability durability, Runnable beforeStart, Runnable untilProgramIsDown) {
        try {
            Path home = Files.createDirectories(directory, Disk.PRIVATE_DIRECTORY).toRealPath();
            Optional<AcademyDatabase> ours = inThisJvm(home, durability);
            if (ours.isPresent()) return ours.get();
            HomeLock lock = HomeLock.take(home).orElseThrow(() -> HomeLock.refusal(home));
            beforeStart.run();
            return start(home, durability, lock, untilProgramIsDown);
        } catch (IOException | SQLException e) {
            throw new CannotStart("The database in " + directory + " does not start: " + e.getMessage(), e);
        }
    }

    /** The server that another program runs in this directory at this moment, for a command beside it. */
    public static Optional<AcademyDatabase> join(Path directory) {
        try {
            if (!Files.isDirectory(directory)) return Optional.empty();
            Path home = directory.toRealPath();
            Optional<HomeLock> free = HomeLock.take(home);
            if (free.isPresent()) {
                free.get().close();
                return Optional.empty();
            }
            return new Cluster(home, Durability.DURABLE).running().map(server -> new AcademyDatabase(home, Durability.DURABLE, server.port()));
        } catch (IOException e) {
            throw new CannotStart("The database in " + directory + " cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Keeps every other program out of this directory until it is closed, and starts nothing; nothing if another one works there. */
    public static Optional<AutoCloseable> alone(Path directory) throws IOException {
        return HomeLock.take(Files.createDirectories(directory, Disk.PRIVATE_DIRECTORY).toRealPath()).map(lock -> (AutoCloseable) lock);
    }

    /** Whether a database has ever been made in this directory. */
    public static boolean isIn(Path directory) {
        return new Cluster(directory, Durability.DURABLE).exists();
    }

    private static Optional<AcademyDatabase> inThisJvm(Path home, Durability durability) {
        return Optional.ofNullable(Integer.getInteger(PORT + home)).map(port -> new AcademyDatabase(home, durability, port));
    }

    private static AcademyDatabase start(Path home, Durability durability, HomeLock lock, Runnable untilProgramIsDown)
            throws IOException, SQLException {
        Tool.checkRoot();
        Binaries binaries = new Binaries(home);
        Secrets secrets = new Secrets(home.resolve("secrets"));
        Cluster cluster = new Cluster(home, durability);
        if (!cluster.exists()) System.out.println("The academy makes its database in " + home + " (only this first time) ...");
        binaries.prepare();
        cluster.prepare(secrets);
        secrets.prepare();
        Runtime.getRuntime().addShutdownHook(new StopAtEnd(untilProgramIsDown, cluster.stopTool(), lock));
        AcademyDatabase database = new AcademyDatabase(home, durability, cluster.start());
        if (durability == Durability.THROWAWAY) database.empty();
        database.giveRoles();
        binaries.deleteOlder();
        System.setProperty(PORT + home, Integer.toString(database.port));
        return database;
    }

    void giveRoles() throws IOException, SQLException {
        RolesScript.ours().run(name -> connect(Role.SUPERUSER, name), Map.of("owner_password", secrets.of(Role.OWNER),
                "app_password", secrets.of(Role.APP), "backup_password", secrets.of(Role.BACKUP)));
    }

    /** Starts the server again whenever it dies alone and keeps the ballast in its state, until the watch is closed. */
    public Watch watch(Ballast ballast) {
        return new Watcher(cluster, port, ballast);
    }

    public Connection connect(Role role) throws SQLException {
        return connect(role, "academy");
    }

    public String url() {
        return url("academy");
    }

    /** What the program must know to work with this database. */
    public Map<String, String> settings() {
        return Map.of("quarkus.datasource.jdbc.url", url(),
                "academy.backup.username", Role.BACKUP.user(), "academy.backup.password", password(Role.BACKUP),
                "quarkus.datasource.username", Role.APP.user(), "quarkus.datasource.password", password(Role.APP),
                "quarkus.flyway.username", Role.OWNER.user(), "quarkus.flyway.password", password(Role.OWNER));
    }

    private void empty() throws SQLException {
        try (Connection superuser = connect(Role.SUPERUSER, "postgres"); var sql = superuser.createStatement()) {
            sql.execute("drop database if exists academy with (force)");
        }
    }

    private Connection connect(Role role, String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", role.user());
        login.setProperty("password", password(role));
        if (role == Role.SUPERUSER) login.setProperty("options", "-c log_min_messages=fatal");     // "exists already" is no news for the log
        return new org.postgresql.Driver().connect(url(database), login);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private String password(Role role) {
        try {
            return secrets.of(role);
        } catch (IOException e) {
            throw new CannotStart("The password of the database cannot be read: " + secrets.file(role), e);
        }
    }
}
