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
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GoalPageTest {
    private static final List<String> BLAME = List.of("only ", "fail", "too few", "not enough", "must", "should", "behind", "missed", "problem");
    @Inject TestMine mines;
    @Inject Journal journal;
    @Inject TestSessions sessions;
    private Mine mine;
    private Phone lead;
    private String plan;

    @BeforeEach
    void a_mine() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        plan = "/en/sites/" + mine.id() + "/plan";
    }

    @Test
    void given_monthly_totals_when_women_are_under_a_sites_own_goal_then_the_plan_shows_ideas_not_blame() {
        sessions.held(mine.id(), LocalDate.now().minusDays(20), 1, 9, 2);
        sessions.held(mine.id(), LocalDate.now().minusDays(3), 2, 8, 1);
        lead.get(plan).then().body(not(containsString("Ideas so that")));
        set("40", "").then().statusCode(303);
        String page = lead.get(plan).then().statusCode(200).body(containsString("Ideas so that more women learn with us"),
                containsString("Lately women took 3 of 20 places"), containsString("which hour suits them"), containsString("Let a woman of our mine lead"),
                containsString("look after the children"), containsString("/en/courses/women-in-mining/work-counts/women-lead"),
                not(containsString("young adults learn with us"))).extract().asString();
        String hint = page.substring(page.indexOf("id=\"hint-1\""), page.indexOf("</section>", page.indexOf("id=\"hint-1\"")));
        BLAME.forEach(word -> assertThat(hint.toLowerCase()).doesNotContain(word));
        lead.get(plan.replace("/en/", "/fr/")).then().body(containsString("Des idées pour que plus de femmes apprennent avec nous"));
        lead.get(plan.replace("/en/", "/es/")).then().body(containsString("Ideas para que más mujeres aprendan con nosotros"));
        lead.get(Phone.first(lead.get(plan), "href=\"(/en/courses/women-in-mining/work-counts/women-lead)\"")).then().statusCode(200);
        mines.open().phoneOf("Awa").get(plan).then().statusCode(404);
        sessions.held(mine.id(), LocalDate.now(), 40, 0, 0);
        lead.get(plan).then().body(not(containsString("Ideas so that")));
    }

    @Test
    void young_adults_have_ideas_of_their_own_and_old_sessions_and_very_small_ones_say_nothing() {
        set("", "50");
        sessions.held(mine.id(), LocalDate.now().minusDays(200), 0, 30, 0);
        lead.get(plan).then().body(not(containsString("Ideas so that")));
        sessions.held(mine.id(), LocalDate.now(), 1, 3, 0);
        lead.get(plan).then().body(not(containsString("Ideas so that")));
        sessions.held(mine.id(), LocalDate.now(), 0, 1, 0);
        lead.get(plan).then().body(containsString("Ideas so that more young adults learn with us"), containsString("took 0 of 5 places"),
                not(containsString("Ideas so that more women")));
    }

    @Test
    void a_lead_sets_the_goal_and_takes_it_back_and_everybody_of_the_mine_reads_it() {
        lead.get(plan).then().body(containsString(plan + "/goal"));
        lead.get(plan + "/goal").then().statusCode(200).body(containsString("We have set no goal."), containsString("It is not a certificate."));
        for (String wrong : List.of("0", "101", "half", "-1", "1.5", "9999")) {
            set(wrong, "30").then().statusCode(400).body(containsString("Write a number from 1 to 100"), containsString("value=\"" + wrong + "\""), containsString("value=\"30\""));
        }
        lead.post("/fr" + plan.substring(3) + "/goal", "id", UUID.randomUUID(), "women", "half", "young", "30", "go", "here").then().statusCode(200)
                .body(containsString("value=\"half\""), containsString("Garder notre but"));
        set("40", "30").then().statusCode(303);
        Phone trainer = mine.phoneOf("Binta");
        trainer.get(plan + "/goal").then().body(containsString("40 of 100 who learn together are women"), containsString("A lead of our mine sets the goal."),
                not(containsString("<form id=\"goal\"")));
        trainer.post(plan + "/goal", "id", UUID.randomUUID(), "women", "1", "young", "").then().statusCode(404);
        journal.rebuild(mine.id());
        lead.get(plan + "/goal").then().body(containsString("30 of 100 who learn together are young adults"));
        set("", "").then().statusCode(303);
        lead.get(plan + "/goal").then().body(containsString("We have set no goal."));
        mines.open().phoneOf("Awa").get(plan + "/goal").then().statusCode(404);
        new Phone().get(plan + "/goal").then().statusCode(303);
    }

    private Response set(String women, String young) {
        return lead.post(plan + "/goal", "id", UUID.randomUUID(), "women", women, "young", young);
    }
}
