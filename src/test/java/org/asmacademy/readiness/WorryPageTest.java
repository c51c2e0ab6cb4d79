package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.SiteScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorryPageTest {
    @Inject TestMine mines;
    @Inject Worries worries;
    @Inject WorryChoices choices;
    @Inject Journal journal;
    @Inject SiteScope scope;
    private Mine mine;
    private Phone lead;
    private String page;

    @BeforeEach
    void a_mine() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        page = "/en/sites/" + mine.id() + "/worries";
    }

    /** Acceptance criterion 5. */
    @Test
    void three_worries_give_lessons_and_first_actions_and_no_standard() {
        lead.get(page).then().statusCode(200).body(containsString("We have not chosen yet."));
        choose("dust", "price").then().statusCode(303);
        String plan = lead.get(page).asString();
        assertThat(plan).contains("We breathe a lot of dust", "/en/courses/sand-stone-dust/dust/what-silica-does", "/en/tasks/sand-stone-dust/dust/wet-shift",
                "We get too little for what we sell").doesNotContain("CRAFT").doesNotContain("Fairmined").doesNotContain("Children are at the mine");
        lead.get("/fr/sites/" + mine.id() + "/worries").then().body(containsString("Nous respirons beaucoup de poussière"), containsString("À faire d’abord"));
        lead.get("/en/sites/" + mine.id() + "/readiness").then().body(containsString("href=\"" + page + "\""));
        mine.join("Chidi", "7391").get(page).then().statusCode(200).body(containsString("We breathe a lot of dust"), not(containsString("/choose")));
    }

    @Test
    void a_choice_is_changed_taken_back_sent_twice_and_folded_again() {
        Response form = lead.get(page + "/choose");
        String id = Phone.hidden(form, "id");
        lead.post(page + "/choose", "id", id, "worry", "dust", "worry", "water").then().statusCode(303);
        lead.post(page + "/choose", "id", id, "worry", "dust", "worry", "water").then().statusCode(303);
        assertThat(chosen()).containsExactly("dust", "water");
        choose("holes").then().statusCode(303);
        assertThat(chosen()).containsExactly("holes");
        journal.rebuild(mine.id());
        assertThat(chosen()).containsExactly("holes");
        choose().then().statusCode(303);
        assertThat(chosen()).isEmpty();
    }

    @Test
    void more_than_three_are_too_many_at_once_and_none_is_lost_from_the_form() {
        choose("dust", "price", "water", "holes").then().statusCode(400).body(containsString("Choose 3 at most."), containsString("value=\"water\" checked"));
        assertThat(chosen()).isEmpty();
        choose("dust", "nonsense").then().statusCode(303);
        assertThat(chosen()).containsExactly("dust");
    }

    @Test
    void only_leaders_choose_and_another_mine_does_not_exist() {
        Phone miner = mine.join("Chidi", "7391");
        miner.get(page + "/choose").then().statusCode(404);
        miner.post(page + "/choose", "id", UUID.randomUUID(), "worry", "dust").then().statusCode(404);
        Phone stranger = mines.open().phoneOf("Awa");
        stranger.get(page).then().statusCode(404);
        stranger.post(page + "/choose", "id", UUID.randomUUID(), "worry", "dust").then().statusCode(404);
        assertThat(chosen()).isEmpty();
    }

    @Test
    void every_worry_leads_to_modules_that_are_there() {
        assertThat(worries.mistakes()).isEmpty();
        assertThat(worries.of(List.of("gold"))).extracting(Worries.Worry::id).contains("mercury");
        assertThat(worries.of(List.of("sand"))).extracting(Worries.Worry::id).contains("dust").doesNotContain("mercury");
        assertThat(worries.of(List.of("gold"))).allSatisfy(worry -> assertThat(worries.modules(worry)).as(worry.id()).hasSameSizeAs(worry.modules()).isNotEmpty());
    }

    private List<String> chosen() {
        return scope.in(mine.id(), () -> choices.of(mine.id()));
    }

    private Response choose(String... ids) {
        List<Object> fields = new ArrayList<>(List.of("id", Phone.hidden(lead.get(page + "/choose"), "id")));
        for (String id : ids) fields.addAll(List.of("worry", id));
        return lead.post(page + "/choose", fields.toArray());
    }
}
