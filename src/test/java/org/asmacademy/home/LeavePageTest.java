package org.asmacademy.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.asmacademy.TestDatabase;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.sharing.Agreed;
import org.asmacademy.sharing.LeaveAsked;
import org.asmacademy.sharing.Leaving;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeavePageTest {
    @Inject TestMine mines;
    @Inject Journal journal;
    @Inject Leaving leaving;
    @Inject RemoveSite removal;
    @Inject SiteTables tables;
    @Inject Sites sites;
    @Inject SiteScope scope;
    @Inject Rows rows;
    private Mine mine;
    private Phone lead;
    private Phone trainer;
    private String page;

    @BeforeEach
    void a_mine() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
        page = "/en/sites/" + mine.id() + "/leave";
    }

    @Test
    void two_people_take_a_copy_and_nothing_of_it_opens_a_door() throws IOException {
        mine.join("=2+5", "7391");
        lead.get(page + "/data").then().statusCode(404);
        ask("copy").then().statusCode(303);
        lead.get(page + "/data").then().statusCode(404);
        lead.get(page).then().body(containsString("waits for a second lead"), not(containsString("/leave/data")));
        trainer.yes(page, mine.pins().get("Binta")).then().statusCode(303);
        trainer.get(page).then().body(not(containsString("/leave/data")));
        trainer.get(page + "/data").then().statusCode(404);
        Response file = lead.get(page + "/data");
        file.then().statusCode(200).contentType("application/zip").header("Cache-Control", "no-store");
        Map<String, String> found = unzip(file.asByteArray());
        assertThat(found.get("README.txt")).contains("Nothing in this file is a certificate");
        assertThat(found.get("tables/person.csv")).contains("nickname", "Awa", "Binta", "'=2+5").as("no formula").doesNotContain(",=").doesNotContain("argon2", "pin");
        assertThat(found.get("tables/fact.csv")).contains("site.described", sites.find(mine.id()).orElseThrow().name());
        List<String> own = scope.in(mine.id(), () -> tables.all()).stream().filter(SiteTables.Table::own).map(SiteTables.Table::name).toList();
        assertThat(found.keySet()).as("a table that is neither in the file nor a door").containsAll(own.stream().filter(name -> !OpenFiles.DOORS.contains(name))
                .map(name -> "tables/" + name + ".csv").toList());
        assertThat(own).containsAll(OpenFiles.DOORS);
        assertThat(String.join("", found.values())).doesNotContain("$argon2").doesNotContain(mine.code());
        lead.get("/en/sites/" + mine.id() + "/log").then().body(containsString("Awa took a file with all our data"));
        assertThat(sites.directory()).contains(mine.id());
    }

    /** Acceptance criterion 3. */
    @Test
    void when_two_have_said_so_everything_of_the_site_is_gone_on_its_day_and_nothing_of_another() {
        Mine other = mines.open();
        Phone miner = mine.join("Chidi", "7391");
        long before = count(other.id());
        said();
        assertThat(leaving.due()).doesNotContain(mine.id());
        later();
        assertThat(leaving.due()).contains(mine.id()).doesNotContain(other.id());
        removal.look();
        assertThat(count(mine.id())).isZero();
        assertThat(count(other.id())).isEqualTo(before);
        assertThat(sites.directory()).doesNotContain(mine.id()).contains(other.id());
        assertThat(sites.find(mine.id())).isEmpty();
        miner.get("/en/me").then().statusCode(303);
        lead.get(page).then().statusCode(303);
        assertThatThrownBy(() -> sites.register(mine.id(), UUID.randomUUID())).hasMessageContaining("has left");
        removal.look();
    }

    @Test
    void until_the_day_one_is_enough_to_stay() {
        ask("leave").then().statusCode(303);
        trainer.yes(page, mine.pins().get("Binta")).then().statusCode(303);
        lead.get(page).then().body(containsString("everything of our mine is deleted here"), containsString("/leave/data"));
        removal.look();
        assertThat(sites.directory()).contains(mine.id());
        trainer.post(page + "/stop", "id", UUID.randomUUID(), "leave", Phone.hidden(trainer.get(page), "leave")).then().statusCode(303);
        lead.get(page).then().body(containsString("name=\"what\""), not(containsString("/leave/data")));
        said();
        lead.post(page + "/stop", "id", UUID.randomUUID(), "leave", Phone.hidden(lead.get(page), "leave")).then().statusCode(303);
        later();
        assertThat(leaving.due()).doesNotContain(mine.id());
        removal.remove(mine.id());
        assertThat(sites.directory()).contains(mine.id());
    }

    @Test
    void ones_own_yes_is_none_and_nobody_else_asks() {
        trainer.post(page, "id", UUID.randomUUID(), "what", "leave").then().statusCode(404);
        Phone miner = mine.join("Chidi", "7391");
        miner.get(page).then().statusCode(404);
        mines.open().phoneOf("Awa").get(page).then().statusCode(404);
        lead.post(page, "id", UUID.randomUUID(), "what", "both").then().statusCode(400).body(containsString("Choose one of the two"));
        UUID asked = journal.mint();
        UUID awa = mine.idOf("Awa");
        journal.write(new NewFact(asked, mine.id(), null, awa, new LeaveAsked(true)));
        journal.write(new NewFact(journal.mint(), mine.id(), null, awa, new Agreed(asked)));
        lead.get("/fr" + page.substring(3)).then().body(containsString("Emporter nos données"), containsString("Ce n’est pas un certificat"));
        later();
        assertThat(leaving.due()).doesNotContain(mine.id());
    }

    @Test
    void the_log_of_a_site_that_is_here_cannot_be_deleted() {
        assertThatThrownBy(() -> scope.run(mine.id(), () -> {
            rows.write("delete from audit_entry where site_id = ?", mine.id());
            rows.flush();
        })).hasStackTraceContaining("cannot be deleted");
    }

    private Response ask(String what) {
        return lead.post(page, "id", Phone.hidden(lead.get(page), "id"), "what", what);
    }

    /** Two people decide to leave. */
    private void said() {
        UUID asked = journal.mint();
        journal.write(new NewFact(asked, mine.id(), null, mine.idOf("Awa"), new LeaveAsked(true)));
        journal.write(new NewFact(journal.mint(), mine.id(), null, mine.idOf("Binta"), new Agreed(asked)));
    }

    /** The day of leaving has come. */
    private static void later() {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(15)), Clock.class);
    }

    /** Rows of a site in all tables, as a superuser sees them. */
    private long count(UUID site) {
        List<SiteTables.Table> all = scope.in(site, () -> tables.all());
        assertThat(all).hasSizeGreaterThan(40);
        long rows = 0;
        try (Connection superuser = TestDatabase.asSuperuser()) {
            for (SiteTables.Table table : all) {
                try (PreparedStatement statement = superuser.prepareStatement("select count(*) from " + table.name() + " where site_id = ?")) {
                    statement.setObject(1, site);
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        rows += row.getLong(1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static Map<String, String> unzip(byte[] file) throws IOException {
        Map<String, String> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return found;
    }
}
