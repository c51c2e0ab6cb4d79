package org.asmacademy.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.asmacademy.Chromium;
import org.asmacademy.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuidePageTest {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
    @Inject CourseLibrary library;
    @TestHTTPResource("/") URI house;

    @Test
    void a_course_leads_to_the_guides_of_its_modules() {
        CourseModule module = guided().get(0);
        String address = "/fr/guides/" + module.key();
        given().get("/fr/courses/" + module.key().course()).then().statusCode(200).body(containsString("href=\"" + address + "\""));
        String page = given().get(address).then().statusCode(200).extract().asString();
        Language french = new Language("fr");
        Guide guide = module.guide().orElseThrow();
        guide.prepare().forEach(line -> assertThat(page).contains(">" + line.in(french).substring(0, 12)));
        assertThat(page).contains(guide.minutes().values().iterator().next() + " minutes</span>", "Pour qui anime une rencontre");
    }

    @Test
    void a_guide_that_is_not_there_is_not_found() {
        given().get("/en/guides/nothing/at-all").then().statusCode(404);
        given().get("/en/guides/" + guided().get(0).key().course() + "/at-all").then().statusCode(404);
    }

    @Test
    @Tag("browser")
    void the_longest_guide_of_each_language_and_the_longest_task_fit_on_one_sheet() {
        try (BrowserContext desk = Chromium.phone()) {
            Page page = desk.newPage();
            for (Language language : List.of(new Language("en"), new Language("fr"), new Language("es"))) {
                CourseModule longest = guided().stream().max(Comparator.comparingInt(module -> words(module, language))).orElseThrow();
                assertThat(sheets(page, "/" + language + "/guides/" + longest.key())).as("sheets of %s in %s", longest.key(), language).isEqualTo(1);
                SiteTask task = library.courses().stream().flatMap(course -> course.modules().stream()).flatMap(module -> module.activities().stream())
                        .filter(SiteTask.class::isInstance).map(SiteTask.class::cast).max(Comparator.comparingInt(t -> words(t, language))).orElseThrow();
                assertThat(sheets(page, Addresses.activity(language, task))).as("sheets of %s in %s", task.key(), language).isEqualTo(1);
            }
        }
    }

    private int sheets(Page page, String path) {
        page.navigate(house.resolve(path).toString());
        return (int) SHEET.matcher(new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("A4")), StandardCharsets.ISO_8859_1)).results().count();
    }

    private List<CourseModule> guided() {
        return library.courses().stream().flatMap(course -> course.modules().stream()).filter(module -> module.guide().isPresent()).toList();
    }

    private static int words(CourseModule module, Language language) {
        Guide guide = module.guide().orElseThrow();
        return words(guide.texts().get(language)) + guide.prepare().stream().mapToInt(line -> line.in(language).split(" ").length).sum();
    }

    private static int words(SiteTask task, Language language) {
        return words(task.texts().get(language)) + task.watch().stream().mapToInt(line -> line.in(language).split(" ").length).sum();
    }

    private static int words(List<Section> sections) {
        return sections.stream().mapToInt(Section::words).sum();
    }
}
