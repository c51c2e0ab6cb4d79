package org.asmacademy.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.TestDatabase;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.postgres.AcademyDatabase;
import org.asmacademy.postgres.CannotStart;
import org.asmacademy.postgres.Disk;
import org.asmacademy.postgres.Durability;
import org.asmacademy.postgres.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backup of a real academy, tried out, found, damaged and restored. */
@QuarkusTest
class RestoreTest {
    private static final Path WORK = Path.of("target", "test-backup").toAbsolutePath();
    private static final Set<String> OF_A_LIFE = Set.of("incarnation", "chain_safe");
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    @Inject TestMine mines;
    private final RecoveryCode code = RecoveryCode.fresh();
    private final Path stick = WORK.resolve("stick-" + UUID.randomUUID());
    private final Path home = WORK.resolve("home-" + UUID.randomUUID());
    private final Path pack = TestDatabase.HOME.resolve("packs/0-for-a-backup.zip");

    @BeforeAll
    static void what_an_earlier_run_left_is_gone() {
        Disk.deleteTree(WORK);
    }

    @BeforeEach
    void a_key_and_a_stick() throws IOException {
        Files.createDirectories(stick);
        Files.createDirectories(pack.getParent());
        byte[] large = new byte[300_000];
        new java.util.Random(1).nextBytes(large);
        Files.write(pack, large);
        code.key().keep(TestDatabase.HOME);
    }

    @AfterEach
    void nothing_is_left() throws IOException {
        for (String file : List.of("packs/0-for-a-backup.zip", "backup.key", "backup.last", "erased.list")) Files.deleteIfExists(TestDatabase.HOME.resolve(file));
        Disk.deleteTree(stick);
    }

    @Test
    void an_academy_comes_back_with_every_row_and_file_in_a_life_of_its_own() throws Exception {
        Mine mine = mines.open();
        Files.writeString(TestDatabase.HOME.resolve("erased.list"), mine.id() + " 00000000-0000-7000-8000-00000000dead\n");
        Backups.Made made = backups(NOW, true).make(stick, true);
        assertThat(made.tried()).isTrue();
        assertThat(made.safe()).isTrue();
        assertThat(Files.readString(stick.resolve("erased.list"))).as("the list lies beside the backup too").contains("dead");
        assertThat(text(made)).as("what a finder reads").doesNotContain(mine.id().toString(), "site_directory", "tables/");
        assertThat(Files.exists(TestDatabase.HOME.resolve(Belongings.TRIAL))).isFalse();
        Files.delete(TestDatabase.HOME.resolve("erased.list"));

        Restore.Done done = new Restore(home, true).from(made.file().path(), code);
        assertThat(done.made()).isEqualTo(NOW);
        assertThat(done.tables()).isEqualTo(made.tables()).isGreaterThan(30);
        assertThat(done.erased()).isEqualTo(1);
        assertThat(Files.readAllBytes(home.resolve("packs/0-for-a-backup.zip"))).isEqualTo(Files.readAllBytes(pack));
        assertThat(Files.readString(home.resolve("secrets/pepper"))).isEqualTo(Files.readString(TestDatabase.HOME.resolve("secrets/pepper")));
        assertThat(Files.readString(home.resolve("secrets/app"))).as("its own passwords").isNotEqualTo(Files.readString(TestDatabase.HOME.resolve("secrets/app")));
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets/pepper"))).hasSize(2);
        assertThat(SealKey.of(home).orElseThrow().bytes()).as("goes on with the same code").isEqualTo(code.key().bytes());
        assertThat(home.resolve(Belongings.RESTORING)).doesNotExist();

        AcademyDatabase restored = AcademyDatabase.start(home, Durability.DURABLE, () -> { }, () -> { });
        try (Connection there = restored.connect(Role.SUPERUSER); Connection here = TestDatabase.asSuperuser()) {
            Map<String, String> before = rows(here);
            Map<String, String> after = rows(there);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.keySet().stream().filter(table -> !OF_A_LIFE.contains(table)).forEach(table -> assertThat(after.get(table)).as(table).isEqualTo(before.get(table)));
            assertThat(after.get("incarnation")).isNotEqualTo(before.get("incarnation"));
            assertThat(one(there, "select count(*) from chain c left join chain_safe s using (site_id, origin) where s.safe is distinct from c.head_seq")).as("starts with what it has").isEqualTo("0");
            assertThat(one(there, "select count(*) from fact where site_id = '" + mine.id() + "'")).isNotEqualTo("0");
            assertThat(one(there, "select string_agg(script, ',' order by script) from flyway_schema_history"))
                    .isEqualTo(one(here, "select string_agg(script, ',' order by script) from flyway_schema_history"));
        }
        assertThatThrownBy(() -> new Restore(home, true).from(made.file().path(), code)).isInstanceOf(CannotStart.class);
    }

