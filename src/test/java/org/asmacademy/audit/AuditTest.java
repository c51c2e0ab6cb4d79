package org.asmacademy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.asmacademy.TestDatabase;
import org.asmacademy.shared.SiteScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditTest {
    private final UUID site = UUID.randomUUID();
    private final UUID lead = UUID.randomUUID();
    @Inject Audit audit;
    @Inject SiteScope scope;

    @Test
    void a_line_stays_when_its_deed_stays_and_goes_when_its_deed_goes() {
        scope.run(site, () -> audit.note(site, lead, "pin-reset", "card"));
        assertThatThrownBy(() -> scope.run(site, () -> {
            audit.note(site, lead, "pin-reset", "card");
            throw new IllegalStateException("the deed fails after all");
        })).hasMessage("the deed fails after all");
        assertThat(Lines.deeds(site)).containsExactly("pin-reset");
    }

    @Test
    void a_line_without_a_transaction_or_at_another_site_than_its_transactions_is_refused() {
        assertThatThrownBy(() -> audit.note(site, lead, "pin-reset", "card")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> audit.note(site, lead, "pin-reset", "card"))).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> scope.run(UUID.randomUUID(), () -> audit.note(site, lead, "pin-reset", "card"))).hasStackTraceContaining("row-level security");
        assertThat(Lines.deeds(site)).isEmpty();
    }

    @Test
    void a_deed_that_a_fact_tells_of_is_noted_once_however_often_it_is_told() {
        UUID fact = UUID.randomUUID();
        for (int i = 0; i < 3; i++) scope.run(site, () -> audit.noteFact(fact, site, lead, "site-closed", site.toString()));
        assertThat(Lines.whole(site)).containsExactly("site-closed " + site + " " + lead);
    }

    @Test
    void one_site_never_reads_the_lines_of_another() {
        scope.run(site, () -> audit.note(site, lead, "pin-reset", "card"));
        UUID other = UUID.randomUUID();
        assertThat(audit.before(other, null, 50)).isEmpty();
        assertThat(scope.in(other, () -> audit.before(other, null, 50))).isEmpty();
        assertThatThrownBy(() -> scope.in(other, () -> audit.before(site, null, 50))).hasMessageContaining("another site");
        assertThat(audit.before(site, null, 50)).extracting(Audit.Entry::deed).containsExactly("pin-reset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Awa", "gave Awa a PIN", "", "{\"pin\":\"1234\"}", "awa@example.org", "-"})
    void what_is_no_word_of_the_program_and_no_id_is_refused(String words) {
        assertThatThrownBy(() -> scope.run(site, () -> audit.note(site, lead, "pin-reset", words))).hasStackTraceContaining("audit_entry_about_check");
        assertThatThrownBy(() -> scope.run(site, () -> audit.note(site, lead, words, "card"))).hasStackTraceContaining("audit_entry_deed_check");
    }

    @Test
    void who_knocks_at_the_academys_door_without_a_name_cannot_fill_its_disk() {
        for (int i = 0; i < Audit.MOST_UNKNOWN_AN_HOUR + 5; i++) QuarkusTransaction.requiringNew().run(() -> audit.note(null, Audit.UNKNOWN, "staff-refused", "unknown-login"));
        assertThat(Lines.academy(Audit.UNKNOWN)).hasSize(Audit.MOST_UNKNOWN_AN_HOUR);
        QuarkusTransaction.requiringNew().run(() -> audit.note(null, lead, "staff-refused", "wrong-password"));
        assertThat(Lines.academy(lead)).as("whoever is known is always noted").containsExactly("staff-refused wrong-password");
        Lines.write("delete from audit_entry_academy where actor_id = ?", Audit.UNKNOWN);
    }

    @Test
    void the_program_can_add_lines_and_read_them_and_nothing_else() throws SQLException, IOException {
        scope.run(site, () -> audit.note(site, lead, "pin-reset", "card"));
        refuses();
        giveTheRightsOfEveryStartAgain();
        refuses();
        assertThat(Lines.deeds(site)).containsExactly("pin-reset");
    }

    private void refuses() throws SQLException {
        for (String table : List.of("audit_entry", "audit_entry_academy")) {
            for (String change : List.of("update %s set deed = 'nothing'", "delete from %s", "truncate %s", "alter table %s disable row level security", "drop table %s",
                    "insert into %s select * from %1$s on conflict (id) do update set deed = 'nothing'")) {
                try (Connection app = TestDatabase.asApp(); Statement sql = app.createStatement()) {
                    sql.execute("select set_config('app.site', '" + site + "', false)");
                    assertThatThrownBy(() -> sql.execute(change.formatted(table))).as(change.formatted(table)).isInstanceOf(SQLException.class)
                            .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isIn("42501", "42P10"));
                }
            }
        }
    }

    /** The part of {@code roles.sql} that speaks of tables: it runs at every start. */
    private static void giveTheRightsOfEveryStartAgain() throws IOException {
        String rights = Files.readString(Path.of("docker/roles.sql"));
        String inside = rights.substring(rights.indexOf("\\connect academy") + "\\connect academy".length());
        assertThat(inside).contains("alter default privileges");
        for (String statement : inside.replaceAll("--.*", "").split(";")) {
            if (!statement.isBlank()) Lines.write(statement);
        }
    }
}
