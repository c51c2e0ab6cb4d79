package org.asmacademy.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.asmacademy.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rights that {@code docker/roles.sql} gives, tried on a server that it has set up. */
class RolesScriptTest {
    private static final String SITE = "11111111-1111-7111-8111-111111111111";

    @BeforeEach
    void a_table_with_two_sites() throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            sql.execute("drop table if exists roles_script_test");
            sql.execute("set role academy_owner");
            sql.execute("create table roles_script_test (site_id uuid, nr bigint generated always as identity)");
            sql.execute("insert into roles_script_test (site_id) values ('" + SITE + "'), (gen_random_uuid())");
            sql.execute("alter table roles_script_test enable row level security");
            sql.execute("alter table roles_script_test force row level security");
            sql.execute("create policy own_site on roles_script_test using (site_id = nullif(current_setting('app.site', true), '')::uuid)");
        }
    }

    @AfterEach
    void no_table() throws SQLException {
        try (Connection owner = TestDatabase.asOwner(); Statement sql = owner.createStatement()) {
            sql.execute("drop table roles_script_test");
        }
    }

    @Test
    void neither_role_can_reach_past_row_level_security() throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            assertThat(number(sql, "select count(*) from pg_roles where rolname in ('academy_owner', 'academy_app') and rolcanlogin "
                    + "and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)")).isEqualTo(2);
            assertThat(number(sql, "select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member "
                    + "where r.rolname in ('academy_owner', 'academy_app')")).as("memberships that would lend them rights").isZero();
        }
    }

    @Test
    void the_app_sees_and_changes_the_named_site_only() throws SQLException {
        try (Connection app = TestDatabase.asApp(); Statement sql = app.createStatement()) {
            assertThat(number(sql, "select count(*) from roles_script_test")).isZero();
            sql.execute("select set_config('app.site', '" + SITE + "', false)");
            assertThat(number(sql, "select count(*) from roles_script_test")).isOne();
            assertThat(sql.executeUpdate("delete from roles_script_test")).isOne();
            assertThatThrownBy(() -> sql.execute("insert into roles_script_test (site_id) values (gen_random_uuid())")).hasMessageContaining("row-level security");
        }
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            assertThat(number(sql, "select count(*) from roles_script_test")).isOne();
        }
    }

    @Test
    void the_owner_is_bound_too() throws SQLException {
        try (Connection owner = TestDatabase.asOwner(); Statement sql = owner.createStatement()) {
            assertThat(number(sql, "select count(*) from roles_script_test")).isZero();
        }
    }

    @Test
    void the_app_changes_no_tables_and_no_policies() throws SQLException {
        String[] forbidden = {"create table mine (id int)", "create schema mine", "truncate roles_script_test", "drop table roles_script_test",
                "alter table roles_script_test disable row level security", "drop policy own_site on roles_script_test", "set role academy_owner"};
        try (Connection app = TestDatabase.asApp(); Statement sql = app.createStatement()) {
            for (String statement : forbidden) {
                assertThatThrownBy(() -> sql.execute(statement)).as(statement).isInstanceOf(SQLException.class).extracting("SQLState").isEqualTo("42501");
            }
        }
    }

    @Test
    void the_backup_sees_every_row_also_of_new_tables_and_changes_none() throws SQLException {
        try (Connection backup = TestDatabase.asBackup(); Statement sql = backup.createStatement()) {
            assertThat(number(sql, "select count(*) from roles_script_test")).isEqualTo(2);
            assertThat(number(sql, "select count(*) from pg_roles where rolname = 'academy_backup' and rolcanlogin and rolbypassrls "
                    + "and not (rolsuper or rolcreatedb or rolcreaterole or rolreplication)")).isOne();
            sql.execute("set default_transaction_read_only = off");
            for (String forbidden : new String[] {"insert into roles_script_test (site_id) values (gen_random_uuid())", "update roles_script_test set nr = default",
                    "delete from roles_script_test", "truncate roles_script_test", "create table mine (id int)", "set role academy_owner", "set role academy_app"}) {
                assertThatThrownBy(() -> sql.execute(forbidden)).as(forbidden).isInstanceOf(SQLException.class).extracting("SQLState").isEqualTo("42501");
            }
        }
    }

    @Test
    void the_server_checks_its_pages_and_sorts_the_same_everywhere() throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            assertThat(text(sql, "show data_checksums")).isEqualTo("on");
            assertThat(text(sql, "show server_version")).isEqualTo(Binaries.VERSION);
            assertThat(text(sql, "select datlocale from pg_database where datname = 'academy' and datlocprovider = 'b'")).isEqualTo("C.UTF-8");
        }
    }

    @Test
    void the_script_is_read_statement_by_statement_as_psql_reads_it() throws IOException {
        assertThat(new RolesScript("-- note\nselect 1\n  from t; -- why\n\\connect academy\nselect ':x';\n").statements())
                .containsExactly("select 1\n  from t;", "\\connect academy", "select ':x';");
        assertThat(RolesScript.ours().statements()).allMatch(statement -> statement.endsWith(";") || statement.equals("\\connect academy"));
        assertThatThrownBy(() -> new RolesScript("select 1").statements()).hasMessageContaining("middle of a statement");
    }

    private static long number(Statement sql, String query) throws SQLException {
        return Long.parseLong(text(sql, query));
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
