package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.sharing.Agreed;
import org.asmacademy.sharing.ShareOffered;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CertificatePageTest {
    private static final String LOGIN = "admin-of-certificate-tests";
    @Inject TestMine mines;
    @Inject People people;
    @Inject Journal journal;
    @Inject Sharing sharing;
    @Inject SiteReadiness readiness;
    @Inject Sites sites;
    private Mine mine;
    private Phone lead;
    private Phone admin;
    private UUID share;
    private String page;
    private String board;

    @BeforeEach
    void a_mine_that_shows_itself() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        share = journal.mint();
        journal.write(new NewFact(share, mine.id(), null, mine.idOf("Awa"), new ShareOffered("craft", "The academy’s admin", true, LocalDate.now().plusDays(30))));
        journal.write(new NewFact(journal.mint(), mine.id(), null, mine.idOf("Binta"), new Agreed(share)));
        page = "/en/shared/" + sharing.link(mine.id(), share) + "/certificate";
        board = "/en/sites/" + mine.id() + "/readiness";
        String password = people.randomPassword();
        people.staff(LOGIN, Role.ADMIN, password);
        admin = new Phone();
        admin.post("/en/staff", "login", LOGIN, "password", password).then().statusCode(303);
    }

    @Test
    void an_admin_types_what_stands_in_a_document_with_its_end_and_nothing_is_counted_from_it() {
        var before = readiness.of(sites.find(mine.id()).orElseThrow());
        admin.get(page.replace("/certificate", "")).then().statusCode(200).body(containsString("Write down a certificate"));
        type("A testing body (invented)", "No. 7", LocalDate.now().plusYears(1)).then().statusCode(303);
        lead.get(board).then().body(containsString("A testing body (invented) certifies us for CRAFT"), containsString("No. 7"), containsString("The academy itself certifies nothing"),
                containsString("It is not a certificate"));
        lead.get("/fr" + board.substring(3)).then().body(containsString("nous certifie pour CRAFT"));
        assertThat(readiness.of(sites.find(mine.id()).orElseThrow())).isEqualTo(before);
        lead.get("/en/sites/" + mine.id() + "/log").then().body(containsString("wrote down a certificate"));
    }

    @Test
    void after_its_day_it_says_that_it_was_and_an_admin_can_take_it_back() {
        type("A testing body (invented)", "No. 8", LocalDate.now().minusDays(1)).then().statusCode(303);
        lead.get(board).then().body(containsString("certified us for CRAFT"), containsString("That day is over"), not(containsString("certifies us for")));
        admin.post(page, "id", UUID.randomUUID(), "none", "yes").then().statusCode(303);
        lead.get(board).then().body(not(containsString("No. 8")));
    }

    @Test
    void a_line_or_a_day_that_is_missing_is_told_and_the_rest_kept() {
        admin.post(page, "id", UUID.randomUUID(), "issuer", "A body", "document", "", "until", "").then().statusCode(400)
                .body(containsString("Fill in this line"), containsString("Choose the day"), containsString("value=\"A body\""));
        lead.get(board).then().body(not(containsString("Certificates from others")));
    }

    @Test
    void nobody_else_types_one_and_no_admin_reaches_a_site_that_shows_nothing() {
        lead.get(page).then().statusCode(404);
        mines.coordinator().get(page).then().statusCode(404);
        new Phone().get(page).then().statusCode(303);
        mines.coordinator().post(page, "id", UUID.randomUUID(), "issuer", "x", "document", "y", "until", "2030-01-01").then().statusCode(404);
        journal.write(new NewFact(journal.mint(), mine.id(), null, mine.idOf("Awa"), new CertificateTyped("craft", "Ourselves", "No. 1", LocalDate.now().plusYears(1))));
        lead.get(board).then().body(not(containsString("Ourselves certif")));
        lead.post("/en/sites/" + mine.id() + "/shares/stop", "id", UUID.randomUUID(), "share", share).then().statusCode(303);
        admin.get(page).then().statusCode(404);
        admin.get(board).then().statusCode(404);
    }

    private Response type(String issuer, String document, LocalDate until) {
        Response form = admin.get(page);
        form.then().statusCode(200);
        return admin.post(page, "id", Phone.hidden(form, "id"), "issuer", issuer, "document", document, "until", until.toString());
    }
}
