package org.asmacademy.readiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.sharing.PledgeMade;
import org.asmacademy.sharing.ShareOffered;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharePageTest {
    private static final String RISK = "craft.m4.taxes";
    @Inject TestMine mines;
    @Inject Sites sites;
    @Inject Journal journal;
    @Inject Sharing sharing;
    @Inject People people;
    private Mine mine;
    private Phone lead;
    private Phone trainer;
    private String page;

    @BeforeEach
    void a_mine_with_a_risk() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
        page = "/en/sites/" + mine.id() + "/shares";
    }

    @Test
    void two_people_open_a_link_and_one_stops_it_at_once() {
        offer(lead, LocalDate.now().plusDays(30).toString(), "").then().statusCode(303);
        lead.get(page).then().body(containsString("Waits for a second person"), not(containsString("/shared/")), not(containsString("/waiting/yes")));
        agree();
        String link = link();
        given().get(link).then().statusCode(200).header("Cache-Control", "no-store").header("X-Robots-Tag", "noindex").body(containsString("Not a certificate"),
                not(containsString(site().name())), not(containsString("Awa")), not(containsString("A buyer who asked")));
        given().get(link.replace("/en/", "/fr/")).then().statusCode(200).body(containsString("Ce n’est pas un certificat"));
        lead.post(page + "/stop", "id", UUID.randomUUID(), "share", Phone.hidden(lead.get(page), "share")).then().statusCode(303);
        given().get(link).then().statusCode(410).body(containsString("There is nothing to see here"), not(containsString("requirements")));
        lead.get(page).then().body(containsString("Looked at 2 times"), containsString("somebody tried, and saw nothing"), not(containsString("/shared/")));
        lead.get("/en/sites/" + mine.id() + "/log").then().body(containsString("Somebody opened a link that we gave."), containsString("shows nothing any more"));
    }

    /** Acceptance criterion 37. */
    @Test
    void a_risk_is_seen_only_together_with_its_step_date_cost_and_the_help_asked_for() {
        declare();
        offer(lead, LocalDate.now().plusDays(30).toString(), "yes");
        agree();
        String link = link();
        given().get(link).then().statusCode(200).body(containsString(site().name()), not(containsString("Not yet</")), not(containsString("Nobody told us")));
        assertThat(given().get(link).asString()).doesNotContain(title());
        Response form = lead.get(requirement() + "/plan");
        lead.post(requirement() + "/plan", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "action", "Ask at the office", "owner", "lead", "day",
                "2028-03-31", "cost", "A bus ticket", "support", "Somebody who reads the form").then().statusCode(303);
        given().get(link).then().body(containsString(title()), containsString("Ask at the office"), containsString("31 March 2028"), containsString("A bus ticket"),
                containsString("Somebody who reads the form"), not(containsString("Nobody told us")), not(containsString("The lead of our mine")));
    }

    /** Acceptance criterion 38. */
    @Test
    void a_link_that_is_over_shows_nothing_and_is_noted() {
        UUID share = journal.mint();
        UUID awa = people.roles(mine.id()).entrySet().stream().filter(one -> one.getValue().contains(Role.LEAD)).findFirst().orElseThrow().getKey();
        journal.write(new NewFact(share, mine.id(), null, awa, new ShareOffered("craft", "Old", false, LocalDate.now().minusDays(1))));
        String link = "/en/shared/" + sharing.link(mine.id(), share);
        given().get(link).then().statusCode(410);
        lead.get(page).then().body(containsString("Over: the day has passed"), containsString("somebody tried"));
    }

    /** Acceptance criterion 35. */
    @Test
    void a_share_without_a_second_yes_or_with_ones_own_shows_nothing() {
        offer(lead, LocalDate.now().plusDays(30).toString(), "");
        UUID share = UUID.fromString(Phone.hidden(lead.get(page), "share"));
        given().get("/en/shared/" + sharing.link(mine.id(), share)).then().statusCode(410);
        String yes = "/en/sites/" + mine.id() + "/waiting/yes";
        lead.post(yes, "id", UUID.randomUUID(), "fact", share, "pin", mine.pins().get("Awa")).then().statusCode(303);
        given().get("/en/shared/" + sharing.link(mine.id(), share)).then().statusCode(410);
        trainer.post(yes, "id", UUID.randomUUID(), "fact", share, "pin", "0000").then().statusCode(401);
        given().get("/en/shared/" + sharing.link(mine.id(), share)).then().statusCode(410);
    }

    /** Acceptance criterion 39. */
    @Test
    void when_the_day_of_a_pledge_is_over_the_site_sees_kept_or_not_kept() {
        offer(lead, LocalDate.now().plusDays(30).toString(), "");
        agree();
        String link = link();
        Phone buyer = new Phone();
        pledge(buyer, link, "", "2027-01-01").then().statusCode(400).body(containsString("Write what you promise"), containsString("2027-01-01"));
        pledge(buyer, link, "Ten masks", LocalDate.now().minusDays(1).toString()).then().statusCode(400).body(containsString("Ten masks"), containsString("Choose a day"));
        pledge(buyer, link, "Ten masks", LocalDate.now().plusDays(3).toString()).then().statusCode(303);
        given().get(link).then().body(containsString("Ten masks"), containsString("Still open"));
        UUID share = UUID.fromString(Phone.hidden(lead.get(page), "share"));
        journal.write(new NewFact(journal.mint(), mine.id(), null, share, new PledgeMade(share, "A retort", LocalDate.now().minusDays(1))));
        lead.get(page).then().body(containsString("Ten masks"), containsString("Still open"), containsString("A retort"), containsString("Not kept"));
        lead.get(page.replace("/en/", "/fr/")).then().body(containsString("Pas tenue"));
        Response shares = lead.get(page);
        String late = Phone.first(shares, "name=\"pledge\" value=\"([^\"]+)\"");
        lead.post(page + "/pledge", "id", UUID.randomUUID(), "pledge", late, "kept", "yes").then().statusCode(303);
        given().get(link).then().body(containsString("Kept<"), not(containsString("Not kept")));
        mine.join("Chidi", "7391").post(page + "/pledge", "id", UUID.randomUUID(), "pledge", late, "kept", "no").then().statusCode(404);
        mines.open().phoneOf("Awa").post(page + "/pledge", "id", UUID.randomUUID(), "pledge", late, "kept", "no").then().statusCode(404);
        given().get(link).then().body(not(containsString("Not kept")));
    }

    @Test
    void nobody_promises_by_a_link_that_is_stopped_or_without_end() {
        offer(lead, LocalDate.now().plusDays(30).toString(), "");
        agree();
        String link = link();
        Phone buyer = new Phone();
        String day = LocalDate.now().plusDays(3).toString();
        for (int i = 0; i < 10; i++) pledge(buyer, link, "Promise " + i, day).then().statusCode(303);
        pledge(buyer, link, "Promise too many", day).then().statusCode(400).body(containsString("enough open promises"));
        Response form = buyer.get(link);
        lead.post(page + "/stop", "id", UUID.randomUUID(), "share", Phone.hidden(lead.get(page), "share")).then().statusCode(303);
        buyer.post(link, "id", Phone.hidden(form, "id"), "words", "Afterwards", "until", day).then().statusCode(410);
        lead.get(page).then().body(containsString("Promise 9"), not(containsString("Afterwards")));
    }

    private static Response pledge(Phone buyer, String link, String words, String until) {
        return buyer.post(link, "id", Phone.hidden(buyer.get(link), "id"), "words", words, "until", until);
    }

    @Test
    void nobody_makes_up_a_link() {
        offer(lead, LocalDate.now().plusDays(30).toString(), "");
        agree();
        String link = link();
        Mine other = mines.open();
        UUID share = UUID.fromString(Phone.hidden(lead.get(page), "share"));
        for (String wrong : new String[] {"x", "x.y", ".", link.substring(link.lastIndexOf('/') + 1).replaceFirst(".\\.", "A."), link.substring(link.lastIndexOf('/') + 1) + "A"}) {
            given().get("/en/shared/" + wrong).then().statusCode(404);
        }
        given().get("/en/shared/" + sharing.link(other.id(), share)).then().statusCode(404);
    }

    @Test
    void only_a_lead_offers_and_no_other_mine_sees_or_stops() {
        trainer.get(page + "/offer").then().statusCode(404);
        offer(trainer, "2027-01-01", "").then().statusCode(404);
        Phone miner = mine.join("Chidi", "7391");
        miner.get(page).then().statusCode(404);
        offer(lead, LocalDate.now().plusDays(30).toString(), "");
        agree();
        String link = link();
        UUID share = UUID.fromString(Phone.hidden(lead.get(page), "share"));
        Mine other = mines.open();
        other.phoneOf("Awa").post("/en/sites/" + other.id() + "/shares/stop", "id", UUID.randomUUID(), "share", share).then().statusCode(303);
        other.phoneOf("Awa").post(page + "/stop", "id", UUID.randomUUID(), "share", share).then().statusCode(404);
        given().get(link).then().statusCode(200);
    }

    @Test
    void what_is_missing_is_told_beside_the_field() {
        for (String day : new String[] {"", "soon", LocalDate.now().minusDays(1).toString(), LocalDate.now().plusYears(3).toString()}) {
            offer(lead, day, "").then().statusCode(400).body(containsString("Choose a day from today on"), containsString("A buyer who asked"));
        }
        lead.post(page + "/offer", "id", UUID.randomUUID(), "standard", "nothing", "purpose", "", "until", LocalDate.now().toString()).then().statusCode(400)
                .body(containsString("Write for whom it is."), containsString("Choose one of the answers."));
        assertThat(lead.get(page).asString()).contains("We show nothing to anybody.");
    }

    @Test
    void it_comes_out_the_same_when_everything_is_folded_again() {
        offer(lead, LocalDate.now().plusDays(30).toString(), "");
        agree();
        String link = link();
        journal.rebuild(mine.id());
        given().get(link).then().statusCode(200);
    }

    private SiteView site() {
        return sites.find(mine.id()).orElseThrow();
    }

    private String title() {
        return Phone.first(lead.get(requirement()), "<h1>([^<]+)</h1>");
    }

    private String requirement() {
        return "/en/sites/" + mine.id() + "/readiness/requirements/" + RISK;
    }

    private Response offer(Phone phone, String until, String named) {
        return phone.post(page + "/offer", "id", UUID.randomUUID(), "standard", "craft", "purpose", "A buyer who asked", "until", until, "named", named);
    }

    private void agree() {
        trainer.yes(page, mine.pins().get("Binta")).then().statusCode(303);
    }

    private String link() {
        return URI.create(Phone.first(lead.get(page), "value=\"([^\"]+/shared/[^\"]+)\"")).getPath();
    }

    private void declare() {
        Response form = lead.get(requirement() + "/declare");
        lead.post(requirement() + "/declare", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "value", "fail", "reason", "Nobody told us.").then()
                .statusCode(303);
        trainer.yes(requirement(), mine.pins().get("Binta")).then().statusCode(303);
    }
}
