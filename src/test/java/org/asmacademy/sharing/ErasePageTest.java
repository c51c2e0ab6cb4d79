package org.asmacademy.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks, who agrees, and when it happens. What is gone then: {@code ErasureTest}. */
@QuarkusTest
class ErasePageTest {
    private static final String PAGE = "/en/me/delete";
    @Inject TestMine mines;
    @Inject Erasures erasures;
    @Inject Journal journal;
    @Inject Sites sites;
    private Mine mine;
    private Phone miner;
    private Phone lead;
    private Phone trainer;
    private UUID person;
    private String theirs;

    @BeforeEach
    void somebody() {
        mine = mines.open();
        miner = mine.join("Chidi", "7391");
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
        person = mine.idOf("Chidi");
        theirs = "/en/sites/" + mine.id() + "/people/" + person + "/delete";
    }

    @Test
    void it_says_what_goes_and_what_stays_before_it_asks_for_the_pin() {
        miner.get("/en/me/data").then().body(containsString(PAGE));
        miner.get(PAGE).then().statusCode(200).header("Cache-Control", "no-store").body(containsString("What goes"), containsString("What stays"), containsString("within 90 days"),
                containsString("In 7 days"));
        miner.get("/fr/me/delete").then().body(containsString("Ce qui disparaît"), containsString("Quelqu’un qui est parti"));
        ask("later", "0000").then().statusCode(401).body(containsString("checked"));
        miner.post(PAGE, "id", UUID.randomUUID(), "pin", "7391").then().statusCode(400).body(containsString("Choose when."));
        miner.post("/fr/me/delete", "id", UUID.randomUUID(), "when", "now", "pin", "7391", "go", "here").then().statusCode(200).body(containsString("value=\"now\" checked"));
        assertThat(journal.erased(mine.id())).as("another language is no press").isEmpty();
        new Phone().get(PAGE).then().statusCode(303);
    }

    @Test
    void for_seven_days_one_press_is_enough_to_stay() {
        ask("later", "7391").then().statusCode(303);
        ask("later", "7391").then().statusCode(303);
        miner.get(PAGE).then().body(containsString("everything of yours is deleted"), containsString("No, I stay"));
        days(6);
        erasures.look();
        assertThat(journal.erased(mine.id())).isEmpty();
        miner.post(PAGE + "/stay", "id", UUID.randomUUID(), "erasure", Phone.hidden(miner.get(PAGE), "erasure")).then().statusCode(303);
        miner.get(PAGE).then().body(not(containsString("No, I stay")));
        days(30);
        erasures.look();
        assertThat(journal.erased(mine.id())).isEmpty();
    }

    @Test
    void after_seven_days_it_happens_by_itself_and_once() {
        int members = sites.memberIds(mine.id()).size();
        ask("later", "7391").then().statusCode(303);
        days(8);
        erasures.look();
        erasures.look();
        assertThat(journal.erased(mine.id())).containsExactly(person);
        assertThat(sites.memberIds(mine.id())).hasSize(members - 1).doesNotContain(person);
        miner.get("/en/me").then().statusCode(303);
        mine.phone().get("/en/sign-in").then().body(not(containsString("Chidi")));
        mine.phoneOf("Awa").get("/en/sites/" + mine.id() + "/log").then().body(containsString("Everything of somebody was deleted"), not(containsString("Chidi")));
    }

    @Test
    void two_of_the_mine_do_it_at_somebodys_word_who_can_still_stay() {
        trainer.get("/en/sites/" + mine.id() + "/people/" + person).then().body(containsString(theirs));
        trainer.get(theirs).then().body(containsString("With the second yes it happens in 7 days. Until then Chidi can stay"));
        trainer.post(theirs, "id", Phone.hidden(trainer.get(theirs), "id")).then().statusCode(303);
        trainer.get(theirs).then().body(containsString("waits for a second"), not(containsString("/waiting/yes")));
        days(30);
        erasures.look();
        assertThat(journal.erased(mine.id())).as("one alone").isEmpty();
        days(0);
        lead.get("/en/sites/" + mine.id() + "/waiting").then().body(containsString("Delete everything of Chidi?"));
        lead.yes(theirs, mine.pins().get("Awa")).then().statusCode(303);
        lead.get(theirs).then().body(containsString("It is deleted on"));
        miner.get(PAGE).then().body(containsString("No, I stay"));
        days(6);
        erasures.look();
        assertThat(journal.erased(mine.id())).isEmpty();
        days(8);
        erasures.look();
        assertThat(journal.erased(mine.id())).containsExactly(person);
    }

    @Test
    void who_stays_stays_whoever_asked_and_nobody_else_stops_a_persons_own_wish() {
        trainer.post(theirs, "id", UUID.randomUUID()).then().statusCode(303);
        lead.yes(theirs, mine.pins().get("Awa")).then().statusCode(303);
        miner.post(PAGE + "/stay", "id", UUID.randomUUID(), "erasure", Phone.hidden(miner.get(PAGE), "erasure")).then().statusCode(303);
        days(30);
        erasures.look();
        assertThat(journal.erased(mine.id())).isEmpty();
        days(0);
        ask("later", "7391").then().statusCode(303);
        UUID wish = UUID.fromString(Phone.hidden(miner.get(PAGE), "erasure"));
        lead.get(theirs).then().body(containsString("They asked for it themselves"), not(containsString("/delete/stop")));
        lead.post(theirs + "/stop", "id", UUID.randomUUID(), "erasure", wish).then().statusCode(303);
        days(8);
        erasures.look();
        assertThat(journal.erased(mine.id())).containsExactly(person);
    }

    @Test
    void the_only_lead_first_makes_another_one() {
        lead.post(PAGE, "id", UUID.randomUUID(), "when", "now", "pin", mine.pins().get("Awa")).then().statusCode(409).body(containsString("Give somebody else this role first"));
        assertThat(journal.erased(mine.id())).isEmpty();
        lead.post("/en/sites/" + mine.id() + "/people/" + mine.idOf("Binta") + "/role", "id", UUID.randomUUID(), "role", "lead", "given", "true").then().statusCode(303);
        UUID awa = mine.idOf("Awa");
        lead.post(PAGE, "id", UUID.randomUUID(), "when", "now", "pin", mine.pins().get("Awa")).then().statusCode(303);
        assertThat(journal.erased(mine.id())).containsExactly(awa);
        trainer.get("/en/sites/" + mine.id() + "/about").then().statusCode(200);
    }

    @Test
    void a_trainer_asks_for_learners_only_and_a_learner_for_nobody() {
        miner.get(theirs).then().statusCode(404);
        miner.post(theirs, "id", UUID.randomUUID()).then().statusCode(404);
        trainer.get("/en/sites/" + mine.id() + "/people/" + mine.idOf("Awa") + "/delete").then().statusCode(404);
        mines.open().phoneOf("Awa").get(theirs).then().statusCode(404);
    }

    private Response ask(String when, String pin) {
        return miner.post(PAGE, "id", Phone.hidden(miner.get(PAGE), "id"), "when", when, "pin", pin);
    }

    /** So many days from now. */
    private void days(int days) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(days)), Clock.class);
        // Sessions do not live for days: who looks comes in again.
        miner = again("Chidi");
        lead = again("Awa");
        trainer = again("Binta");
    }

    private Phone again(String nickname) {
        return mine.phoneOf(nickname);
    }
}
