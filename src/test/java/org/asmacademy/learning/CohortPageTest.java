package org.asmacademy.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CohortPageTest {
    @Inject org.asmacademy.people.TestMine mines;
    @Inject Journal journal;
    @Inject CourseLibrary library;
    private Mine mine;
    private Phone trainer;
    private Phone miner;
    private String page;
    private String course;

    @BeforeEach
    void a_mine() {
        mine = mines.open();
        trainer = mine.phoneOf("Binta");
        miner = mine.join("Chidi", "7391");
        page = "/en/sites/" + mine.id() + "/groups";
        course = library.coursesFor(List.of("gold")).get(0).key();
    }

    @Test
    void a_trainer_opens_a_course_for_a_group_and_its_people_find_it() {
        String day = LocalDate.now().plusDays(20).toString();
        keep("", "Drill team", course, day, "Chidi").then().statusCode(303);
        miner.get("/en/me").then().body(containsString("My groups"), containsString("Drill team"), containsString("/en/courses/" + course), containsString("Together until"));
        mine.phoneOf("Awa").get("/en/me").then().body(not(containsString("Drill team")));
        trainer.get(page).then().body(containsString("Drill team"), containsString("1 person"), containsString("from five people on"), not(containsString("Chidi")));
    }

    @Test
    void nobody_is_ever_called_late() {
        UUID group = journal.mint();
        journal.write(new NewFact(group, mine.id(), null, mine.idOf("Binta"), new CohortOpened(group, "Drill team", course, Optional.of(LocalDate.now().minusDays(1)),
                List.of(mine.idOf("Chidi")), true)));
        for (String text : List.of(miner.get("/en/me").asString(), trainer.get(page).asString())) {
            assertThat(text).contains("Drill team").doesNotContain("Together until").doesNotContainIgnoringCase("overdue");
        }
    }

    @Test
    void in_a_group_that_is_large_enough_it_says_how_many_have_passed_and_never_who() {
        List<String> names = new ArrayList<>(List.of("Chidi"));
        for (String name : List.of("Dede", "Efua", "Femi", "Gifty")) {
            mine.join(name, "7391");
            names.add(name);
        }
        keep("", "All of us", course, "", names.toArray(String[]::new)).then().statusCode(303);
        trainer.get(page).then().body(containsString("0 of 5 have passed"), not(containsString("Dede")));
    }

    @Test
    void a_group_is_changed_and_ends() {
        keep("", "Drill team", course, "", "Chidi").then().statusCode(303);
        String group = Phone.first(trainer.get(page), "edit\\?group=([0-9a-f-]+)");
        keep(group, "Night shift", course, "", "Chidi").then().statusCode(303);
        miner.get("/en/me").then().body(containsString("Night shift"), not(containsString("Drill team")));
        Response form = trainer.get(page + "/edit?group=" + group);
        trainer.post(page + "/edit", "id", Phone.hidden(form, "id"), "group", group, "end", "yes").then().statusCode(303);
        miner.get("/en/me").then().body(not(containsString("Night shift")));
        trainer.get(page).then().body(containsString("There is no group yet"));
    }

    @Test
    void what_is_wrong_is_told_and_what_was_typed_is_kept() {
        Response answer = trainer.post(page + "/edit", "id", UUID.randomUUID(), "name", "Drill team", "course", "no-such-course", "day", "soon", "member", UUID.randomUUID());
        answer.then().statusCode(400).body(containsString("Choose a course"), containsString("This is no day"), containsString("at least one person"), containsString("value=\"Drill team\""),
                containsString("value=\"soon\""));
        trainer.post("/fr" + page.substring(3) + "/edit", "id", UUID.randomUUID(), "name", "", "course", course).then().statusCode(400).body(containsString("Donnez au groupe un nom"));
        trainer.get(page).then().body(containsString("There is no group yet"));
    }

    @Test
    void only_leads_and_trainers_of_that_mine_see_and_make_groups() {
        miner.get(page).then().statusCode(404);
        miner.post(page + "/edit", "id", UUID.randomUUID(), "name", "Mine", "course", course, "member", mine.idOf("Chidi")).then().statusCode(404);
        mines.open().phoneOf("Awa").get(page).then().statusCode(404);
    }

    private Response keep(String group, String name, String course, String day, String... members) {
        Response form = trainer.get(page + "/edit" + (group.isEmpty() ? "" : "?group=" + group));
        form.then().statusCode(200);
        List<Object> fields = new ArrayList<>(List.of("id", Phone.hidden(form, "id"), "name", name, "course", course, "day", day));
        if (!group.isEmpty()) fields.addAll(List.of("group", group));
        for (String member : members) fields.addAll(List.of("member", mine.idOf(member)));
        return trainer.post(page + "/edit", fields.toArray());
    }
}
