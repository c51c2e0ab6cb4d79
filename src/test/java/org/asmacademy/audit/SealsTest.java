package org.asmacademy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.TestDatabase;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code reliability.md}, 3.7, check 60: logs are tamper-evident. */
@QuarkusTest
class SealsTest {
    private final UUID site = UUID.randomUUID();
    private final UUID lead = UUID.randomUUID();
    @Inject Audit audit;
    @Inject SiteScope scope;
    @Inject Rows rows;
    @Inject Clock clock;

    /** A site of two days: three lines, then two. */
    @BeforeEach
    void two_days() {
        for (int i = 0; i < 3; i++) note();
        later(1).seal(site);
        for (int i = 0; i < 2; i++) note();
        later(2).seal(site);
    }

    @Test
    void what_nobody_touched_is_whole_and_today_is_not_sealed_yet() {
        note();
        Seals.Chain chain = later(2).check(site);
        assertThat(chain.broken()).isEmpty();
        assertThat(chain.last()).contains(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        assertThat(chain.mark().orElseThrow()).matches("[0-9a-f]{64}");
        later(0).seal(site);
        assertThat(Lines.texts("select hash from audit_seal where site_id = ?", site)).hasSize(2);
        assertThat(later(2).check(UUID.randomUUID())).isEqualTo(new Seals.Chain(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void sealing_twice_seals_once() {
        later(2).seal(site);
        assertThat(Lines.texts("select hash from audit_seal where site_id = ?", site)).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set deed = 'card-shown' where number = (select min(number) from audit_entry where site_id = '%1$s')",
            "update audit_entry set actor_id = gen_random_uuid() where number = (select min(number) from audit_entry where site_id = '%1$s')",
            "update audit_entry set at = at - interval '1 second' where number = (select min(number) from audit_entry where site_id = '%1$s')",
            "update audit_entry set number = -1 where number = (select min(number) from audit_entry where site_id = '%1$s')",
            "insert into audit_entry (site_id, id, at, actor_id, deed, about, number) select site_id, gen_random_uuid(), at, actor_id, deed, about, number from audit_entry"
                    + " where number = (select min(number) from audit_entry where site_id = '%1$s')",
            "update audit_seal set hash = repeat('a', 64) where upto = (select min(upto) from audit_seal where site_id = '%1$s')"})
    void whoever_changes_a_sealed_line_behind_the_programs_back_is_found_out(String change) {
        Lines.write(change.formatted(site));
        assertThat(later(2).check(site).broken()).isPresent();
    }

    @Test
    void a_line_that_is_taken_away_is_missed() throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("delete from audit_entry where number = (select max(number) from audit_entry where site_id = '" + site + "')");
        }
        assertThat(later(2).check(site).broken()).isPresent();
    }

    @Test
    void the_academys_own_lines_are_sealed_too() {
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> audit.note(null, lead, "staff-signed-in", "password"));
        later(1).seal(null);
        assertThat(later(1).check(null).broken()).isEmpty();
        Lines.write("update audit_entry_academy set about = 'nothing' where actor_id = ?", lead);
        assertThat(later(1).check(null).broken()).isPresent();
        Lines.write("update audit_entry_academy set about = 'password' where actor_id = ?", lead);
        assertThat(later(1).check(null).broken()).isEmpty();
    }

    @Test
    void the_program_can_add_seals_and_change_none() throws SQLException {
        for (String change : List.of("update audit_seal set hash = repeat('a', 64)", "delete from audit_seal", "truncate audit_seal", "update audit_seal_academy set day = day",
                "delete from audit_seal_academy")) {
            try (Connection app = TestDatabase.asApp(); Statement sql = app.createStatement()) {
                sql.execute("select set_config('app.site', '" + site + "', false)");
                assertThatThrownBy(() -> sql.execute(change)).as(change).isInstanceOf(SQLException.class).satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
            }
        }
    }

    private void note() {
        scope.run(site, () -> audit.note(site, lead, "pin-reset", "card"));
    }

    private Seals later(int days) {
        return new Seals(rows, scope, Clock.offset(clock, Duration.ofDays(days)));
    }
}
