package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.TaskTried;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.standard.RequirementKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanPageTest {
    private static final String REQUIREMENT = "craft.m5.ppe";
    private static final ActivityKey TASK = new ActivityKey("gold-less-mercury/retort/one-retort-place");
    @Inject TestMine mines;
    @Inject Plan plan;
    @Inject CourseLibrary library;
    @Inject Journal journal;
    @Inject SiteScope scope;
    private Mine mine;
    private Phone lead;
    private Phone trainer;
    private String page;

    @BeforeEach
    void a_mine_with_a_lead_and_a_trainer() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
        page = "/en/sites/" + mine.id() + "/readiness/requirements/" + REQUIREMENT;
    }

    @Test
    void a_step_says_what_who_when_cost_and_help_on_the_requirement_and_on_the_plan() {
        plan(lead, "Buy a water tank", "crew", "2027-03-31", "200, from the box", "A truck for one day").then().statusCode(303);
        for (String where : List.of(page, "/en/sites/" + mine.id() + "/plan")) {
            lead.get(where).then().statusCode(200).body(containsString("Buy a water tank"), containsString("All of us"), containsString("31 March 2027"),
                    containsString("200, from the box"), containsString("A truck for one day"), containsString("not a certificate"));
        }
        lead.get("/fr/sites/" + mine.id() + "/plan").then().body(containsString("Nous tous"), containsString("31 mars 2027"));
        lead.get("/en/sites/" + mine.id() + "/readiness").then().body(containsString("/en/sites/" + mine.id() + "/plan"));
    }

    @Test
    void a_step_is_worded_anew_with_a_reason_and_its_past_stays() {
        plan(lead, "Buy a tank", "lead", "2020-02-01", "", "");
        assertThat(lead.get(page).asString()).contains("This day is over.").doesNotContainIgnoringCase("overdue");
        String step = step().id().toString();
        Response form = trainer.get(page + "/plan?step=" + step);
        form.then().body(containsString("Buy a tank"), containsString("value=\"2020-02-01\""));
        send(trainer, form, "action", "Borrow a tank", "owner", "champion", "day", "2028-01-01", "cost", "", "support", "", "reason", "").then().statusCode(400)
                .body(containsString("Write a few words why"), containsString("Borrow a tank"));
        send(trainer, form, "action", "Borrow a tank", "owner", "champion", "day", "2028-01-01", "cost", "", "support", "", "reason", "It costs less.").then().statusCode(303);
        Plan.Step changed = step();
        assertThat(changed.now()).extracting(Plan.Wording::action).containsExactly("Borrow a tank");
        assertThat(changed.before()).extracting(Plan.Wording::action).containsExactly("Buy a tank");
        assertThat(lead.get(page).asString()).contains("It costs less.").contains("Buy a tank");
    }

    @Test
    void two_wordings_made_apart_stand_side_by_side_until_one_is_chosen() {
        plan(lead, "Buy a tank", "lead", "", "", "");
        String step = step().id().toString();
        Response first = lead.get(page + "/plan?step=" + step);
        Response second = trainer.get(page + "/plan?step=" + step);
        send(lead, first, "action", "Buy a small tank", "owner", "lead", "day", "", "cost", "", "support", "", "reason", "Money").then().statusCode(303);
        send(trainer, second, "action", "Dig a pond", "owner", "crew", "day", "", "cost", "", "support", "", "reason", "Free").then().statusCode(303);
        assertThat(step().now()).extracting(Plan.Wording::action).containsExactlyInAnyOrder("Buy a small tank", "Dig a pond");
        Response apart = lead.get(page);
        apart.then().body(containsString("Two of us changed this step apart"));
        UUID pond = step().now().stream().filter(one -> one.action().equals("Dig a pond")).findFirst().orElseThrow().fact();
        lead.post(page + "/plan/choose", "id", UUID.randomUUID(), "fact", pond).then().statusCode(303);
        assertThat(step().now()).extracting(Plan.Wording::action).containsExactly("Dig a pond");
        assertThat(step().before()).extracting(Plan.Wording::action).contains("Buy a small tank", "Buy a tank");
        Plan.Step before = step();
        journal.rebuild(mine.id());
        assertThat(step()).isEqualTo(before);
    }

    @Test
    void done_needs_something_that_was_kept_or_the_word_of_a_trainer() {
        plan(lead, "Buy a tank", "lead", "", "", "");
        String step = step().id().toString();
        Response form = lead.get(page + "/plan/end?step=" + step);
        form.then().body(not(containsString("value=\"trainer\"")), not(containsString("value=\"shown\"")), containsString("Or ask your trainer"));
        end(lead, form, "trainer", "", "I say so").then().statusCode(400).body(containsString("Choose one of the answers"), containsString("I say so"));
        end(lead, form, "shown", UUID.randomUUID().toString(), "x").then().statusCode(400).body(containsString("Choose what shows it"));
        assertThat(step().open()).isTrue();
        UUID kept = journal.mint();
        UUID awa = scope.in(mine.id(), () -> plan.of(mine.id())).get(0).wording().actor();
        journal.write(new NewFact(kept, mine.id(), awa, awa, new TaskTried(TASK, library.activity(TASK).orElseThrow().pack(), Map.of("trained", 4), Set.of())));
        Response again = lead.get(page + "/plan/end?step=" + step);
        again.then().body(containsString(kept.toString()));
        end(lead, again, "shown", kept.toString(), "").then().statusCode(303);
        assertThat(step().end().orElseThrow().evidence()).contains(kept);
        lead.get(page).then().body(containsString("What we kept shows it: "), not(containsString("/plan/end")));
        lead.get("/en/sites/" + mine.id() + "/plan").then().body(containsString("Done or given up"));
    }

    @Test
    void a_trainers_word_is_enough_and_what_is_given_up_says_why() {
        plan(lead, "Buy a tank", "lead", "", "", "");
        Response form = trainer.get(page + "/plan/end?step=" + step().id());
        end(trainer, form, "trainer", "", "").then().statusCode(400).body(containsString("Write a few words"));
        end(trainer, form, "trainer", "", "The tank stands.").then().statusCode(303);
        assertThat(step().end().orElseThrow().done()).isTrue();
        end(lead, form, "given-up", "", "Too late").then().statusCode(303);
        assertThat(step().end().orElseThrow().done()).as("the first end stays").isTrue();

        plan(lead, "Dig a pond", "crew", "", "", "");
        Plan.Step pond = steps().stream().filter(Plan.Step::open).findFirst().orElseThrow();
        end(lead, lead.get(page + "/plan/end?step=" + pond.id()), "given-up", "", "The ground is rock.").then().statusCode(303);
        assertThat(steps()).noneMatch(Plan.Step::open);
        lead.get(page).then().body(containsString("Given up, says Awa"), containsString("The ground is rock."));
    }

    @Test
    void what_is_missing_is_told_beside_the_field_and_nothing_typed_is_lost() {
        Response form = lead.get(page + "/plan");
        send(lead, form, "action", "", "owner", "king", "day", "soon", "cost", "c".repeat(301), "support", "A truck").then().statusCode(400)
                .body(containsString("Write what you will do."), containsString("Choose who sees to it."), containsString("Choose a day."),
                        containsString("At most 300"), containsString("value=\"A truck\""));
        assertThat(steps()).isEmpty();
    }

    @Test
    void a_miner_sees_the_plan_and_writes_nothing_and_another_mine_does_not_exist() {
        plan(lead, "Buy a tank", "lead", "", "", "");
        Phone miner = mine.join("Chidi", "7391");
        miner.get(page).then().body(containsString("Buy a tank"), not(containsString("/plan\"")), not(containsString("/plan/end")));
        miner.get("/en/sites/" + mine.id() + "/plan").then().statusCode(200);
        miner.get(page + "/plan").then().statusCode(404);
        Phone stranger = mines.open().phoneOf("Awa");
        stranger.get("/en/sites/" + mine.id() + "/plan").then().statusCode(404);
        stranger.post(page + "/plan", "id", UUID.randomUUID(), "action", "x", "owner", "lead").then().statusCode(404);
        stranger.post(page + "/plan/end", "id", UUID.randomUUID(), "step", step().id(), "how", "given-up", "note", "x").then().statusCode(404);
        assertThat(steps()).hasSize(1).allMatch(Plan.Step::open);
    }

    private List<Plan.Step> steps() {
        return scope.in(mine.id(), () -> plan.of(mine.id(), new RequirementKey(REQUIREMENT)));
    }

    private Plan.Step step() {
        return steps().get(0);
    }

    private Response plan(Phone phone, String action, String owner, String day, String cost, String support) {
        return send(phone, phone.get(page + "/plan"), "action", action, "owner", owner, "day", day, "cost", cost, "support", support);
    }

    private Response send(Phone phone, Response form, Object... typed) {
        List<Object> fields = new ArrayList<>(List.of("id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard")));
        Matcher kept = Pattern.compile("name=\"(replaces|step)\" value=\"([^\"]+)\"").matcher(form.asString());
        while (kept.find()) fields.addAll(List.of(kept.group(1), kept.group(2)));
        fields.addAll(List.of(typed));
        return phone.post(page + "/plan", fields.toArray());
    }

    private Response end(Phone phone, Response form, String how, String evidence, String note) {
        return phone.post(page + "/plan/end", "id", UUID.randomUUID(), "step", Phone.hidden(form, "step"), "how", how, "evidence", evidence, "note", note);
    }
}
