package org.asmacademy.readiness;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnWordsPageTest {
    @Inject TestMine mines;
    private Mine mine;
    private Phone lead;
    private String page;

    @BeforeEach
    void a_mine() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        page = "/en/sites/" + mine.id() + "/readiness/requirements/craft.m5.ppe";
    }

    /** Acceptance criterion 21: plain meaning, what we do, proof, next step, cost, help. */
    @Test
    void a_requirement_shows_meaning_what_we_do_proof_next_step_cost_and_help() {
        lead.get(page).then().body(containsString("data-speak"), containsString("What we do"), containsString("What may show it"), containsString("What we will do"),
                containsString("What it costs us"), containsString("Who pays"), containsString("Who helps us"), containsString("Not known yet."));
        tell("We share ten masks", "A mask a month", "buyer", "The clinic").then().statusCode(303);
        Phone miner = mine.join("Chidi", "7391");
        miner.get(page).then().body(containsString("We share ten masks"), containsString("A mask a month"), containsString("A buyer"), containsString("The clinic"),
                not(containsString("Not known yet.")), not(containsString("/own-words\"")));
        miner.get(page.replace("/en/", "/fr/")).then().body(containsString("Un acheteur"));
    }

    @Test
    void the_last_word_counts_and_an_empty_one_takes_it_back() {
        tell("We share ten masks", "", "us", "").then().statusCode(303);
        lead.get(page + "/own-words").then().body(containsString("We share ten masks"), containsString("value=\"us\" checked"));
        tell("", "", "", "").then().statusCode(303);
        lead.get(page).then().body(not(containsString("We share ten masks")), containsString("Tell it<"));
    }

    @Test
    void what_is_too_long_is_told_and_kept_in_the_form() {
        String long_ = "x".repeat(OwnWords.LONGEST + 1);
        tell(long_, "Two days", "us", "").then().statusCode(400).body(containsString("role=\"alert\""), containsString(long_), containsString("Two days"));
        lead.get(page).then().body(not(containsString("Two days")));
        tell("Masks", "", "the-king", "").then().statusCode(400);
    }

    @Test
    void only_leads_and_trainers_of_that_mine_tell() {
        Phone miner = mine.join("Chidi", "7391");
        miner.get(page + "/own-words").then().statusCode(404);
        Response form = lead.get(page + "/own-words");
        miner.post(page + "/own-words", "id", Phone.hidden(form, "id"), "we-do", "x").then().statusCode(404);
        mines.open().phoneOf("Awa").get(page + "/own-words").then().statusCode(404);
    }

    private Response tell(String weDo, String cost, String payer, String help) {
        Response form = lead.get(page + "/own-words");
        form.then().statusCode(200);
        return lead.post(page + "/own-words", "id", Phone.hidden(form, "id"), "we-do", weDo, "cost", cost, "payer", payer, "help", help);
    }
}
