package org.asmacademy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.asmacademy.postgres.AcademyDatabase;
import org.asmacademy.postgres.Durability;
import org.asmacademy.postgres.Role;

/**
 * A real PostgreSQL for every {@code @QuarkusTest}, found through {@code META-INF/services}: nothing to declare. One server for the whole
 * JVM, with a database that is empty when the JVM starts; tests share it, so each makes a site of its own.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    public static final Path HOME = Path.of("target", "test-academy").toAbsolutePath();

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(database().settings());
        settings.put("academy.home", HOME.toString());
        return settings;
    }

    /** Another test profile goes on with the same server; it stops with the JVM. */
    @Override
    public void stop() { }

    /** As the program works: bound by row level security. */
    public static Connection asApp() throws SQLException {
        return database().connect(Role.APP);
    }

    /** As Flyway works: may change tables, and is bound by forced row level security too. */
    public static Connection asOwner() throws SQLException {
        return database().connect(Role.OWNER);
    }

    /** Sees every row of every site: to check what is really stored. */
    public static Connection asSuperuser() throws SQLException {
        return database().connect(Role.SUPERUSER);
    }

    /** As a backup is made: sees every row, may change none. */
    public static Connection asBackup() throws SQLException {
        return database().connect(Role.BACKUP);
    }

    private static AcademyDatabase database() {
        return AcademyDatabase.start(HOME, Durability.THROWAWAY, () -> { }, () -> { });
    }
}
