package org.asmacademy.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.asmacademy.TestDatabase;

/** Backups of the academy under test. */
public final class TestBackup {
    private TestBackup() { }

    /** Opens the connection by which a backup is read. */
    interface Reading {
        Connection open() throws SQLException;
    }

    /** @param otherDisk what the operator says of the folder, which lies on the disk of the tests */
    public static Backups at(Clock clock, boolean otherDisk) {
        return by(clock, otherDisk, TestDatabase::asBackup);
    }

    static Backups by(Clock clock, boolean otherDisk, Reading reading) {
        return new Backups(TestDatabase.HOME, new Access() {
            @Override
            public Connection reader() throws SQLException {
                return reading.open();
            }

            @Override
            public Connection app() throws SQLException {
                return TestDatabase.asApp();
            }
        }, config(otherDisk), clock);
    }

    private static BackupConfig config(boolean otherDisk) {
        return new BackupConfig() {
            @Override
            public Optional<Path> folder() {
                return Optional.empty();
            }

            @Override
            public String look() {
                return "off";
            }

            @Override
            public int hours() {
                return 24;
            }

            @Override
            public int days() {
                return 90;
            }

            @Override
            public boolean otherDisk() {
                return otherDisk;
            }

            @Override
            public Optional<String> username() {
                return Optional.empty();
            }

            @Override
            public Optional<String> password() {
                return Optional.empty();
            }
        };
    }
}
