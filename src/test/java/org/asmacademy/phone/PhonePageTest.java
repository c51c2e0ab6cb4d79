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
    void sizes_stand_before_anything_is_brought_in_the_readers_language() {
        given().get("/en/phone").then().statusCode(200).header("Cache-Control", containsString("public"))
                .body(containsString("To download: about "), containsString(" kB"), containsString("Pictures: about"), containsString("needs a newer browser"));
        given().get("/fr/phone").then().statusCode(200).body(containsString("À télécharger\u00a0: environ "), containsString(" ko"));
        given().get("/es/phone").then().statusCode(200).body(containsString("Para descargar: unos "));
        given().get("/de/phone").then().statusCode(404);
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
    void all_scripts_of_the_phone_together_are_small() throws IOException {
        int bytes = 0;
        try (Stream<Path> scripts = Files.walk(Path.of("src/main/resources/META-INF/resources/assets/phone"))) {
            for (Path script : scripts.filter(file -> file.toString().endsWith(".js")).toList()) bytes += Gzip.of(Files.readAllBytes(script)).length;
        }
        assertThat(bytes).isPositive().isLessThanOrEqualTo(SCRIPTS);
    }
}
