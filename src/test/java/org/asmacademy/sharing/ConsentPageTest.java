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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.asmacademy.course.Activity;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsentPageTest {
    private static final String PAGE = "/en/me/sharing";
    @Inject TestMine mines;
    @Inject Consents consents;
    @Inject CourseLibrary library;
    @Inject Journal journal;
    private Mine mine;
    private Phone miner;
    private UUID person;

    @BeforeEach
    void somebody() {
        mine = mines.open();
        miner = mine.join("Chidi", "7391");
        person = mine.idOf("Chidi");
    }

    @Test
    void nobody_has_said_yes_before_they_were_asked() {
        for (ConsentItem item : ConsentItem.values()) assertThat(consents.given(mine.id(), person, item)).isFalse();
        assertThat(consents.given(mine.id(), UUID.randomUUID(), ConsentItem.NAME)).as("somebody unknown").isFalse();
        miner.get("/en/me").then().body(containsString("/en/me/sharing"));
        miner.get(PAGE).then().statusCode(200).header("Cache-Control", "no-store").body(containsString("You have not said anything yet"), containsString("cannot yet show any of it"));
    }

    @Test
    void a_yes_is_for_one_thing_and_one_person_and_ends_by_itself() {
        Phone other = mine.join("Dede", "7391");
        answer("pictures", "yes").then().statusCode(303).header("Location", containsString("/en/me/sharing"));
        assertThat(consents.given(mine.id(), person, ConsentItem.PICTURES)).isTrue();
        assertThat(consents.given(mine.id(), person, ConsentItem.NAME)).isFalse();
        assertThat(consents.given(mine.id(), mine.idOf("Dede"), ConsentItem.PICTURES)).isFalse();
        assertThat(consents.given(mines.open().id(), person, ConsentItem.PICTURES)).as("at another mine").isFalse();
        other.get(PAGE).then().body(containsString("You have not said anything yet"));
        miner.get(PAGE).then().body(containsString("you said yes until"), containsString("Yes, until"));
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(90)), Clock.class);
        assertThat(consents.given(mine.id(), person, ConsentItem.PICTURES)).as("on its last day").isTrue();
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(91)), Clock.class);
        assertThat(consents.given(mine.id(), person, ConsentItem.PICTURES)).isFalse();
    }

    @Test
    void one_press_stops_it_and_the_list_tells_both() {
        answer("name", "yes");
        answer("name", "no").then().statusCode(303);
        assertThat(consents.given(mine.id(), person, ConsentItem.NAME)).isFalse();
        String log = miner.get(PAGE).then().body(containsString("you said yes until"), containsString("you said no")).extract().asString();
        assertThat(log.indexOf("you said no")).as("newest first").isLessThan(log.indexOf("you said yes until"));
        miner.get("/fr/me/sharing").then().body(containsString("vous avez dit non"));
        miner.get("/es/me/sharing/name").then().body(containsString("¿Puede mi nombre salir"));
    }

    @Test
    void a_question_says_who_sees_it_what_for_until_when_and_how_to_stop_and_yes_is_no_larger_than_no() {
        for (ConsentItem item : ConsentItem.values()) {
            Response page = miner.get(PAGE + "/" + item.code());
            page.then().statusCode(200).body(containsString("Who sees it"), containsString("What for"), containsString("Until when"), containsString("How you stop it"),
                    containsString("pull"), containsString("No costs you nothing"), containsString("data-speak"));
            assertThat(Phone.first(page, "<button class=\"([^\"]+)\"[^>]*value=\"yes\"")).isEqualTo(Phone.first(page, "<button class=\"([^\"]+)\"[^>]*value=\"no\""));
        }
        miner.get(PAGE + "/nothing-such").then().statusCode(404);
    }

    @Test
    void neither_yes_nor_no_is_asked_again_and_a_second_press_counts_once() {
        miner.post(PAGE + "/record", "id", UUID.randomUUID()).then().statusCode(400).body(containsString("Press yes or no"));
        UUID press = UUID.randomUUID();
        for (int i = 0; i < 2; i++) miner.post(PAGE + "/record", "id", press, "answer", "yes").then().statusCode(303);
        assertThat(miner.get(PAGE).asString().split("you said yes until", -1)).hasSize(2);
        new Phone().get(PAGE).then().statusCode(303);
    }

    @Test
    void nobody_answers_for_somebody_else_and_nobody_says_yes_for_ever() {
        UUID lead = mine.idOf("Awa");
        LocalDate soon = LocalDate.now().plusDays(30);
        assertThat(journal.write(new NewFact(journal.mint(), mine.id(), person, lead, new ConsentGiven(ConsentItem.NAME, soon))).taken()).isFalse();
        assertThat(journal.write(new NewFact(journal.mint(), mine.id(), person, lead, new ConsentEnded(ConsentItem.NAME))).taken()).isFalse();
        assertThat(journal.write(new NewFact(journal.mint(), mine.id(), person, person, new ConsentGiven(ConsentItem.NAME, soon.plusYears(2)))).taken()).isFalse();
        assertThat(consents.given(mine.id(), person, ConsentItem.NAME)).isFalse();
    }

    @Test
    void what_was_said_last_counts_also_after_folding_again() {
        answer("name", "yes");
        answer("record", "yes");
        answer("record", "no");
        journal.rebuild(mine.id());
        assertThat(consents.given(mine.id(), person, ConsentItem.NAME)).isTrue();
        assertThat(consents.given(mine.id(), person, ConsentItem.RECORD)).isFalse();
    }

    /** {@code research/domain.md}, T12: learning never depends on sharing. */
    @Test
    void with_everything_off_every_lesson_quiz_and_task_opens() {
        for (ConsentItem item : ConsentItem.values()) answer(item.code(), "no");
        List<Activity> all = library.courses().stream().flatMap(course -> course.modules().stream()).flatMap(module -> module.activities().stream()).toList();
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all.stream().map(activity -> (activity.isTask() ? "/en/tasks/" : "/en/courses/") + activity.key()).filter(page -> miner.get(page).statusCode() != 200)).isEmpty();
        miner.get("/en/me/record").then().statusCode(200).body(not(containsString("/me/sharing/")));
    }

    private Response answer(String item, String answer) {
        return miner.post(PAGE + "/" + item, "id", Phone.hidden(miner.get(PAGE + "/" + item), "id"), "answer", answer);
    }
}
