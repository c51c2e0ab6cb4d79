package org.asmacademy.phone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.shared.Sha256;
import org.junit.jupiter.api.Test;

/** What a phone is told to keep is all that it needs, and nobody is in it. */
@QuarkusTest
class PackResourceTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src|data-next)=\"([^\"#]*)");
    private static final List<String> COURSES = List.of("sand-stone-dust", "gold-less-mercury");
    @Inject CourseLibrary library;
    @Inject TestMine mines;

    @Test
    void every_file_is_what_the_list_says() {
        for (Map<String, Object> file : files(pack("sand-stone-dust", "fr"))) {
            Response answer = given().get((String) file.get("url"));
            assertThat(answer.statusCode()).as("%s", file).isEqualTo(200);
            byte[] bytes = answer.asByteArray();
            assertThat(Sha256.hex(bytes)).as("%s", file).isEqualTo(file.get("hash"));
            assertThat(bytes.length).as("%s", file).isEqualTo(file.get("bytes"));
            assertThat((Integer) file.get("sent")).as("%s", file).isPositive().isLessThanOrEqualTo(bytes.length + 50);
        }
    }

    /** Remarks want signal: they go to people. Everything else of the course is here, and so is all that its pages show. */
    @Test
    void every_link_inside_a_course_leads_to_a_page_of_its_pack() {
        for (String course : COURSES) {
            for (String language : List.of("en", "fr", "es")) {
                List<Map<String, Object>> files = files(pack(course, language));
                Set<String> known = new HashSet<>();
                files.forEach(file -> known.add((String) (file.get("at") == null ? file.get("url") : file.get("at"))));
                Set<String> missing = new TreeSet<>();
                for (Map<String, Object> page : files) {
                    if (!page.get("kind").equals("page")) continue;
                    for (String link : links(given().get((String) page.get("url")).asString())) {
                        boolean ofCourse = link.matches("/" + language + "/(courses|tasks|guides)/" + course + "(/.*)?");
                        boolean shown = link.startsWith("/assets/") || link.startsWith("/courses/");
                        if ((ofCourse && !link.matches(".*/tell(\\?.*)?") || shown) && !known.contains(link)) missing.add(page.get("at") + " -> " + link);
                    }
                }
                assertThat(missing).isEmpty();
                assertThat(known).hasSizeGreaterThan(20);
            }
        }
    }

    @Test
    void every_activity_and_guide_of_the_library_is_in_its_pack() {
        library.courses().forEach(course -> {
            List<String> at = new ArrayList<>();
            files(pack(course.key(), "es")).forEach(file -> at.add((String) file.get("at")));
            course.modules().forEach(module -> {
                module.activities().forEach(activity -> assertThat(at).contains("/es/" + (activity.isTask() ? "tasks/" : "courses/") + activity.key()));
                assertThat(at.contains("/es/guides/" + module.key())).isEqualTo(module.guide().isPresent());
            });
            assertThat(at).contains("/es/courses/" + course.key());
        });
    }

    @Test
    void a_pack_is_the_same_whoever_asks_and_its_pages_too() {
        Response nobody = pack("sand-stone-dust", "en");
        Phone awa = mines.open().phoneOf("Awa");
        Response hers = awa.asks().accept("application/json").get("/api/v1/packs/sand-stone-dust?language=en");
        assertThat(hers.asString()).isEqualTo(nobody.asString());
        for (Map<String, Object> file : files(nobody)) {
            if (!file.get("kind").equals("page")) continue;
            assertThat(Sha256.hex(awa.get((String) file.get("url")).asByteArray())).as("%s", file).isEqualTo(file.get("hash"));
        }
    }

    @Test
    void a_page_on_the_phone_can_grade_and_keep_by_itself() {
        String quiz = given().get("/en/phone/pages/courses/sand-stone-dust/dust/check").asString();
        assertThat(quiz).contains("data-quiz=\"sand-stone-dust/dust/check\"", "data-needed=", "data-right=\"", "data-result", "data-when=\"passed\"")
                .doesNotContain("name=\"id\"");
        String task = given().get("/en/phone/pages/tasks/sand-stone-dust/dust/wet-shift").asString();
        assertThat(task).contains("data-task=\"sand-stone-dust/dust/wet-shift\"", "data-kept").doesNotContain("name=\"id\"");
        assertThat(given().get("/en/phone/pages/courses/sand-stone-dust/dust/water-first").asString())
                .contains("data-lesson-done=\"sand-stone-dust/dust/water-first\"", "data-next=\"/en/courses/sand-stone-dust/dust/distance-turns-masks\"");
        assertThat(given().get("/en/courses/sand-stone-dust/dust/check").asString()).contains("name=\"id\"").doesNotContain("data-right");
    }

    @Test
    void what_a_course_weighs_is_said_before_it_is_brought_and_is_little() {
        Response pack = pack("sand-stone-dust", "fr");
        Response size = given().get("/api/v1/packs/sand-stone-dust/size?language=fr");
        size.then().statusCode(200).body("version", equalTo(pack.jsonPath().getString("version")), "voice", equalTo(0));
        int sum = files(pack).stream().mapToInt(file -> (Integer) file.get("sent")).sum();
        assertThat(size.jsonPath().getInt("text") + size.jsonPath().getInt("pictures")).isEqualTo(sum);
        library.courses().forEach(course -> assertThat(given().get("/api/v1/packs/" + course.key() + "/size?language=fr").jsonPath().getInt("text"))
                .as(course.key()).isPositive().isLessThanOrEqualTo(300 * 1024));
    }

    @Test
    void a_phone_that_has_the_list_is_told_so() {
        Response first = pack("sand-stone-dust", "en");
        given().header("If-None-Match", first.header("ETag")).get("/api/v1/packs/sand-stone-dust?language=en").then().statusCode(304);
        given().get("/api/v1/packs/nothing?language=en").then().statusCode(404);
        given().get("/api/v1/packs/sand-stone-dust?language=de").then().statusCode(404);
        given().get("/api/v1/packs/sand-stone-dust").then().statusCode(200).body("language", equalTo("en"));
        given().get("/en/phone/pages/courses/sand-stone-dust/dust/nothing").then().statusCode(404);
        given().get("/en/phone/pages/me/sand-stone-dust").then().statusCode(404);
    }

    private static Response pack(String course, String language) {
        Response answer = given().get("/api/v1/packs/" + course + "?language=" + language);
        answer.then().statusCode(200);
        return answer;
    }

    private static List<Map<String, Object>> files(Response pack) {
        return pack.jsonPath().getList("files");
    }

    private static Set<String> links(String html) {
        Set<String> links = new TreeSet<>();
        for (Matcher link = LINK.matcher(html); link.find();) links.add(link.group(1).replace("&amp;", "&"));
        return links;
    }
}
