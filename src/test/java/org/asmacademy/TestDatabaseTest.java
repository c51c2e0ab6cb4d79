package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.asmacademy.shared.AcademyConfig;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestDatabaseTest {
    @Inject DataSource pool;
    @Inject AcademyConfig config;

    @Test
    void the_program_works_as_a_role_that_row_level_security_binds() throws SQLException {
        UUID site = UUID.randomUUID();
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            sql.execute("insert into site_head (site_id) values ('" + site + "')");
            assertThat(count(sql, site)).isOne();
        }
        try (Connection app = pool.getConnection(); Statement sql = app.createStatement()) {
            assertThat(count(sql, site)).isZero();
            assertThatThrownBy(() -> sql.execute("create table mine (id int)")).hasMessageContaining("permission denied");
        }
        try (Connection owner = TestDatabase.asOwner(); Statement sql = owner.createStatement()) {
            assertThat(count(sql, site)).isZero();
        }
    }

    @Test
    void the_data_directory_is_a_throwaway_too() {
        assertThat(config.home().toString()).contains("target");
    }

    private static long count(Statement sql, UUID site) throws SQLException {
        try (var rows = sql.executeQuery("select count(*) from site_head where site_id = '" + site + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
