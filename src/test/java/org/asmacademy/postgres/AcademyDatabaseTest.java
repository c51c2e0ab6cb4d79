package org.asmacademy.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real programs with real servers, in one data directory that is made once and must survive all that happens here. */
class AcademyDatabaseTest {
    @TempDir static Path home;
    private static ProgramProcess program;
    private final Path cluster = home.resolve("database");

    @BeforeAll
    static void traces_of_a_killed_first_start() throws IOException {
        for (String half : new String[] {"postgresql.new/bin", "database.new/base"}) {
            Files.writeString(Files.createDirectories(home.resolve(half)).resolve("half a file"), "");
        }
        Files.createDirectories(home.resolve("postgresql-17.9/bin"));
    }

    @BeforeEach
    void a_program_runs() throws IOException {
        if (program == null || !program.isRunning()) program = started();
    }

    @AfterAll
    static void nothing_is_left_running() {
        program.stop();
        assertThat(Postmaster.alive(home.resolve("database"))).isEmpty();
        assertThat(home.resolve("postgresql-17.9")).as("binaries of an older program").doesNotExist();
    }

    @Test
    void what_was_written_before_a_stop_is_there_after_the_next_start() throws Exception {
        write("before the stop");
        program.stop();
        assertThat(Postmaster.alive(cluster)).isEmpty();
        program = started();
        assertThat(read()).contains("before the stop");
    }

    @Test
    void a_killed_program_leaves_a_server_that_the_next_one_replaces() throws Exception {
        write("before the kill");
        program.kill();
        Postmaster orphan = Postmaster.alive(cluster).orElseThrow();
        program = started();
        assertThat(Postmaster.alive(cluster).orElseThrow().pid()).isNotEqualTo(orphan.pid());
        assertThat(read()).contains("before the kill");
    }

    @Test
    void a_second_program_is_refused_in_one_sentence_and_the_first_goes_on() throws Exception {
        try (ProgramProcess second = ProgramProcess.start(home)) {
            assertThat(second.firstWords().strip()).doesNotContain("\n").contains("Another academy").contains(home.toRealPath().toString());
            assertThat(second.exitCode()).isEqualTo(1);
        }
        write("after the refusal");
        assertThat(read()).contains("after the refusal");
    }

    @Test
    void a_server_that_dies_alone_comes_back_on_its_port_with_its_rows() throws Exception {
        write("before the server died");
        Postmaster first = Postmaster.alive(cluster).orElseThrow();
        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
        await(() -> Postmaster.alive(cluster).filter(now -> now.pid() != first.pid() && now.port() == first.port()).isPresent());
        await(this::answers);
        assertThat(read()).contains("before the server died");
    }

    @Test
    void a_process_that_got_the_number_of_a_dead_server_is_left_in_peace() throws Exception {
        program.stop();
        Files.writeString(cluster.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + cluster + "\n0\n5432\n\n127.0.0.1\n");
        assertThat(Postmaster.alive(cluster)).isEmpty();
        program = started();
    }

    @Test
    void the_passwords_are_nobody_elses_business() throws IOException {
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets"))).hasSize(3);
        assertThat(Files.getPosixFilePermissions(home.resolve("secrets/app"))).hasSize(2);
    }

    @Test
    void a_command_joins_the_running_program() throws Exception {
        write("seen by the command");
        try (Connection app = AcademyDatabase.join(home).orElseThrow().connect(Role.APP)) {
            assertThat(app.getMetaData().getUserName()).isEqualTo("academy_app");
        }
        program.stop();
        assertThat(AcademyDatabase.join(home)).isEmpty();
    }

    private static ProgramProcess started() throws IOException {
        ProgramProcess started = ProgramProcess.start(home);
        assertThat(started.firstWords()).contains("ready jdbc:postgresql://127.0.0.1:");
        return started;
    }

    private static void write(String note) throws SQLException {
        try (Connection owner = AcademyDatabase.join(home).orElseThrow().connect(Role.OWNER); var sql = owner.createStatement()) {
            sql.execute("create table if not exists note (text text)");
            sql.execute("insert into note values ('" + note + "')");
        }
    }

    private static String read() throws SQLException {
        try (Connection app = AcademyDatabase.join(home).orElseThrow().connect(Role.APP);
                var rows = app.createStatement().executeQuery("select string_agg(text, ', ') from note")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private boolean answers() {
        try {
            return !read().isEmpty();
        } catch (SQLException e) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it should have happened by now").isBefore(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
