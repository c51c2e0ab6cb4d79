package org.asmacademy.phone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asmacademy.shared.Gzip;
import org.junit.jupiter.api.Test;

/** The page "On this phone", the page without signal, and the script that stands behind them. */
@QuarkusTest
class PhonePageTest {
    private static final int SCRIPTS = 30 * 1024;

    @Test
    void without_a_script_the_page_says_what_keeping_needs_and_what_works_all_the_same() {
        given().get("/en/phone").then().statusCode(200).header("Cache-Control", containsString("public"))
                .body(containsString("needs a newer browser"), containsString("print it"), containsString("data-course=\"sand-stone-dust\""),
                        containsString("href=\"/en/courses/sand-stone-dust\" data-open>"));
        given().get("/fr/phone").then().statusCode(200).body(containsString("il faut un navigateur plus récent"));
        given().get("/es/phone").then().statusCode(200).body(containsString("hace falta un navegador más nuevo"));
        given().get("/de/phone").then().statusCode(404);
        given().get("/en/courses/sand-stone-dust").then().body(containsString("href=\"/en/phone#sand-stone-dust\""));
        given().get("/en/courses").then().body(containsString("href=\"/en/phone\""));
    }

    @Test
    void the_page_without_signal_knows_nobody_and_is_kept_by_every_phone() {
        String worker = given().get("/sw.js").asString();
        for (String language : List.of("en", "fr", "es")) {
            given().get("/" + language + "/phone/offline").then().statusCode(200).header("Cache-Control", not(containsString("no-store")));
            assertThat(worker).contains("'/" + language + "/phone/offline'");
        }
        for (Matcher kept = Pattern.compile("'(/[^']+)'").matcher(worker.substring(0, worker.indexOf('\n'))); kept.find();) {
            given().get(kept.group(1)).then().statusCode(200);
        }
    }

    @Test
    void the_script_of_the_phone_is_asked_for_again_each_time_and_answers_shortly() {
        Response worker = given().get("/sw.js");
        worker.then().statusCode(200).contentType("text/javascript;charset=UTF-8").header("Cache-Control", equalTo("no-cache"));
        assertThat(worker.asString()).startsWith("const VERSION = '");
        given().header("If-None-Match", worker.header("ETag")).get("/sw.js").then().statusCode(304);
        given().header("If-None-Match", "W/\"older\"").get("/sw.js").then().statusCode(200);
    }

    @Test
    void a_kept_page_waits_for_the_network_no_longer_than_a_second() {
        Matcher race = Pattern.compile("const RACE = (\\d+);").matcher(given().get("/sw.js").asString());
        assertThat(race.find()).isTrue();
        assertThat(Integer.parseInt(race.group(1))).isBetween(200, 1000);
    }

    @Test
    void the_academy_can_stand_on_the_home_screen_in_each_language() {
        for (String language : List.of("en", "fr", "es")) {
            given().get("/" + language + "/courses").then().body(containsString("rel=\"manifest\" href=\"/" + language + "/manifest.webmanifest\""));
            Response manifest = given().get("/" + language + "/manifest.webmanifest");
            manifest.then().statusCode(200).contentType("application/manifest+json")
                    .body("start_url", equalTo("/" + language + "/courses")).body("scope", equalTo("/"));
            assertThat(manifest.jsonPath().getList("icons.purpose")).containsExactly("any", "maskable");
            manifest.jsonPath().getList("icons.src", String.class).forEach(icon -> given().get(icon).then().statusCode(200).contentType("image/svg+xml"));
        }
    }

    @Test
    void all_scripts_of_the_phone_together_are_small() throws IOException {
        int bytes = 0;
        try (Stream<Path> scripts = Files.walk(Path.of("src/main/resources/META-INF/resources/assets/phone"))) {
            for (Path script : scripts.filter(file -> file.toString().endsWith(".js")).toList()) bytes += Gzip.of(Files.readAllBytes(script)).length;
        }
        assertThat(bytes).isPositive().isLessThanOrEqualTo(SCRIPTS);
    }
}