    @Test
    void nothing_is_touched_by_a_wrong_code_a_damaged_file_or_a_directory_that_is_not_empty() throws Exception {
        Path file = backups(NOW, false).make(stick, false).file().path();
        Files.createDirectories(home);
        Files.writeString(home.resolve("erased.list"), "");
        assertThatThrownBy(() -> new Restore(home, false).from(file, RecoveryCode.fresh())).hasMessageContaining("other backups");
        try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(damaged.length() / 2);
            int was = damaged.read();
            damaged.seek(damaged.length() / 2);
            damaged.write(was ^ 1);
        }
        assertThatThrownBy(() -> new Restore(home, false).from(file, code)).hasMessageContaining("damaged");
        assertThat(names(home)).containsOnly("erased.list", "academy.lock");
        Files.writeString(home.resolve("something"), "of mine");
        assertThatThrownBy(() -> new Restore(home, false).from(file, code)).isInstanceOf(CannotStart.class).hasMessageContaining("not empty");
        assertThat(home.resolve("something")).hasContent("of mine");
    }

    /** The half that seals is no secret: somebody who has it can make a backup that opens with our code. */
    @Test
    void a_forged_backup_puts_no_file_beside_the_academy_or_into_its_database() throws Exception {
        Path file = backups(NOW, false).make(stick, false).file().path();
        assertThatThrownBy(() -> new Restore(home, false).from(with(file, "files/../../out"), code)).hasMessageContaining("outside");
        assertThat(WORK.resolve("out")).doesNotExist();
        Disk.deleteTree(home);
        new Restore(home, false).from(with(file, "files/database/forged.conf"), code);
        assertThat(home.resolve("database")).isDirectory();
        assertThat(home.resolve("database/forged.conf")).doesNotExist();
    }

    /** The same backup with one part more. */
    private Path with(Path file, String name) throws IOException {
        Path forged = stick.resolve("academy-20261122T1000" + Math.floorMod(name.hashCode(), 6) + "0Z.backup");
        try (var in = ReadBack.open(file, Sealed.Opener.of(code)); Sealed.Out sealed = new Sealed.Out(Files.newOutputStream(forged), code.key())) {
            Contents.Out parts = new Contents.Out(sealed);
            Contents.read(in, (part, bytes) -> parts.part(part, false, bytes::transferTo));
            parts.part(name, false, out -> out.write(1));
            parts.list();
        }
        return forged;
    }

    @Test
    void a_restore_that_was_broken_off_keeps_the_academy_shut_and_begins_again() throws Exception {
        Path file = backups(NOW, false).make(stick, false).file().path();
        Files.createDirectories(home.resolve(Belongings.RESTORING).resolve("half"));
        Files.createDirectories(home.resolve("packs"));
        assertThatThrownBy(() -> Restore.checkWhole(home)).isInstanceOf(CannotStart.class).hasMessageContaining("broken off");
        Restore.Done done = new Restore(home, false).from(file, code);
        assertThat(done.safe()).as("the backup lies on the same disk").isFalse();
        Restore.checkWhole(home);
        assertThat(names(home)).contains("database", "secrets", "packs").doesNotContain(Belongings.RESTORING);
    }

    @Test
    void a_backup_that_was_not_tried_out_or_lies_on_the_disk_of_the_data_makes_nothing_safe() throws Exception {
        mines.open();
        String before = safeChains();
        assertThat(backups(NOW, true).make(stick, false).safe()).isFalse();
        assertThat(backups(NOW.plusSeconds(1), false).make(stick, true).safe()).isFalse();
        assertThat(safeChains()).isEqualTo(before);
        assertThat(backups(NOW.plusSeconds(2), true).make(stick, true).safe()).isTrue();
        assertThat(safeChains()).isNotEqualTo(before);
        assertThat(Backups.last(TestDatabase.HOME).orElseThrow().at()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void old_backups_are_deleted_and_never_the_newest_one() throws Exception {
        for (int day : new int[] {1, 2, 100}) Files.writeString(BackupFile.in(stick, NOW.minus(Duration.ofDays(day))).path(), "");
        Files.writeString(stick.resolve("a letter.txt"), "");
        assertThat(backups(NOW, true).deleteOld(stick)).hasSize(1);
        assertThat(names(stick)).hasSize(3);
        assertThat(backups(NOW.plus(Duration.ofDays(500)), true).deleteOld(stick)).hasSize(1);
        assertThat(BackupFile.all(stick)).extracting(BackupFile::at).containsExactly(NOW.minus(Duration.ofDays(1)));
    }

    @Test
    void without_a_code_or_a_folder_it_says_what_to_do() throws Exception {
        assertThatThrownBy(() -> backups(NOW, true).make(stick.resolve("gone"), true)).isInstanceOf(Backups.NotPossible.class).hasMessageContaining("is the stick in");
        Files.delete(TestDatabase.HOME.resolve("backup.key"));
        assertThatThrownBy(() -> backups(NOW, true).make(stick, true)).isInstanceOf(Backups.NotPossible.class).hasMessageContaining("new-backup-key");
        assertThat(names(stick)).isEmpty();
    }

    /** A role bound by row level security would read every table of a site as empty, and the backup would still be whole in itself. */
    @Test
    void who_does_not_see_every_row_makes_no_backup() throws Exception {
        mines.open();
        Backups byTheOwner = TestBackup.by(Clock.fixed(NOW, ZoneOffset.UTC), true, TestDatabase::asOwner);
        assertThatThrownBy(() -> byTheOwner.make(stick, true)).hasMessageContaining("row-level security");
        assertThat(names(stick)).isEmpty();
    }

    @Test
    void only_what_is_made_again_by_itself_stays_out() {
        for (String out : List.of("database/base/1", "academy.lock", "uploads/x", "postgresql-18.4/bin/postgres", "postgres.log.1", "secrets/superuser", "secrets/app",
                "ballast", "packs/a.new", "academy-20261122T090000Z.backup", "academy-20261122T090000Z.backup.part")) {
            assertThat(Belongings.isOne(Path.of(out))).as(out).isFalse();
        }
        for (String in : List.of("secrets/pepper", "secrets/hub", "media/s/x", "packs/a.zip", "backup.key", "erased.list", "something-new/of-tomorrow")) {
            assertThat(Belongings.isOne(Path.of(in))).as(in).isTrue();
        }
    }

    private static Backups backups(Instant now, boolean otherDisk) {
        return TestBackup.at(Clock.fixed(now, ZoneOffset.UTC), otherDisk);
    }

    private static String text(Backups.Made made) throws IOException {
        return new String(Files.readAllBytes(made.file().path()), StandardCharsets.ISO_8859_1);
    }

    /** Each table as its sorted rows. */
    private static Map<String, String> rows(Connection database) throws SQLException, IOException {
        Map<String, String> found = new TreeMap<>();
        Tables tables = new Tables(database);
        for (Map.Entry<String, String> table : tables.all().entrySet()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            String columns = Stream.of(table.getValue().split(",")).sorted().reduce((a, b) -> a + "," + b).orElseThrow();
            tables.out(table.getKey(), columns, out);
            found.put(table.getKey(), out.toString(StandardCharsets.UTF_8).lines().sorted().reduce("", (a, b) -> a + "\n" + b));
        }
        return found;
    }

    private static String safeChains() throws SQLException {
        try (Connection here = TestDatabase.asSuperuser()) {
            return one(here, "select count(*) || ' ' || coalesce(sum(safe), 0) from chain_safe");
        }
    }

    private static String one(Connection database, String query) throws SQLException {
        try (Statement sql = database.createStatement(); ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
