package org.asmacademy.learning;

import static org.asmacademy.learning.TestMine.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.learning.TestMine.Miner;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuizPageTest {
    private static final String KEY = "sand-stone-dust/dust/check";
    private static final String QUIZ = "/courses/" + KEY;
    @Inject TestMine mines;
    @Inject LearnerProgress progress;

    @Test
    void the_questions_are_asked_in_three_languages() {
        nobody().get("/en" + QUIZ).then().statusCode(200).body(containsString("1. What comes first against dust?"), containsString("type=\"radio\" name=\"q-first\" value=\"b\""));
        nobody().get("/fr" + QUIZ).then().statusCode(200).body(containsString("Voilà mes réponses"));
        nobody().get("/es" + QUIZ).then().statusCode(200).body(containsString("Estas son mis respuestas"));
    }

    @Test
    void the_page_does_not_give_the_answers_away() {
        nobody().get("/en" + QUIZ).then().body(not(containsString("Wet dust falls down")), not(containsString("checked>")));
    }

    @Test
    void every_form_has_an_id_of_its_own() {
        assertThat(id(nobody().get("/en" + QUIZ))).isNotEqualTo(id(nobody().get("/en" + QUIZ)));
    }

    @Test
    void right_answers_pass_and_move_the_progress() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        Response sent = send(awa.browser(), UUID.randomUUID(), "b", "a", "c");
        assertThat(sent.statusCode()).isEqualTo(303);
        awa.browser().get(path(sent)).then().statusCode(200).body(containsString("5 of 5"), containsString("Your answers are kept."),
                containsString("Drilling, cutting and crushing are wet"), containsString("/en/tasks/sand-stone-dust/dust/wet-shift"));
        assertThat(progress.of(awa.site(), awa.id()).has(new ActivityKey(KEY))).isTrue();
        assertThat(progress.passedModules(awa.site(), List.of(awa.id())).get(awa.id())).containsExactly(new ModuleKey("sand-stone-dust/dust"));
    }

    @Test
    void feedback_says_what_would_be_right_and_why() {
        Response sent = send(nobody(), UUID.randomUUID(), "a", "b", "c");
        nobody().get(path(sent)).then().statusCode(200).body(containsString("3 of 5"), containsString("You chose:"),
                containsString("A scarf lets the finest dust through"), containsString("Water at the place where dust is made"),
                containsString("Wet dust falls down before anyone breathes it"), containsString("Stopping dust at the source protects everyone"),
                containsString("Read or hear the lesson again"));
    }

    @Test
    void feedback_reads_in_another_language_without_sending_anything_again() {
        String path = path(send(nobody(), UUID.randomUUID(), "a", "b", "c"));
        nobody().get(path.replace("/en/", "/fr/")).then().statusCode(200).body(containsString("3 sur 5"), containsString("Mieux ainsi"));
        nobody().get(path.replace("/en/", "/es/")).then().statusCode(200).body(containsString("3 de 5"), containsString("Mejor así"));
    }

    @Test
    void for_nobody_nothing_is_recorded_and_the_page_says_so() {
        String path = path(send(nobody(), UUID.randomUUID(), "b", "a", "c"));
        nobody().get(path).then().statusCode(200).body(containsString("5 of 5"), containsString("You are not signed in, so nothing is kept."),
                not(containsString("Your answers are kept.")));
    }

    @Test
    void a_second_press_counts_once() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        UUID id = UUID.randomUUID();
        send(awa.browser(), id, "b", "a", "c");
        send(awa.browser(), id, "b", "a", "c");
        assertThat(mines.attempts(awa)).isOne();
    }

    @Test
    void other_answers_from_a_page_that_was_sent_before_are_another_try() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        UUID id = UUID.randomUUID();
        send(awa.browser(), id, "a", "b", "a");
        assertThat(progress.of(awa.site(), awa.id()).has(new ActivityKey(KEY))).isFalse();
        send(awa.browser(), id, "b", "a", "c");
        send(awa.browser(), id, "b", "a", "c");
        assertThat(mines.attempts(awa)).isEqualTo(2);
        assertThat(progress.of(awa.site(), awa.id()).has(new ActivityKey(KEY))).isTrue();
    }

    @Test
    void feedback_does_not_say_kept_to_somebody_who_did_not_send_it() {
        UUID site = mines.open("Koro Sud", List.of("gold"));
        String path = path(send(mines.join(site, "Awa").browser(), UUID.randomUUID(), "b", "a", "c"));
        mines.join(site, "Salif").browser().get(path).then().statusCode(200).body(not(containsString("Your answers are kept.")));
    }

    @Test
    void who_left_a_question_open_gets_the_others_back_as_they_were() {
        Response sent = nobody().formParam("id", UUID.randomUUID()).formParam("pack", mines.pack(KEY).hex()).formParam("q-first", "a")
                .formParam("q-clinic", "nonsense").post("/en" + QUIZ + "/answers");
        assertThat(sent.statusCode()).isEqualTo(303);
        nobody().get(path(sent)).then().statusCode(200).body(containsString("name=\"q-first\" value=\"a\" checked"),
                containsString("4 questions are still open"), containsString("Please choose an answer here."));
    }

    @Test
    void answers_are_graded_by_the_version_that_the_form_names() {
        nobody().formParam("id", UUID.randomUUID()).formParam("pack", "0".repeat(64)).formParam("q-first", "b").post("/en" + QUIZ + "/answers")
                .then().statusCode(404);
        String path = path(send(nobody(), UUID.randomUUID(), "b", "a", "c"));
        assertThat(path).contains("pack=" + mines.pack(KEY).hex());
        nobody().get(path.replaceAll("pack=[0-9a-f]+", "pack=" + "0".repeat(64))).then().statusCode(404);
    }

    @Test
    void answers_of_a_session_that_ran_out_wait_in_the_page() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        mines.letSessionRunOut(awa);
        Response sent = send(awa.browser(), UUID.randomUUID(), "b", "a", "c");
        assertThat(sent.statusCode()).isEqualTo(401);
        assertThat(sent.asString()).contains("Awa", "name=\"kept.q-first\" value=\"b\"", "name=\"kept.q-tunnel\" value=\"c\"", "value=\"/en" + QUIZ + "/answers\"");
        assertThat(mines.attempts(awa)).isZero();
    }

    @Test
    void feedback_without_answers_leads_to_the_questions() {
        nobody().get("/en" + QUIZ + "/answers").then().statusCode(303).header("Location", containsString("/en" + QUIZ));
    }

    /** The answers to three of the questions; those to the others are right. */
    private Response send(RequestSpecification browser, UUID id, String first, String clinic, String tunnel) {
        return browser.formParam("id", id).formParam("pack", mines.pack(KEY).hex()).formParam("q-first", first).formParam("q-clinic", clinic)
                .formParam("q-tunnel", tunnel).formParam("q-seal", "c").formParam("q-friend", "c").post("/en" + QUIZ + "/answers");
    }

    static String path(Response response) {
        return response.header("Location").replaceFirst("https?://[^/]+", "");
    }

    private static String id(Response page) {
        Matcher id = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"").matcher(page.asString());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
