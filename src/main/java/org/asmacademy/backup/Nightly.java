package org.asmacademy.backup;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.asmacademy.shared.AcademyConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The backup that nobody must think of. Not at an hour of the night, when a hub that lives from the sun is switched off, but whenever the last
 * one is a day old.
 */
@ApplicationScoped
class Nightly implements Access {
    private static final Logger LOG = Logger.getLogger(Nightly.class);
    private final AcademyConfig academy;
    private final BackupConfig config;
    private final Clock clock;
    private final DataSource database;
    private final String url;

    Nightly(AcademyConfig academy, BackupConfig config, Clock clock, DataSource database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.academy = academy;
        this.config = config;
        this.clock = clock;
        this.database = database;
        this.url = url;
    }

    @Scheduled(every = "${academy.backup.look:1h}", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        config.folder().ifPresent(folder -> {
            try {
                if (isDue()) make(folder);
            } catch (IOException | SQLException | RuntimeException e) {
                LOG.errorf(e, "No backup could be made in %s; the next look tries again", folder);
            }
        });
    }

    private boolean isDue() throws IOException {
        Optional<Instant> last = Backups.last(academy.home()).map(Backups.Last::at);
        return last.isEmpty() || last.get().plus(Duration.ofHours(config.hours())).isBefore(clock.instant());
    }

    private void make(Path folder) throws IOException, SQLException {
        Backups backups = new Backups(academy.home(), this, config, clock);
        Backups.Made made = backups.make(folder, true);
        LOG.infof("Backup made and tried out: %s", made.file().path());
        if (!made.safe()) LOG.warnf("%s lies on the disk of the data: it does not help when that disk dies, and phones keep everything", folder);
        backups.deleteOld(folder).forEach(old -> LOG.infof("Old backup deleted: %s", old.path()));
    }

    @Override
    public Connection reader() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", config.username().orElseThrow(() -> new SQLException("ACADEMY_BACKUP_USERNAME is not set (see docker/roles.sql)")));
        login.setProperty("password", config.password().orElse(""));
        return new org.postgresql.Driver().connect(url, login);
    }

    @Override
    public Connection app() throws SQLException {
        return database.getConnection();
    }
}
