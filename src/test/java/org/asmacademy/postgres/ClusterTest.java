package org.asmacademy.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told to a person before any server starts. */
class ClusterTest {
    @TempDir Path home;

    @Test
    void a_database_of_another_major_version_is_refused_with_both_versions() throws IOException {
        Files.writeString(Files.createDirectory(home.resolve("database")).resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(this::prepare).isInstanceOf(CannotStart.class).hasMessageContaining("PostgreSQL 17").hasMessageContaining("18.4");
    }

    @Test
    void a_directory_that_is_no_database_is_not_touched() throws IOException {
        Files.writeString(Files.createDirectory(home.resolve("database")).resolve("photo.jpg"), "mine");
        assertThatThrownBy(this::prepare).isInstanceOf(CannotStart.class).hasMessageContaining("not a PostgreSQL database");
        assertThat(home.resolve("database/photo.jpg")).exists();
    }

    @Test
    void a_database_without_its_password_says_which_file_is_missing() throws IOException {
        Files.writeString(Files.createDirectory(home.resolve("database")).resolve("PG_VERSION"), "18\n");
        assertThatThrownBy(this::prepare).isInstanceOf(CannotStart.class).hasMessageContaining("secrets/superuser");
    }

    @Test
    void other_systems_are_told_what_is_supported() {
        assertThat(Binaries.archiveFor("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
        assertThatThrownBy(() -> Binaries.archiveFor("Mac OS X", "aarch64")).isInstanceOf(CannotStart.class)
                .hasMessageContaining("Linux on amd64 and arm64").hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
        assertThatThrownBy(() -> Binaries.archiveFor("Linux", "arm")).isInstanceOf(CannotStart.class);
    }

    @Test
    void the_log_is_cut_when_it_has_grown_large() throws IOException {
        ServerLog log = new ServerLog(home.resolve("postgres.log"));
        Files.write(log.file(), new byte[(int) ServerLog.LIMIT + 1]);
        log.keepSmall();
        assertThat(log.file()).isEmptyFile();
        assertThat(home.resolve("postgres.log.1")).hasSize(ServerLog.LIMIT + 1);
    }

    private void prepare() throws IOException {
        new Cluster(home, Durability.DURABLE).prepare(new Secrets(home.resolve("secrets")));
    }
}
