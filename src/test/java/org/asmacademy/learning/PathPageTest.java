package org.asmacademy.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

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
import java.util.stream.Collectors;
import org.asmacademy.TestDatabase;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Lesson;
import org.asmacademy.course.Question;
import org.asmacademy.course.Quiz;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.journal.Outcome;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mine for gold and sand, and Fanta, who may choose a path. */
@QuarkusTest
class PathPageTest {
    private static final String PAGE = "/en/me/path";
    private static final String RIVER = "sand-stone-dust/river-sand/";
    @Inject TestMine mines;
    @Inject Journal journal;
    @Inject CourseLibrary library;
    private Mine mine;
    private Phone fanta;

    @BeforeEach
    void a_miner() {
        mine = mines.open();
        fanta = mine.join("Fanta", "2580");
    }

    @Test
    void without_a_path_those_for_the_sites_minerals_are_offered() {
        fanta.get("/en/me").then().statusCode(200).body(containsString("href=\"/en/me/path\""), not(containsString("My path")));
        fanta.get("/en/courses").then().statusCode(200).body(containsString("href=\"/en/me/path\""), not(containsString("My path")));
        fanta.get(PAGE).then().statusCode(200).header("Cache-Control", "no-store").body(containsString("value=\"gold-processor\""), containsString("value=\"sand-loader\""),
                containsString("value=\"new-miner\""), containsString("value=\"none\""), not(containsString("value=\"salt-worker\"")), not(containsString(" checked")));
    }

    @Test
    void the_chosen_path_leads_step_by_step_and_counts_what_is_passed() {
        choose("sand-loader").then().statusCode(303).header("Location", containsString("/en/me"));
        fanta.get(PAGE).then().body(containsString("value=\"sand-loader\" checked"));
        fanta.get("/en/me").then().body(containsString("My path: Sand loader"), containsString("0 of 7 parts passed"), containsString("River sand: know your limits"),
                containsString("/en/courses/" + RIVER + "how-a-river-brings-sand?for="), containsString("not a certificate"));
        fanta.get("/es/me").then().body(containsString("Mi camino: Cargar arena"), containsString("Partes aprobadas: 0 de 7"));
        hear(RIVER + "how-a-river-brings-sand");
        String library = fanta.get("/fr/courses").asString();
        assertThat(library).contains("Mon chemin\u00a0: Charger le sable. Parties réussies\u00a0: 0 sur 7", "/fr/courses/" + RIVER + "know-your-limits?for=", "Ce n’est pas un certificat")
                .doesNotContain("href=\"/fr/me/path\"");
        assertThat(library.split("know-your-limits").length - 1).as("the path leads where the person stopped: once is enough").isOne();
        pass(RIVER + "check");
        fanta.get("/en/me").then().body(containsString("1 of 7 parts passed"), containsString("/en/courses/sand-stone-dust/loading-and-selling/moving-blocks-and-loading?for="),
                containsString("/en/tasks/" + RIVER + "limits-board"));
    }

    @Test
    void a_path_whose_parts_are_all_passed_says_so_and_leads_nowhere() {
        choose("gemstone-miner").then().statusCode(303);
        for (String module : List.of("gemstones/narrow-pits", "sand-stone-dust/dust", "home-safe/gear-and-machines", "home-safe/rescue-plan", "gemstones/know-your-stones",
                "gemstones/open-prices")) {
            library.courses().stream().flatMap(course -> course.modules().stream()).filter(found -> found.key().key().equals(module)).flatMap(found -> found.activities().stream())
                    .filter(Quiz.class::isInstance).forEach(quiz -> pass(quiz.key().key()));
        }
        fanta.get("/en/me").then().statusCode(200).body(containsString("6 of 6 parts passed"), containsString("You have passed every part of this path."));
        fanta.get("/en/courses").then().statusCode(200).body(not(containsString("My path")));
        fanta.get(PAGE).then().body(containsString("value=\"gemstone-miner\" checked"));
    }

