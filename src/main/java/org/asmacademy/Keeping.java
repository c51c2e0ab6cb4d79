package org.asmacademy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.backup.Access;
import org.asmacademy.backup.BackupConfig;
import org.asmacademy.backup.BackupFile;
import org.asmacademy.backup.Backups;
import org.asmacademy.backup.RecoveryCode;
import org.asmacademy.backup.Restore;
import org.asmacademy.postgres.AcademyDatabase;
import org.asmacademy.postgres.CannotStart;
import org.asmacademy.postgres.Durability;
import org.asmacademy.postgres.Role;
import org.asmacademy.shared.Time;

/** The commands that keep an academy from being lost. They need no Quarkus, and one of them runs where there is no academy yet. */
final class Keeping {
    static final Set<String> WORDS = Set.of("new-backup-key", "backup", "backups", "restore");
    private static final Runnable NOTHING = () -> { };
    private static final int MEGABYTE = 1_000_000;
    private final SmallRyeConfig config = ConfigUtils.emptyConfigBuilder().addDiscoveredSources().withMapping(BackupConfig.class).build();
    private final Path home = config.getOptionalValue("academy.home", Path.class).orElse(Path.of(System.getProperty("user.home"), ".asm-academy")).toAbsolutePath();
    private final BackupConfig backup = config.getConfigMapping(BackupConfig.class);

    /** Does it and says what was done; the answer is the exit code. */
    int run(List<String> words) {
        try {
            switch (words.get(0) + words.size()) {
                case "new-backup-key1" -> newKey();
                case "backup2" -> make(Path.of(words.get(1)), true);
                case "backup3" -> {
                    if (!words.get(2).equals("quick")) return usage();
                    make(Path.of(words.get(1)), false);
                }
                case "backups2" -> list(Path.of(words.get(1)));
                case "restore2" -> restore(Path.of(words.get(1)));
                default -> {
                    return usage();
                }
            }
            return 0;
        } catch (IOException | SQLException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static int usage() {
        System.err.println("""
                ./academy new-backup-key          makes the code with which backups are opened, and shows it once
                ./academy backup <folder> [quick] writes a backup there and tries it out (quick: reads it back only; then phones keep everything)
                ./academy backups <folder>        lists the backups there
                ./academy restore <file>          makes an academy of a backup, in an empty ACADEMY_HOME""");
        return 2;
    }

    private void newKey() throws IOException {
        Files.createDirectories(home, org.asmacademy.postgres.Disk.PRIVATE_DIRECTORY);
        RecoveryCode code = RecoveryCode.fresh();
        code.key().keep(home);
        System.out.println("The recovery code. It is shown once and kept nowhere: write it on paper, twice, and keep the papers apart from this machine.");
        System.out.println("Without it nobody can open the backups that are made from now on. Backups made before open with the code before.");
        System.out.println();
        System.out.println("  " + code.text());
        System.out.println();
        System.out.println(picture(code.letters()));
    }

    private void make(Path folder, boolean trial) throws IOException, SQLException {
        Restore.checkWhole(home);
        Backups backups = new Backups(home, access(), backup, Time.real());
        Backups.Made made = backups.make(folder, trial);
        System.out.printf("Backup made: %s (%.1f MB: %d tables, %d files)%n", made.file().path(), (double) made.bytes() / MEGABYTE, made.tables(), made.files());
        System.out.println(trial
                ? "It was read back, loaded into an empty database and compared: it is whole." : "It was read back and is whole. It was not tried out.");
        if (made.safe()) System.out.println("What is in it is safe: phones may let go of it.");
        else if (trial) System.out.println("It lies on the disk of the data and is lost with it: phones keep everything. Copy it to another disk"
                + " (or set ACADEMY_BACKUP_OTHER_DISK=true if this is one).");
        backups.deleteOld(folder).forEach(old -> System.out.println("Deleted, as it is older than " + backup.days() + " days: " + old.path()));
    }

    private static void list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) throw new IOException("There is no folder " + folder + ".");
        List<BackupFile> all = BackupFile.all(folder);
        if (all.isEmpty()) System.out.println("There is no backup in " + folder + ".");
        for (BackupFile file : all) System.out.printf("%s  %8.1f MB  %s%n", file.at(), (double) Files.size(file.path()) / MEGABYTE, file.path());
    }

    private void restore(Path file) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) throw new IOException("There is no file " + file + ".");
        Restore.Done done = new Restore(home, backup.otherDisk()).from(file, code());
        System.out.printf("Restored into %s as it was at %s: %d tables, %d files.%n", home, done.made(), done.tables(), done.files());
        System.out.println("Phones and hubs see that this is another life of the academy and send again what came after that time.");
        if (done.erased() > 0) System.out.println("People to be forgotten again (erased.list): " + done.erased());
        if (!done.safe()) System.out.println("The backup lies on the disk of the data: until the next backup elsewhere, phones keep everything.");
        if (!done.newer().isEmpty()) System.out.println("Beside it lies a NEWER backup: " + done.newer().get(0).path());
        System.out.println("Now start the academy: ./academy start");
    }

    /** From the environment, or typed. */
    private static RecoveryCode code() throws IOException {
        String typed = System.getenv("ACADEMY_RECOVERY_CODE");
        if (typed == null) {
            System.out.print("Recovery code: ");
            System.out.flush();
            typed = Optional.ofNullable(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine()).orElse("");
        }
        return RecoveryCode.read(typed).orElseThrow(() -> new IOException(
                "This is no recovery code: nine groups of four letters and digits; one of them may be miswritten."));
    }

    /** The database that runs here, or that lies here, or the one that is configured. */
    private Access access() {
        Optional<String> url = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class);
        if (url.isPresent()) return configured(url.get());
        if (!AcademyDatabase.isIn(home)) throw new CannotStart("There is no academy in " + home + " yet (choose another with ACADEMY_HOME).");
        AcademyDatabase database = AcademyDatabase.join(home).orElseGet(() -> AcademyDatabase.start(home, Durability.DURABLE, NOTHING, NOTHING));
        return new Access() {
            @Override
            public Connection reader() throws SQLException {
                return database.connect(Role.BACKUP);
            }

            @Override
            public Connection app() throws SQLException {
                return database.connect(Role.APP);
            }
        };
    }

    private Access configured(String url) {
        return new Access() {
            @Override
            public Connection reader() throws SQLException {
                String user = backup.username().orElseThrow(() -> new SQLException("ACADEMY_BACKUP_USERNAME is not set (see docker/roles.sql)."));
                return DriverManager.getConnection(url, user, backup.password().orElse(""));
            }

            @Override
            public Connection app() throws SQLException {
                return DriverManager.getConnection(url, config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
            }
        };
    }

    /** For the camera of a telephone: two rows of a QR code in each line. */
    private static String picture(String letters) {
        try {
            BitMatrix dots = new QRCodeWriter().encode(letters, BarcodeFormat.QR_CODE, 0, 0);
            StringBuilder lines = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y += 2) {
                lines.append("  ");
                for (int x = 0; x < dots.getWidth(); x++) {
                    boolean lower = y + 1 < dots.getHeight() && dots.get(x, y + 1);
                    lines.append(dots.get(x, y) ? lower ? ' ' : '▄' : lower ? '▀' : '█');
                }
                lines.append('\n');
            }
            return lines.toString();
        } catch (WriterException e) {
            throw new IllegalStateException("Thirty-six letters fit into a QR code", e);
        }
    }

    static boolean understands(String... words) {
        return words.length > 0 && WORDS.contains(Arrays.asList(words).get(0));
    }
}
