package org.asmacademy;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.asmacademy.backup.DiskConfig;
import org.asmacademy.backup.Restore;
import org.asmacademy.postgres.AcademyDatabase;
import org.asmacademy.postgres.CannotStart;
import org.asmacademy.postgres.Durability;
import org.asmacademy.shared.AcademyConfig.Place;

/** What must be there before Quarkus starts: the data directory, a free port, a database. Reads the same configuration as Quarkus. */
final class Surroundings {
    private static final String OWN_DATABASE = "asm-academy.own-database";
    private final SmallRyeConfig config = ConfigUtils.emptyConfigBuilder().addDiscoveredSources().withMapping(DiskConfig.class).build();
    private final boolean command;

    Surroundings(boolean command) {
        this.command = command;
    }

    /** Starts the academy's own database, or finds that another one is configured. Closing the answer ends the watch over it. */
    AcademyDatabase.Watch database(Runnable untilProgramIsDown) {
        if (command) quiet();
        if (isConfigured()) {
            if (!command) checkPort();
            return AcademyDatabase.Watch.NONE;
        }
        Path home = home();
        Restore.checkWhole(home);
        Optional<AcademyDatabase> running = command ? AcademyDatabase.join(home) : Optional.empty();
        if (running.isPresent()) {
            tell(running.get());
            System.setProperty("quarkus.flyway.migrate-at-start", "false");    // the program that owns the database has done it
            return AcademyDatabase.Watch.NONE;
        }
        AcademyDatabase own = AcademyDatabase.start(home, Durability.DURABLE, command ? () -> { } : this::checkPort, untilProgramIsDown);
        tell(own);
        return own.watch(config.getConfigMapping(DiskConfig.class).ballastIn(home, config.getOptionalValue("academy.place", Place.class).orElse(Place.CENTRE)));
    }

    private boolean isConfigured() {
        return !Boolean.getBoolean(OWN_DATABASE) && config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isPresent();
    }

    private Path home() {
        Path home = config.getOptionalValue("academy.home", Path.class).orElse(Path.of(System.getProperty("user.home"), ".asm-academy"));
        System.setProperty("academy.home", home.toAbsolutePath().toString());
        return home.toAbsolutePath();
    }

    private static void tell(AcademyDatabase database) {
        database.settings().forEach(System::setProperty);
        System.setProperty(OWN_DATABASE, "true");
    }

    /** A command says what it did, and nothing else; it serves no pages. */
    private void quiet() {
        System.setProperty("quarkus.http.host-enabled", "false");
        if (config.getOptionalValue("quarkus.log.console.level", String.class).isEmpty()) System.setProperty("quarkus.log.console.level", "WARN");
    }

    /** Before the database starts, for Quarkus would tell it last and in a dozen lines. In live reload the port is Quarkus' own. */
    private void checkPort() {
        boolean serves = config.getOptionalValue("quarkus.http.host-enabled", Boolean.class).orElse(true);
        int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
        if (!serves || port == 0 || Boolean.getBoolean(OWN_DATABASE)) return;
        String host = config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0");
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new CannotStart("Port " + port + " of " + host + " cannot be used (" + e.getMessage()
                    + "): stop the program that has it, or choose another with QUARKUS_HTTP_PORT.");
        }
    }
}