    @Test
    void it_can_be_changed_and_taken_back() {
        choose("sand-loader");
        choose("gold-processor");
        fanta.get("/en/me").then().body(containsString("My path: Gold processor"), not(containsString("Sand loader")));
        choose("none").then().statusCode(303);
        fanta.get("/en/me").then().statusCode(200).body(not(containsString("My path")), containsString("Choose my first path"));
        fanta.get(PAGE).then().body(not(containsString(" checked")));
        choose("sand-loader");
        fanta.get("/en/me").then().body(containsString("My path: Sand loader"));
    }

    @Test
    void the_same_form_sent_twice_is_one_choice_and_another_one_from_the_same_form_counts() {
        String id = Phone.hidden(fanta.get(PAGE), "id");
        fanta.post(PAGE, "id", id, "path", "sand-loader").then().statusCode(303);
        fanta.post(PAGE, "id", id, "path", "sand-loader").then().statusCode(303);
        assertThat(facts()).isOne();
        fanta.post(PAGE, "id", id, "path", "gold-processor").then().statusCode(303);
        assertThat(facts()).isEqualTo(2);
        fanta.get("/en/me").then().body(containsString("My path: Gold processor"));
    }

    @Test
    void it_comes_out_the_same_when_everything_is_folded_again() {
        choose("sand-loader");
        choose("none");
        choose("gold-processor");
        Phone moussa = mine.join("Moussa", "2581");
        choose(moussa, "new-miner");
        choose(moussa, "none");
        List<String> before = rows();
        journal.rebuild(mine.id());
        assertThat(rows()).isEqualTo(before).hasSize(2);
    }

    @Test
    void nobody_else_is_told() {
        choose("gold-processor");
        Phone lead = mine.phoneOf("Awa");
        String person = mine.idOf("Fanta").toString();
        assertThat(log(fanta)).contains("learning.path-chosen");
        assertThat(log(lead)).contains("site.").doesNotContain("path-chosen", "gold-processor");
        assertThat(log(mine.phoneOf("Binta"))).doesNotContain("path-chosen", "gold-processor");
        for (String page : List.of("/en/me", "/en/courses", PAGE, "/en/sites/" + mine.id() + "/people", "/en/sites/" + mine.id() + "/people/" + person)) {
            lead.get(page).then().statusCode(200).body(not(containsString("My path")), not(containsString("value=\"gold-processor\" checked")));
        }
    }

    @Test
    void an_unknown_path_and_none_at_all_are_asked_again_and_not_kept() {
        for (String path : List.of("no-such-path", "", "<script>alert(1)</script>", "GOLD")) {
            fanta.post(PAGE, "id", UUID.randomUUID(), "path", path).then().statusCode(400).body(containsString("Choose one of these first."), not(containsString("<script>alert")));
        }
        fanta.post(PAGE, "id", UUID.randomUUID()).then().statusCode(400);
        fanta.post(PAGE, "id", "nothing", "path", "sand-loader").then().statusCode(404);
        fanta.post(PAGE, "path", "sand-loader").then().statusCode(404);
        assertThat(facts()).isZero();
    }

    @Test
    void a_choice_that_this_file_does_not_know_is_kept_for_one_that_does_and_shows_nothing() {
        UUID person = mine.idOf("Fanta");
        assertThat(write(person, person, "path-of-tomorrow").taken()).isTrue();
        fanta.get("/en/me").then().statusCode(200).body(containsString("Choose my first path"));
        fanta.get("/en/courses").then().statusCode(200);
        fanta.get(PAGE).then().statusCode(200).body(not(containsString(" checked")));
    }

    @Test
    void who_chooses_for_another_or_writes_words_is_not_believed() {
        UUID person = mine.idOf("Fanta");
        assertThat(write(person, mine.idOf("Awa"), "sand-loader").reason()).contains(new Reason("not-own"));
        assertThat(write(person, person, "Call Maria").reason()).contains(new Reason("unreadable-body"));
        assertThat(write(person, person, "none").reason()).contains(new Reason("unreadable-body"));
        assertThat(rows()).isEmpty();
    }

