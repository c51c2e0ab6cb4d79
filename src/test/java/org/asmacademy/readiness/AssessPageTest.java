package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.journal.Outcome;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.RoleGiven;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.sharing.Agreed;
import org.asmacademy.sharing.ShareOffered;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody from outside looks at a mine that invited them, and writes down what they saw. */
@QuarkusTest
class AssessPageTest {
    private static final String KEY = "craft.m5.ppe";
    @Inject TestMine mines;
    @Inject People people;
    @Inject Journal journal;
    @Inject Sharing sharing;
    @Inject SiteReadiness readiness;
    @Inject Sites sites;
    @Inject Standards standards;
    private Mine mine;
    private Phone lead;
    private Phone assessor;
    private UUID share;
    private String page;
    private String requirement;

    @BeforeEach
    void a_mine_that_gives_a_link_to_an_assessor() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        share = journal.mint();
        journal.write(new NewFact(share, mine.id(), null, mine.idOf("Awa"), new ShareOffered("craft", "An assessor (invented)", false, LocalDate.now().plusDays(30))));
        page = "/en/shared/" + sharing.link(mine.id(), share) + "/seen";
        requirement = "/en/sites/" + mine.id() + "/readiness/requirements/" + KEY;
        assessor = assessor("assessor-one");
    }

    @Test
    void only_a_link_that_two_people_gave_lets_an_assessor_write_down_what_they_saw() {
        assessor.get(page).then().statusCode(404);
        second();
        lead.get(requirement).then().body(containsString("Nobody from outside has seen it"));
        assessor.get(page).then().statusCode(200).body(containsString("You have written nothing down"), containsString("is not a certificate"), not(containsString("Koro Sud")), not(containsString("Awa")));
        see("on-site", "Boots and glasses on everybody").then().statusCode(303);
        assessor.get(page).then().body(containsString("You saw it at the mine on"));
        lead.get(requirement).then().body(containsString("Someone we invited saw it at our mine on"), containsString("Boots and glasses on everybody"));
        lead.get(requirement.replace("/en/", "/fr/")).then().body(containsString("l’a vu à notre mine"));
        assertThat(strands().isConfirmed()).isTrue();
        lead.get("/en/sites/" + mine.id() + "/log").then().body(containsString("An assessor whom we gave a link wrote down what they saw"));
        new Phone().get(page.replace("/seen", "")).then().body(not(containsString("Boots and glasses")), not(containsString("What I have seen")));
    }

    @Test
    void they_change_and_take_back_their_own_word_and_nobody_elses() {
        second();
        Phone other = assessor("assessor-two");
        see("seen", "A photo of gloves").then().statusCode(303);
        other.post(page + "/" + KEY, "id", UUID.randomUUID(), "how", "taken-back", "note", "").then().statusCode(400).body(containsString("Choose how you have seen it"));
        other.post(page + "/" + KEY, "id", UUID.randomUUID(), "how", "on-site", "note", "Gloves on hands").then().statusCode(303);
        assertThat(strands().confirmed()).hasSize(2);
        assessor.get(page + "/" + KEY).then().body(containsString("I take my word back"), not(containsString("Gloves on hands")));
        see("on-site", "Now at the mine").then().statusCode(303);
        assertThat(strands().confirmed()).extracting(Strands.Seen::note).containsExactlyInAnyOrder("Gloves on hands", "Now at the mine");
        see("taken-back", "It was another mine").then().statusCode(303);
        assertThat(strands().confirmed()).extracting(Strands.Seen::note).containsExactly("Gloves on hands");
        UUID standing = strands().confirmed().get(0).fact();
        journal.write(new NewFact(journal.mint(), mine.id(), null, people.staff("assessor-one", Role.ASSESSOR, people.randomPassword()),
                new Confirmed(new RequirementKey(KEY), hash(), "", "taken-back"), List.of(standing), List.of()));
        assertThat(strands().confirmed()).as("another assessor's word cannot be replaced").extracting(Strands.Seen::note).containsExactly("Gloves on hands");
        lead.get("/en/sites/" + mine.id() + "/log").then().body(containsString("An assessor took their word back"));
    }

    @Test
    void a_lead_answers_and_the_assessor_reads_it() {
        second();
        see("seen", "Two had no masks").then().statusCode(303);
        String answer = Phone.first(lead.get(requirement), "href=\"([^\"]+/answer[^\"]+)\"").replace("&amp;", "&");
        Response form = lead.get(answer);
        form.then().statusCode(200).body(containsString("Two had no masks"));
        lead.post(requirement + "/answer", "id", Phone.hidden(form, "id"), "to", Phone.hidden(form, "to"), "words", "x".repeat(ConfirmationAnswered.LONGEST + 1)).then().statusCode(400)
                .body(containsString("At most"));
        lead.post(requirement + "/answer", "id", Phone.hidden(form, "id"), "to", Phone.hidden(form, "to"), "words", "They have them now").then().statusCode(303);
        lead.get(requirement).then().body(containsString("We answer: They have them now"));
        assessor.get(page).then().body(containsString("They have them now"));
        mine.phoneOf("Binta").get(answer).then().statusCode(404);
        mine.phoneOf("Binta").get(requirement).then().body(not(containsString("/answer?to=")));
        assertThat(strands().confirmed()).as("an answer changes nothing of what was seen").hasSize(1);
    }

    @Test
    void a_link_that_was_stopped_shows_nothing_and_nobody_else_confirms() {
        second();
        lead.get(page).then().statusCode(404);
        mines.coordinator().get(page).then().statusCode(404);
        new Phone().get(page).then().statusCode(303);
        Outcome own = journal.write(new NewFact(journal.mint(), mine.id(), null, mine.idOf("Awa"), new Confirmed(new RequirementKey(KEY), hash(), "", "seen")));
        assertThat(own.taken()).isFalse();
        Outcome given = journal.write(new NewFact(journal.mint(), mine.id(), mine.idOf("Binta"), mine.idOf("Awa"), new RoleGiven(Role.ASSESSOR.code(), true)));
        assertThat(given.taken()).as("no lead makes an assessor of their own people").isFalse();
        lead.post("/en/sites/" + mine.id() + "/shares/stop", "id", UUID.randomUUID(), "share", share).then().statusCode(303);
        assessor.get(page).then().statusCode(404);
        see("seen", "").then().statusCode(404);
        assertThat(strands().isConfirmed()).isFalse();
        assessor.get(requirement).then().statusCode(404);
    }

    @Test
    void an_assessor_begins_with_the_link() {
        second();
        assessor.get("/en/invited").then().statusCode(200).body(containsString("A mine that wants you to look gives you a link"));
        assessor.post("/en/invited", "link", "https://elsewhere.example/en/shared/" + sharing.link(mine.id(), share)).then().statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith(page));
        assessor.post("/en/invited", "link", "https://elsewhere.example/").then().statusCode(400).body(containsString("This is not a link of this academy"), containsString("value=\"https://elsewhere.example/\""));
    }

    private Phone assessor(String login) {
        String password = people.randomPassword();
        people.staff(login, Role.ASSESSOR, password);
        Phone phone = new Phone();
        phone.post("/en/staff", "login", login, "password", password).then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/en/invited"));
        return phone;
    }

    private void second() {
        journal.write(new NewFact(journal.mint(), mine.id(), null, mine.idOf("Binta"), new Agreed(share)));
    }

    private Response see(String how, String note) {
        return assessor.post(page + "/" + KEY, "id", UUID.randomUUID(), "how", how, "note", note);
    }

    private String hash() {
        return standards.of(new RequirementKey(KEY)).orElseThrow().hash();
    }

    private Strands strands() {
        return readiness.of(sites.find(mine.id()).orElseThrow()).stream().flatMap(one -> one.find(KEY).stream()).findFirst().orElseThrow();
    }
}
