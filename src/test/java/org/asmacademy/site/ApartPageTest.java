package org.asmacademy.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asmacademy.TestDatabase;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Words;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApartPageTest {
    @Inject TestMine mines;
    @Inject Journal journal;

    @Test
    void what_is_kept_apart_is_said_in_words_with_who_when_and_why() {
        Mine mine = mines.open();
        journal.write(new NewFact(journal.mint(), mine.id(), null, mine.idOf("Awa"), new CrewCounted(-1, 0, 0)));
        Phone trainer = mine.phoneOf("Binta");
        trainer.get(page("en", mine)).then().statusCode(200).header("Cache-Control", "no-store").body(containsString("What our mine is")).body(containsString("From Awa, "))
                .body(containsString("A number in it cannot be right.")).body(containsString("does not count yet"));
        trainer.get("/en/sites/" + mine.id() + "/readiness").then().body(containsString(page("en", mine)));
        trainer.get(page("fr", mine)).then().body(containsString("Un nombre ne peut pas être juste."));
        trainer.get(page("es", mine)).then().body(containsString("Un número no puede ser correcto."));
        trainer.get("/en/sites/" + mine.id() + "/about").then().body(containsString(page("en", mine)));
        mines.open().phoneOf("Awa").get(page("en", mine)).then().statusCode(404);
    }

    @Test
    void with_nothing_apart_it_says_so() {
        Mine mine = mines.open();
        mine.phoneOf("Awa").get(page("en", mine)).then().statusCode(200).body(containsString("Everything that came counts."), not(containsString("does not count yet")));
    }

    @Test
    void what_is_not_needed_is_set_aside_once_and_still_kept() {
        Mine mine = mines.open();
        UUID fact = journal.mint();
        journal.write(new NewFact(fact, mine.id(), null, mine.idOf("Awa"), new CrewCounted(-1, 0, 0)));
        Phone lead = mine.phoneOf("Awa");
        UUID press = UUID.randomUUID();
        for (int i = 0; i < 2; i++) lead.post(page("en", mine) + "/aside", "id", press, "fact", fact, "content", "").then().statusCode(303);
        lead.get(page("en", mine)).then().body(not(containsString("cannot be right"))).body(containsString("One more was set aside"));
        lead.get("/en/sites/" + mine.id() + "/readiness").then().body(not(containsString("kept apart")));
        assertThat(journal.quarantined(mine.id())).extracting(Journal.Quarantined::id).contains(fact);
        journal.rebuild(mine.id());
        lead.get(page("en", mine)).then().body(not(containsString("cannot be right"))).body(containsString("One more was set aside"));
    }

    @Test
    void what_can_be_taken_by_now_counts_after_another_try() throws SQLException {
        Mine mine = mines.open();
        UUID fact = journal.mint();
        journal.write(new NewFact(fact, mine.id(), null, mine.idOf("Awa"), new SiteClosed(true)));
        asIfNotUnderstood(mine, fact);
        Phone lead = mine.phoneOf("Awa");
        assertThat(closed(mine)).isFalse();
        Response tried = lead.post(page("en", mine) + "/again", "fact", fact);
        tried.then().statusCode(303);
        assertThat(closed(mine)).isTrue();
        lead.get(tried.header("Location").replaceAll("^https?://[^/]+", "")).then().body(containsString("It counts now.")).body(containsString("Everything that came counts."), not(containsString("does not count yet")));
    }

    @Test
    void a_verdict_on_rights_stands_and_there_is_no_button_to_ask_again() {
        Mine mine = mines.open();
        mine.join("Chidi", "7391");
        UUID fact = journal.mint();
        journal.write(new NewFact(fact, mine.id(), null, mine.idOf("Chidi"), new SiteClosed(true)));
        Phone lead = mine.phoneOf("Awa");
        lead.get(page("en", mine)).then().body(containsString("needs a role")).body(not(containsString("Try again<")));
        lead.post(page("en", mine) + "/again", "fact", fact).then().statusCode(303).header("Location", containsString("tried=no"));
        assertThat(journal.quarantined(mine.id())).extracting(one -> one.reason().code()).containsExactly("not-allowed");
    }

    @Test
    void two_things_under_one_number_are_shown_and_the_second_can_be_set_aside_by_itself() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        UUID fact = sentTwice(mine, lead);
        String page = lead.get(page("en", mine)).then().statusCode(200).body(containsString("came twice under one number")).extract().asString();
        assertThat(page).contains("newer program");
        String content = Phone.first(lead.get(page("en", mine)), "name=\"content\" value=\"([0-9a-f]{16})\"");
        lead.post(page("en", mine) + "/aside", "id", UUID.randomUUID(), "fact", fact, "content", content).then().statusCode(303);
        lead.get(page("en", mine)).then().body(not(containsString("came twice"))).body(containsString("newer program"));
    }

    @Test
    void every_reason_that_the_program_gives_has_words_in_every_language() throws IOException {
        Set<String> reasons = new TreeSet<>(List.of(ApartPage.SECOND));
        Pattern given = Pattern.compile("(?:Reason\\.of|\\bapart)\\(([^;]*)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/asmacademy"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                given.matcher(Files.readString(file)).results()
                        .forEach(call -> Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"").matcher(call.group(1)).results().forEach(code -> reasons.add(code.group(1))));
            }
        }
        assertThat(reasons).contains("not-allowed", "unknown-kind", "record-failed", "bad-count", "too-many-words").hasSizeGreaterThan(15);
        for (String language : List.of("en", "fr", "es")) {
            ApartMessages words = Words.of(ApartMessages.class, new Language(language));
            assertThat(reasons.stream().filter(reason -> words.why(reason).contains(reason))).as("named by their code in " + language).isEmpty();
            assertThat(words.why("not-yet-known")).contains("(not-yet-known)");
        }
    }

    /** A phone of tomorrow sends what this program cannot read, and then something else under the same id. */
    private static UUID sentTwice(Mine mine, Phone phone) {
        UUID fact = UUID.randomUUID();
        String device = device(phone);
        for (int seq = 1; seq <= 2; seq++) {
            String prev = seq == 1 ? "" : "\"prev\":\"" + fact + "\",";
            given().cookie("session", phone.cookie("session")).cookie("device", phone.cookie("device")).contentType("application/json")
                    .body("{\"siteId\":\"" + mine.id() + "\",\"origin\":\"" + device + "\",\"facts\":[{\"id\":\"" + fact + "\",\"seq\":" + seq + "," + prev
                            + "\"hlc\":\"0198000000000001\",\"personId\":\"" + mine.idOf("Awa") + "\",\"actorId\":\"" + mine.idOf("Awa")
                            + "\",\"kind\":\"of.tomorrow\",\"schemaVersion\":1,\"body\":\"{\\\"n\\\":" + seq + "}\"}]}")
                    .post("/api/v1/facts").then().statusCode(200);
        }
        return fact;
    }

    private static String device(Phone phone) {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement();
             ResultSet row = sql.executeQuery("select id from device where secret_hash = encode(sha256('" + phone.cookie("device") + "'), 'hex')")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it would stand here if the program that took it had been an older one. */
    private static void asIfNotUnderstood(Mine mine, UUID fact) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            sql.execute("update fact set state = 'q', reason = 'record-failed' where site_id = '" + mine.id() + "' and id = '" + fact + "'");
            sql.execute("update mine_site set closed = false, closed_word = '' where site_id = '" + mine.id() + "'");
        }
    }

    private static boolean closed(Mine mine) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement();
             ResultSet row = sql.executeQuery("select closed from mine_site where site_id = '" + mine.id() + "'")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String page(String language, Mine mine) {
        return "/" + language + "/sites/" + mine.id() + "/kept-apart";
    }
}
