package org.asmacademy.tool;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ToolPageTest {
    private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources/assets");
    private static final int MOST = 4096;

    @Test
    void the_library_leads_to_the_tools_and_they_to_each_tool() {
        given().get("/fr/courses").then().body(containsString("href=\"/fr/tools\""));
        String index = given().get("/fr/tools").then().statusCode(200).extract().asString();
        assertThat(Tool.keys()).allSatisfy(key -> assertThat(index).contains("href=\"/fr/tools/" + key + "\""));
    }

    @ParameterizedTest
    @EnumSource
    void a_tool_speaks_three_languages_is_the_same_for_everybody_and_can_be_kept(Tool tool) {
        for (String language : List.of("en", "fr", "es")) {
            Response page = given().get("/" + language + "/tools/" + tool.key());
            page.then().statusCode(200).body(containsString("lang=\"" + language + "\""));
            assertThat(page.header("Cache-Control")).startsWith("public, max-age=");
            assertThat(page.header("Set-Cookie")).isNull();
            given().header("If-None-Match", page.header("ETag")).get("/" + language + "/tools/" + tool.key()).then().statusCode(304);
            assertThat(given().cookie("who", "somebody").get("/" + language + "/tools/" + tool.key()).asByteArray()).isEqualTo(page.asByteArray());
        }
    }

    /** What has no form and no name cannot be sent, whatever key is pressed. */
    @ParameterizedTest
    @EnumSource
    void nothing_on_a_tool_can_be_sent(Tool tool) {
        String page = given().get("/en/tools/" + tool.key()).asString();
        assertThat(page).doesNotContain("<form").doesNotContainPattern("<(input|select|textarea|button)[^>]* (name|form|formaction)=");
        assertThat(Pattern.compile("<(input|select)[^>]*>").matcher(page).results().map(MatchResult::group)).hasSizeGreaterThan(4).allMatch(field -> field.contains("autocomplete=\"off\""));
        assertThat(given().post("/en/tools/" + tool.key()).statusCode()).isIn(404, 405);
    }

    @Test
    void what_is_no_tool_is_not_found() {
        given().get("/en/tools/nothing").then().statusCode(404);
        given().get("/en/tools/LOAN").then().statusCode(404);
        given().get("/de/tools").then().statusCode(404);
        given().get("/de/tools/loan").then().statusCode(404);
    }

    @Test
    void a_lesson_ends_with_the_tools_that_it_names() {
        given().get("/es/courses/records-and-sale/saving-and-borrowing/five-questions").then().statusCode(200).body(containsString("href=\"/es/tools/loan\""));
        given().get("/es/courses/records-and-sale/price-and-buyer/todays-price").then().body(containsString("href=\"/es/tools/price\""));
        given().get("/es/courses/records-and-sale/costs-and-sharing/all-costs").then().body(containsString("href=\"/es/tools/cost\""));
        given().get("/es/courses/records-and-sale/price-and-buyer/good-buyer").then().statusCode(200).body(not(containsString("/es/tools")));
    }

    @Test
    void only_tools_load_their_small_script() throws IOException {
        for (String other : List.of("/en/tools", "/en/courses", "/en/courses/records-and-sale/saving-and-borrowing/five-questions")) {
            given().get(other).then().statusCode(200).body(not(containsString("tools.js")));
        }
        assertThat(Tool.keys()).allSatisfy(key -> given().get("/en/tools/" + key).then().body(containsString("/assets/tools.js?v=")));
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(line)) {
            zip.write(Files.readAllBytes(ASSETS.resolve("tools.js")));
        }
        assertThat(line.size()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void every_tool_has_its_sign() throws IOException {
        String icons = Files.readString(ASSETS.resolve("icons.svg"));
        assertThat(Tool.keys()).allSatisfy(key -> assertThat(icons).contains("id=\"" + key + "\""));
    }
}
