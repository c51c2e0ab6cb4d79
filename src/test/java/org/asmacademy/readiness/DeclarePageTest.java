package org.asmacademy.readiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.TestDatabase;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.Sha256;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeclarePageTest {
    private static final String PPE = "craft.m5.ppe";
    @Inject TestMine mines;
    @Inject Sites sites;
    @Inject SiteReadiness readiness;
    @Inject Journal journal;
    @Inject Standards standards;
    private Mine mine;
    private Phone lead;
    private Phone trainer;
    private String page;

    @BeforeEach
    void a_mine_with_a_lead_and_a_trainer() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
        page = "/en/sites/" + mine.id() + "/readiness/requirements/" + PPE;
    }

    @Test
    void what_one_says_waits_and_stands_when_another_says_so_too() {
        Response asked = say(lead, "progressing", "Masks for the drill team.");
        asked.then().statusCode(303).header("Location", endsWith(page + "#said"));
        assertThat(strands().isDeclared()).isFalse();
        assertThat(strands().waiting()).extracting(Strands.Said::value).containsExactly("progressing");
        lead.get(page).then().body(containsString("waits for a second person"), not(containsString("/waiting/yes")));
        trainer.get("/en/sites/" + mine.id() + "/readiness").then().body(containsString("One thing waits"), containsString("/waiting"));

        agree(trainer, "Binta").then().statusCode(303);
        assertThat(strands().declared()).extracting(Strands.Said::value, Strands.Said::actor, said -> said.second().orElseThrow())
                .containsExactly(org.assertj.core.api.Assertions.tuple("progressing", mine.idOf("Awa"), mine.idOf("Binta")));
        assertThat(strands().waiting()).isEmpty();
        lead.get(page).then().body(containsString("Binta says so too"), containsString("Masks for the drill team."));
    }

    @Test
    void nobody_is_their_own_second_person() {
        say(lead, "controlled", "Everybody has a mask.");
        UUID fact = strands().waiting().get(0).fact();
        String waiting = "/en/sites/" + mine.id() + "/waiting";
        lead.get(waiting).then().statusCode(200).body(containsString("Somebody else has to say yes"), not(containsString("/waiting/yes")));
        lead.get(waiting + "/yes?fact=" + fact).then().statusCode(200).body(not(containsString("name=\"pin\"")));
        lead.post(waiting + "/yes", "id", UUID.randomUUID(), "fact", fact, "pin", mine.pins().get("Awa")).then().statusCode(303);
        assertThat(strands().isDeclared()).isFalse();
    }

    @Test
    void the_pin_is_asked_once_more_and_a_wrong_one_is_told_and_counted() {
        say(lead, "controlled", "Everybody has a mask.");
        Response form = trainer.get(trainer.waits(page));
        form.then().statusCode(200).header("Cache-Control", "no-store");
        for (int wrong = 1; wrong <= 4; wrong++) {
            Response answer = trainer.yes(form, "8520");
            answer.then().statusCode(wrong < 4 ? 401 : 429).body(containsString("role=\"alert\""), not(containsString("8520")));
        }
        assertThat(strands().isDeclared()).isFalse();
    }

    @Test
    void a_yes_that_a_phone_sends_by_itself_is_kept_apart() {
        say(lead, "controlled", "Everybody has a mask.");
        String device = Sha256.hex(trainer.cookie("device"));
        UUID origin = id("select id from device where secret_hash = ?", device);
        UUID person = mine.idOf("Binta");
        given().cookie("session", trainer.cookie("session")).cookie("device", trainer.cookie("device")).contentType("application/json")
                .body("{\"siteId\":\"" + mine.id() + "\",\"origin\":\"" + origin + "\",\"facts\":[{\"id\":\"" + UUID.randomUUID() + "\",\"seq\":1,\"hlc\":\"0198000000000001\","
                        + "\"actorId\":\"" + person + "\",\"kind\":\"sharing.agreed\",\"schemaVersion\":1,\"body\":\"{\\\"fact\\\":\\\"" + strands().waiting().get(0).fact() + "\\\"}\"}]}")
                .post("/api/v1/facts").then().statusCode(200);
        assertThat(strands().isDeclared()).isFalse();
        assertThat(journal.quarantined(mine.id())).extracting(Journal.Quarantined::reason).containsExactly(new Reason("not-allowed"));
    }

    @Test
    void another_word_takes_the_place_of_the_first_only_when_two_say_it() {
        say(lead, "progressing", "Half of us have masks.");
        agree(trainer, "Binta");
        say(trainer, "controlled", "Now all of us have masks.");
        assertThat(strands().declared()).extracting(Strands.Said::value).containsExactly("progressing");
        assertThat(strands().waiting()).extracting(Strands.Said::value).containsExactly("controlled");
        lead.get(page).then().body(not(containsString("judged this apart")));

        agree(lead, "Awa");
        assertThat(strands().declared()).extracting(Strands.Said::value).containsExactly("controlled");
        assertThat(lead.get(page).asString()).contains("What we said before").contains("Half of us have masks.");
    }

    @Test
    void of_two_words_said_apart_somebody_chooses_and_both_stay_in_the_history() {
        Response leads = lead.get(page + "/declare");
        Response trainers = trainer.get(page + "/declare");
        send(lead, leads, "progressing", "Half of us have masks.");
        send(trainer, trainers, "controlled", "All of us have masks.");
        Response both = lead.get(page);
        both.then().body(containsString("judged this apart"), containsString("Half of us"), containsString("All of us"));
        UUID trainersFact = strands().waiting().stream().filter(said -> said.value().equals("controlled")).findFirst().orElseThrow().fact();
        lead.post(page + "/said/choose", "id", UUID.randomUUID(), "fact", trainersFact).then().statusCode(303);
        assertThat(strands().waiting()).extracting(Strands.Said::fact).containsExactly(trainersFact);
        lead.get(page).then().body(not(containsString("judged this apart")), containsString("What we said before"), containsString("Half of us"));
        agree(lead, "Awa");
        assertThat(strands().declared()).extracting(Strands.Said::fact).containsExactly(trainersFact);
    }

    @Test
    void nobody_chooses_away_what_two_have_said() {
        say(lead, "progressing", "Half of us have masks.");
        agree(trainer, "Binta");
        say(trainer, "controlled", "All of us have masks.");
        trainer.post(page + "/said/choose", "id", UUID.randomUUID(), "fact", strands().waiting().get(0).fact()).then().statusCode(303);
        assertThat(strands().declared()).extracting(Strands.Said::value).containsExactly("progressing");
    }

    @Test
    void a_word_about_another_matter_takes_no_place() {
        say(lead, "progressing", "Half of us have masks.");
        UUID fact = strands().waiting().get(0).fact();
        RequirementKey other = new RequirementKey("craft.m5.working-hours");
        UUID awa = mine.idOf("Awa");
        journal.write(new NewFact(journal.mint(), mine.id(), null, awa, new Declared(other, standards.of(other).orElseThrow().hash(), "progressing", "Hours"),
                List.of(fact), List.of()));
        journal.write(new NewFact(journal.mint(), mine.id(), null, awa, new TargetSet(new RequirementKey(PPE), Optional.empty(), "None"), List.of(fact), List.of()));
        assertThat(strands().waiting()).extracting(Strands.Said::fact).containsExactly(fact);
    }

    @Test
    void what_is_missing_is_said_beside_the_field_and_nothing_typed_is_lost() {
        Response form = lead.get(page + "/declare");
        Response empty = lead.post(page + "/declare", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "reason", " ");
        empty.then().statusCode(400).body(containsString("Choose one of the answers"), containsString("Write a few words why"));
        Response half = lead.post("/fr" + page.substring(3) + "/declare", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"),
                "reason", "Masks <b>soon</b>", "value", "of-no-scale");
        half.then().statusCode(400).body(containsString("Choisissez une des réponses"), containsString("Masks &lt;b&gt;soon"), containsString(Phone.hidden(form, "id")));
        lead.post(page + "/declare", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "value", "controlled", "reason", "x".repeat(1001))
                .then().statusCode(400).body(containsString("At most 1000 letters"));
        assertThat(strands().waiting()).isEmpty();
    }

    @Test
    void the_language_can_be_changed_in_the_middle() {
        Response form = lead.get(page + "/declare");
        Response french = lead.post("/fr" + page.substring(3) + "/declare", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"),
                "value", "controlled", "reason", "Masks", "go", "here");
        french.then().statusCode(200).body(containsString("Pourquoi le disons-nous"), containsString(">Masks</textarea>"), containsString("value=\"controlled\" checked"),
                not(containsString("role=\"alert\"")));
        assertThat(strands().waiting()).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_counts_once() {
        Response form = lead.get(page + "/declare");
        send(lead, form, "controlled", "Masks");
        send(lead, form, "controlled", "Masks");
        assertThat(strands().waiting()).hasSize(1);
    }

    @Test
    void a_miner_reads_what_is_said_and_decides_nothing_and_another_mine_does_not_exist() {
        say(lead, "controlled", "Masks");
        Phone miner = mine.join("Chidi", "7391");
        miner.get(page).then().statusCode(200).body(containsString("waits for a second person"), not(containsString("/declare")));
        miner.get(page + "/declare").then().statusCode(404);
        miner.post(page + "/declare", "id", UUID.randomUUID(), "value", "controlled", "reason", "x").then().statusCode(404);
        miner.get("/en/sites/" + mine.id() + "/waiting").then().statusCode(404);
        miner.post("/en/sites/" + mine.id() + "/waiting/yes", "id", UUID.randomUUID(), "fact", strands().waiting().get(0).fact(), "pin", "7391").then().statusCode(404);
        Phone other = mines.open().phoneOf("Awa");
        other.get(page + "/declare").then().statusCode(404);
        other.post(page + "/declare", "id", UUID.randomUUID(), "value", "controlled", "reason", "x").then().statusCode(404);
        lead.get(page.replace(PPE, "craft.no.such") + "/declare").then().statusCode(404);
        assertThat(strands().waiting()).hasSize(1);
    }

    @Test
    void it_comes_out_the_same_when_everything_is_folded_again() {
        say(lead, "progressing", "Half of us have masks.");
        agree(trainer, "Binta");
        say(trainer, "controlled", "All of us have masks.");
        Strands before = strands();
        journal.rebuild(mine.id());
        assertThat(strands()).isEqualTo(before);
    }

    private static UUID id(String sql, String value) {
        try (Connection superuser = TestDatabase.asSuperuser(); PreparedStatement statement = superuser.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Strands strands() {
        return readiness.of(sites.find(mine.id()).orElseThrow()).get(0).find(PPE).orElseThrow();
    }

    private Response say(Phone phone, String value, String reason) {
        return send(phone, phone.get(page + "/declare"), value, reason);
    }

    private Response send(Phone phone, Response form, String value, String reason) {
        form.then().statusCode(200);
        List<Object> fields = new ArrayList<>(List.of("id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "value", value, "reason", reason));
        Matcher replaced = Pattern.compile("name=\"replaces\" value=\"([^\"]+)\"").matcher(form.asString());
        while (replaced.find()) fields.addAll(List.of("replaces", replaced.group(1)));
        return phone.post(page + "/declare", fields.toArray());
    }

    private Response agree(Phone phone, String who) {
        return phone.yes(page, mine.pins().get(who));
    }
}
