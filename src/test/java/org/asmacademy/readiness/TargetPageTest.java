package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.RequirementKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TargetPageTest {
    @Inject TestMine mines;
    @Inject Sites sites;
    @Inject SiteReadiness readiness;
    @Inject CourseLibrary library;
    @Inject Journal journal;
    @Inject Judgements judgements;
    @Inject SiteScope scope;
    private Mine mine;
    private Phone lead;
    private Phone trainer;
    private String requirement;
    private String page;

    @BeforeEach
    void a_mine_with_a_lead_and_a_trainer() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
        // Something that a course teaches and that is not the first thing to do anyway.
        requirement = readiness.of(sites.find(mine.id()).orElseThrow()).get(0).strands().stream().map(Strands::requirement)
                .filter(one -> library.teachers(one.key()).stream().anyMatch(teacher -> teacher.module().key().toString().startsWith("home-safe/")))
                .findFirst().orElseThrow().key().id();
        page = "/en/sites/" + mine.id() + "/readiness/requirements/" + requirement;
    }

    @Test
    void a_day_counts_when_two_want_it_and_then_leads_the_next_steps() {
        set(lead, "2027-03-31", "Before the rains.").then().statusCode(303);
        assertThat(strands().target()).isEmpty();
        assertThat(wanted().waiting()).isNotEmpty();
        trainer.get(board()).then().body(containsString("One thing waits"), not(containsString("We want this in place")));
        agree(trainer, "Binta");
        assertThat(strands().target()).contains(LocalDate.of(2027, 3, 31));
        Response board = trainer.get(board());
        board.then().body(containsString("We want this in place by 31 March 2027"));
        assertThat(NextSteps.of(readiness.of(sites.find(mine.id()).orElseThrow()), library::teachers, 3).get(0).helps())
                .extracting(one -> one.key().id()).contains(requirement);
        lead.get("/fr" + page.substring(3)).then().body(containsString("Nous voulons y être arrivés pour le 31 mars 2027"), containsString("Before the rains."));
    }

    @Test
    void a_day_is_moved_or_taken_back_with_a_reason_and_without_blame() {
        set(lead, "2020-02-01", "We began late.");
        agree(trainer, "Binta");
        String late = lead.get(board()).asString() + lead.get(page).asString();
        assertThat(late).contains("1 February 2020").doesNotContainIgnoringCase("overdue").doesNotContainIgnoringCase("late:").doesNotContainIgnoringCase("failed");
        set(trainer, "2028-01-01", "The pump broke.");
        assertThat(strands().target()).contains(LocalDate.of(2020, 2, 1));
        agree(lead, "Awa");
        assertThat(strands().target()).contains(LocalDate.of(2028, 1, 1));

        Response form = lead.get(page + "/target");
        form.then().body(containsString("We want no day for this any more"));
        send(lead, form, "", "Other things come first.", "none", "yes");
        agree(trainer, "Binta");
        assertThat(strands().target()).isEmpty();
        lead.get(board()).then().body(not(containsString("in place by")));
        assertThat(lead.get(page).asString()).contains("Days we chose before").contains("The pump broke.");
    }

    @Test
    void what_is_no_day_is_told_beside_the_field() {
        Response form = lead.get(page + "/target");
        form.then().body(not(containsString("any more</span>")));
        for (String day : new String[] {"", "soon", "31.3.2027", "2027-02-30", "1999-01-01", "2100-01-01"}) {
            send(lead, form, day, "Why").then().statusCode(400).body(containsString("day-error"), containsString("Choose a day."));
        }
        send(lead, form, "2027-03-31", "").then().statusCode(400).body(containsString("Write a few words why"), containsString("value=\"2027-03-31\""));
        assertThat(wanted().waiting()).isEmpty();
    }

    @Test
    void a_miner_sees_it_and_sets_none_and_another_mine_does_not_exist() {
        set(lead, "2027-03-31", "Before the rains.");
        agree(trainer, "Binta");
        Phone miner = mine.join("Chidi", "7391");
        miner.get(page).then().body(containsString("31 March 2027"), not(containsString("/target\"")));
        miner.get(page + "/target").then().statusCode(404);
        miner.post(page + "/target", "id", UUID.randomUUID(), "day", "2027-01-01", "reason", "x").then().statusCode(404);
        mines.open().phoneOf("Awa").post(page + "/target", "id", UUID.randomUUID(), "day", "2027-01-01", "reason", "x").then().statusCode(404);
        assertThat(strands().target()).contains(LocalDate.of(2027, 3, 31));
    }

    @Test
    void it_comes_out_the_same_when_everything_is_folded_again() {
        set(lead, "2027-03-31", "Before the rains.");
        agree(trainer, "Binta");
        set(lead, "2027-05-31", "After the rains.");
        Strands before = strands();
        Judgements.Now wanted = wanted();
        journal.rebuild(mine.id());
        assertThat(strands()).isEqualTo(before);
        assertThat(wanted()).isEqualTo(wanted);
        assertThat(wanted.waiting()).isNotEmpty();
    }

    private Judgements.Now wanted() {
        return scope.in(mine.id(), () -> judgements.of(mine.id(), Judgements.Kind.TARGET, new RequirementKey(requirement)));
    }

    private Strands strands() {
        return readiness.of(sites.find(mine.id()).orElseThrow()).get(0).find(requirement).orElseThrow();
    }

    private String board() {
        return "/en/sites/" + mine.id() + "/readiness";
    }

    private Response set(Phone phone, String day, String reason) {
        return send(phone, phone.get(page + "/target"), day, reason);
    }

    private Response send(Phone phone, Response form, String day, String reason, String... more) {
        List<Object> fields = new ArrayList<>(List.of("id", Phone.hidden(form, "id"), "day", day, "reason", reason));
        Matcher replaced = Pattern.compile("name=\"replaces\" value=\"([^\"]+)\"").matcher(form.asString());
        while (replaced.find()) fields.addAll(List.of("replaces", replaced.group(1)));
        fields.addAll(List.of(more));
        return phone.post(page + "/target", fields.toArray());
    }

    private void agree(Phone phone, String who) {
        phone.yes(page, mine.pins().get(who)).then().statusCode(303);
    }
}