    @Test
    void another_language_keeps_what_is_marked_and_counts_nothing() {
        String id = Phone.hidden(fanta.get(PAGE), "id");
        Response spanish = fanta.post("/es/me/path", "id", id, "path", "sand-loader", "go", "here");
        spanish.then().statusCode(200).body(containsString("value=\"sand-loader\" checked"), containsString("Guardar mi elección"), containsString("value=\"" + id + "\""));
        fanta.post("/fr/me/path", "id", id, "path", "none", "go", "here").then().body(containsString("value=\"none\" checked"));
        assertThat(facts()).isZero();
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_door_and_nothing_is_kept() {
        new Phone().get(PAGE).then().statusCode(303).header("Location", containsString("/en/sign-in"));
        new Phone().post(PAGE, "id", UUID.randomUUID(), "path", "sand-loader").then().statusCode(303).header("Location", containsString("/en/sign-in"));
        Phone coordinator = mines.coordinator();
        coordinator.get(PAGE).then().statusCode(200).body(containsString("You work for the academy."));
        coordinator.post(PAGE, "id", UUID.randomUUID(), "path", "sand-loader").then().statusCode(404);
    }

    @Test
    void a_choice_of_a_session_that_ran_out_waits_in_the_page() {
        String id = Phone.hidden(fanta.get(PAGE), "id");
        select("update session set ends_at = now() - interval '1 minute' where site_id = ? returning 'out'");
        fanta.post(PAGE, "id", id, "path", "sand-loader").then().statusCode(401).body(containsString("value=\"sand-loader\""));
        assertThat(facts()).isZero();
    }

    @Test
    void everybody_sees_all_paths_with_their_parts() {
        Response page = new Phone().get("/en/paths");
        page.then().statusCode(200).header("Cache-Control", startsWith("public")).body(containsString("Sand loader"), containsString("Salt worker"), containsString("For: Gold"),
                containsString("For every mine"), containsString("href=\"/en/courses/home-safe#pit-wall\""));
        new Phone().asks().header("If-None-Match", page.header("ETag")).get("/en/paths").then().statusCode(304);
        assertThat(fanta.get("/en/paths").asString()).as("the same for everybody").isEqualTo(page.asString());
        new Phone().get("/fr/paths").then().statusCode(200).body(containsString("Charger le sable"));
        new Phone().get("/es/paths").then().statusCode(200).body(containsString("Cargar arena"));
        new Phone().get("/en/courses").then().body(containsString("href=\"/en/paths\""), not(containsString("href=\"/en/me/path\"")));
    }

    private Response choose(String path) {
        return choose(fanta, path);
    }

    private static Response choose(Phone phone, String path) {
        return phone.post(PAGE, "id", Phone.hidden(phone.get(PAGE), "id"), "path", path);
    }

    private Outcome write(UUID person, UUID actor, String path) {
        return journal.write(new NewFact(journal.mint(), mine.id(), person, actor, new PathChosen(Optional.of(path))));
    }

    private void hear(String key) {
        Lesson lesson = (Lesson) library.activity(new ActivityKey(key)).orElseThrow();
        by(new LessonDone(lesson.key(), lesson.pack()));
    }

    private void pass(String key) {
        Quiz quiz = (Quiz) library.activity(new ActivityKey(key)).orElseThrow();
        by(new AttemptMade(quiz.key(), quiz.pack(), "en", quiz.questions().stream().collect(Collectors.toMap(Question::id, Question::rightOnes))));
    }

    private void by(Object body) {
        UUID person = mine.idOf("Fanta");
        assertThat(journal.write(new NewFact(journal.mint(), mine.id(), person, person, body)).taken()).isTrue();
    }

    private String log(Phone phone) {
        return phone.asks().accept("application/json").get("/api/v1/sites/" + mine.id() + "/facts").then().statusCode(200).extract().asString();
    }

    private long facts() {
        return select("select id::text from fact where site_id = ? and kind = 'learning.path-chosen'").size();
    }

    private List<String> rows() {
        return select("select person_id || ' ' || coalesce(path, '-') || ' ' || word from chosen_path where site_id = ? order by 1");
    }

    private List<String> select(String query) {
        try (Connection database = TestDatabase.asSuperuser(); PreparedStatement sql = database.prepareStatement(query)) {
            sql.setObject(1, mine.id());
            List<String> found = new ArrayList<>();
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
