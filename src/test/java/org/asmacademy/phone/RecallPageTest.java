package org.asmacademy.phone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Recalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was taken back says why, in its place, in every language, whatever version somebody asks for that has the mistake. */
@QuarkusTest
@TestProfile(OwnLibrary.class)
class RecallPageTest {
    private static final String KEY = "sand-stone-dust/dust/water-first";
    private static final String RECALL = """
            - activity: %s
              since: 2026-11-22
              why: {en: Stop this now., fr: Arrêtez cela., es: Paren esto.}
            """;
    @Inject Recalls recalls;
    @Inject CourseLibrary library;

    @AfterEach
    void none() throws Exception {
        takeBack("[]");
    }

    @Test
    void its_page_says_why_and_all_else_stays() throws Exception {
        given().get("/en/courses/" + KEY).then().statusCode(200).header("Cache-Control", containsString("public"));
        String pack = library.activity(new ActivityKey(KEY)).orElseThrow().pack().hex();
        takeBack(RECALL.formatted(KEY));
        given().get("/en/courses/" + KEY).then().statusCode(410).header("Cache-Control", "no-cache")
                .body(containsString("Stop this now."), containsString("Since 22 November 2026"), not(containsString("data-lesson-done")));
        given().get("/fr/courses/" + KEY + "?pack=" + pack).then().statusCode(410).body(containsString("Arrêtez cela."));
        given().get("/es/courses/" + KEY + "?for=sand").then().statusCode(410).body(containsString("Paren esto."));
        given().get("/en/courses/" + KEY + "/tell?unsafe=true").then().statusCode(200);
        given().get("/en/courses/sand-stone-dust/dust/distance-turns-masks").then().statusCode(200);
        given().get("/en/phone/pages/courses/" + KEY).then().statusCode(200).body(containsString("Stop this now."), not(containsString("data-lesson-done")));
    }

    @Test
    void a_quiz_and_a_task_are_taken_back_too() throws Exception {
        takeBack(RECALL.formatted("sand-stone-dust/dust/check") + RECALL.formatted("sand-stone-dust/dust/wet-shift"));
        given().get("/en/courses/sand-stone-dust/dust/check").then().statusCode(410).body(containsString("Stop this now."));
        given().get("/en/tasks/sand-stone-dust/dust/wet-shift").then().statusCode(410).body(containsString("Stop this now."));
        given().get("/en/phone/pages/tasks/sand-stone-dust/dust/wet-shift").then().statusCode(200).body(containsString("Stop this now."));
    }

    @Test
    void another_version_than_the_one_with_the_mistake_is_shown() throws Exception {
        takeBack(RECALL.formatted(KEY) + "  packs: [" + "0".repeat(64) + "]\n");
        given().get("/en/courses/" + KEY).then().statusCode(200);
        given().get("/api/v1/recalls").then().statusCode(200).body("", hasSize(1)).body("[0].packs[0]", equalTo("0".repeat(64)));
    }

    @Test
    void phones_are_told_and_a_pack_is_a_new_one() throws Exception {
        String before = given().get("/api/v1/packs/sand-stone-dust?language=fr").jsonPath().getString("version");
        String mark = given().get("/api/v1/recalls").then().statusCode(200).body("", hasSize(0)).extract().header("ETag");
        given().header("If-None-Match", mark).get("/api/v1/recalls").then().statusCode(304);
        takeBack(RECALL.formatted(KEY));
        given().header("If-None-Match", mark).get("/api/v1/recalls").then().statusCode(200).body("[0].activity", equalTo(KEY)).body("[0].why.fr", equalTo("Arrêtez cela."));
        assertThat(given().get("/api/v1/packs/sand-stone-dust?language=fr").jsonPath().getString("version")).isNotEqualTo(before);
    }

    /** A mistyped line must not bring a dangerous lesson back. */
    @Test
    void a_broken_file_leaves_what_was_taken_back() throws Exception {
        takeBack(RECALL.formatted(KEY));
        given().get("/en/courses/" + KEY).then().statusCode(410);
        for (String broken : new String[] {"- activity: nothing\n", RECALL.formatted(KEY).replace("2026-11-22", "soon"), RECALL.formatted(KEY).replace(", es: Paren esto.", ""),
            RECALL.formatted(KEY) + "  packs: [abc]\n", "- {"}) {
            takeBack(broken);
            given().get("/en/courses/" + KEY).then().statusCode(410);
        }
    }

    /** The file is looked at once a second; a test does not wait for it. */
    private void takeBack(String text) throws Exception {
        OwnLibrary.takeBack(text);
        recalls.refresh();
    }
}
