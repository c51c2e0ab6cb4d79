package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.asmacademy.journal.FoldedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The migrated schema keeps sites apart, and the lint that says so notices every kind of breach. */
@QuarkusTest
class SchemaLintTest {
    private static final Path LINT = Path.of("src/test/resources/schema-lint.sql");
    private static final String POLICY = "alter table scratch enable row level security; alter table scratch force row level security;"
            + " create policy own_site on scratch using (site_id = nullif(current_setting('app.site', true), '')::uuid);";
    private static final String RIGHT = "create table scratch (site_id uuid not null, id uuid not null, person_id uuid, primary key (site_id, id),"
            + " foreign key (site_id, person_id) references person (site_id, id));" + POLICY;
    @Inject @All List<FoldedTables> folded;

    @Test
    void the_schema_has_no_breach() throws Exception {
        assertThat(lint("")).isEmpty();
    }

    @Test
    void a_table_as_it_should_be_is_none() throws Exception {
        assertThat(lint(RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create table scratch (id uuid primary key)                                                              | has no site_id and is not listed
            create table scratch (site_id uuid, id uuid)                                                            | site_id may be null
            create table scratch (site_id uuid, id uuid)                                                            | has no primary key
            create table scratch (site_id text not null, primary key (site_id))                                     | site_id is no uuid
            create table scratch (site_id uuid not null, id uuid, primary key (id, site_id))                        | key does not start with site_id: scratch_pkey
            RIGHT create unique index scratch_once on scratch (person_id)                                           | key does not start with site_id: scratch_once
            RIGHT create unique index scratch_once on scratch (lower(person_id::text))                              | key does not start with site_id: scratch_once
            RIGHT alter table scratch add column o uuid, add constraint far foreign key (o, person_id) references person (site_id, id)  | foreign key without site_id: far
            RIGHT alter table staff add column s uuid, add foreign key (s, id) references scratch (site_id, id)      | foreign key without site_id: staff_s_id_fkey
            create table scratch (site_id uuid primary key)                                                         | row level security is not on
            RIGHT alter table scratch disable row level security                                                    | row level security is not on
            RIGHT alter table scratch no force row level security                                                   | row level security is not forced
            RIGHT drop policy own_site on scratch                                                                   | no policy
            RIGHT alter policy own_site on scratch using (true)                                                     | policy own_site lets through true
            RIGHT create policy more on scratch using (true)                                                        | policy more lets through true
            RIGHT create policy more on scratch for insert with check (true)                                        | policy more lets through everything
            RIGHT alter policy own_site on scratch using (site_id = current_setting('app.site', true)::uuid)        | policy own_site lets through (site_id = (current_setting('app.site'::text, true))::uuid)
            RIGHT alter policy own_site on scratch using (site_id = site_id)                                        | policy own_site lets through (site_id = site_id)
            RIGHT alter policy own_site on scratch with check (true)                                                | policy own_site lets in true
            RIGHT alter policy own_site on scratch to academy_app                                                   | policy own_site is not for all commands and everybody
            alter table card_guard rename to elsewhere                                                              | is listed as read before a site, and is not there
            alter table audit_entry rename to elsewhere                                                             | is listed as append-only, and is not there
            alter table person add column nationality text                                                          | column for what is never kept: nationality
            alter table mine_site add column lat double precision                                                   | column for what is never kept: lat
            alter table membership add column legal_status text                                                     | column for what is never kept: legal_status
            alter table crew_count add column children int                                                          | column for what is never kept: children
            create view names as select nickname from person                                                        | view that works with its owner's rights
            create materialized view names as select nickname from person                                           | a copy or a far table, which no policy binds
            create function names() returns bigint language sql security definer as 'select count(*) from person'   | function that works with its owner's rights
            create schema aside; create table aside.notes (id int)                                                  | lies in the schema aside, where this lint does not look
            alter role academy_app bypassrls                                                                        | is superuser, bypasses row level security, or may make roles, databases or copies
            alter role academy_app superuser                                                                        | is superuser, bypasses row level security, or may make roles, databases or copies
            alter role academy_owner bypassrls                                                                      | is superuser, bypasses row level security, or may make roles, databases or copies
            alter role academy_backup superuser                                                                     | is superuser, may make roles, databases or copies
            grant insert on person to academy_backup                                                                | academy_backup may write it
            grant update (nickname) on person to academy_backup                                                     | academy_backup may write it
            revoke select on person from academy_backup                                                             | academy_backup does not see it, so it would be lost
            grant academy_owner to academy_backup                                                                   | is a member of academy_owner
            grant academy_backup to academy_app                                                                     | is a member of academy_backup
            grant academy_owner to academy_app                                                                      | is a member of academy_owner
            alter table person owner to academy_app                                                                 | is owned by academy_app
            grant create on schema public to academy_app                                                            | may make things in the schema public
            grant create on schema public to public                                                                 | may make things in the schema public
            grant temporary on database academy to academy_app                                                      | may make schemas or temporary tables
            grant truncate on person to academy_app                                                                 | academy_app may truncate it or hang triggers and references on it
            grant insert on flyway_schema_history to academy_app                                                    | academy_app may write it
            grant delete on flyway_schema_history to public                                                         | academy_app may write it
            grant update on audit_entry to academy_app                                                              | academy_app may change what was noted
            grant update (deed) on audit_entry_academy to academy_app                                               | academy_app may change what was noted
            """)
    void a_breach_is_noticed(String change, String breach) throws Exception {
        assertThat(lint(change.replaceFirst("^RIGHT", RIGHT))).extracting(found -> found.replaceFirst("^[^:]*: ", "")).contains(breach);
    }

    @Test
    void without_with_check_a_policy_holds_new_rows_to_its_using() throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            sql.execute(RIGHT + " grant insert, select on scratch to academy_app; set local role academy_app");
            sql.execute("set local app.site = '11111111-1111-1111-1111-111111111111'; insert into scratch values ('11111111-1111-1111-1111-111111111111', gen_random_uuid())");
            assertThatThrownBy(() -> sql.execute("insert into scratch values ('22222222-2222-2222-2222-222222222222', gen_random_uuid())"))
                    .hasMessageContaining("row-level security");
            superuser.rollback();
        }
    }

    @Test
    void a_foreign_key_points_only_where_an_import_may() throws SQLException {
        Map<String, String> owners = Rooms.tables();
        List<String> wrong = new ArrayList<>();
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement();
             ResultSet key = sql.executeQuery("select conrelid::regclass::text, confrelid::regclass::text from pg_constraint where contype = 'f'")) {
            while (key.next()) {
                if (!Rooms.mayUse(owners.get(key.getString(1)), owners.get(key.getString(2)))) wrong.add(key.getString(1) + " -> " + key.getString(2));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_room_folds_into_its_own_tables_only() {
        Map<String, String> owners = Rooms.tables();
        assertThat(folded).isNotEmpty().allSatisfy(room -> assertThat(room.names()).as(room.toString())
                .allSatisfy(table -> assertThat(owners.get(table)).isEqualTo(Rooms.of(ClientProxy.unwrap(room).getClass().getPackageName()))));
    }

    /** The breaches after a change that is taken back. */
    private static List<String> lint(String change) throws SQLException, IOException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            if (!change.isEmpty()) sql.execute(change);
            List<String> found = new ArrayList<>();
            try (ResultSet row = sql.executeQuery(Files.readString(LINT))) {
                while (row.next()) found.add(row.getString("what") + ": " + row.getString("breach"));
            }
            superuser.rollback();
            return found;
        }
    }
}
