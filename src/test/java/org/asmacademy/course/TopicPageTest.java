package org.asmacademy.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.asmacademy.Texts;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.commodity.Commodity;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Standards;
import org.asmacademy.standard.Theme;
import org.asmacademy.standard.Themes;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopicPageTest {
    @Inject TestMine mines;
    @Inject Standards standards;
    @Inject Commodities commodities;
    @Inject Themes themes;
    @Inject CourseLibrary library;

    /** Acceptance D.14. */
    @Test
    void given_a_sand_site_when_it_opens_environment_then_sand_variants_come_first_and_gold_only_content_is_hidden() {
        Phone coordinator = mines.coordinator();
        Mine mine = mines.read(coordinator.post("/en/sites/new", "id", Phone.hidden(coordinator.get("/en/sites/new"), "id"), "screen", "5", "name", "Sand bank",
                "organisation", "Women of the bank", "commodity", "sand", "women", "12", "men", "20", "young", "5", "standard", "craft", "lead", "Awa", "champion", "Binta"));
        Phone lead = mine.phoneOf("Awa");
        Response board = lead.get("/en/sites/" + mine.id() + "/readiness");
        Response choose = lead.get(Phone.first(board, "href=\"(/en/topics[^\"]*)\""));
        String page = lead.get(Phone.first(choose, "href=\"(/en/topics/environment[^\"]*)\"")).then().statusCode(200).extract().asString();

        List<String> asked = all(page, "href=\"/en/requirements/([^\"]+)\"");
        List<Requirement> shown = asked.stream().map(key -> standards.all().stream().flatMap(s -> s.requirements().stream()).filter(r -> r.key().id().equals(key))
                .findFirst().orElseThrow()).toList();
        int sand = (int) shown.stream().filter(r -> r.commodities().contains("sand")).count();
        assertThat(sand).isGreaterThan(4);
        assertThat(shown).hasSizeGreaterThan(sand);
        assertThat(shown.subList(0, sand)).as("first").allSatisfy(r -> assertThat(r.commodities()).contains("sand"));
        assertThat(shown).allSatisfy(r -> assertThat(r.commodities()).containsAnyOf("sand", "construction-minerals", "all"));
        assertThat(page).contains("/en/courses/sand-stone-dust/river-sand/how-a-river-brings-sand?for=sand").doesNotContain("gold-less-mercury").doesNotContainIgnoringCase("mercury");
    }

    /** Acceptance D.15. */
    @Test
    void given_a_commodity_with_no_code_chapter_when_the_topic_view_opens_then_it_says_proposed_by_sites_never_craft() {
        List<String> without = commodities.all().stream().map(Commodity::code).filter(code -> !standards.hasChapterFor(List.of(code))).toList();
        assertThat(without).contains("sand", "dimension-stone", "salt").doesNotContain("gold", "tin-tantalum-tungsten");
        for (String mineral : without) {
            String page = read(given().get("/en/topics/environment?for=" + mineral).then().statusCode(200).extract().asString());
            assertThat(page).as(mineral).contains("proposed by sites").doesNotContainIgnoringCase("craft");
        }
        assertThat(read(given().get("/en/topics/environment?for=gold").asString())).contains("CRAFT").doesNotContain("proposed by sites");
        for (Theme theme : themes.all()) {
            String page = given().get("/en/topics/" + theme.id() + "?for=sand").then().statusCode(200).extract().asString();
            assertThat(read(Phone.first(given().get("/en/topics/" + theme.id() + "?for=sand"), "(<section[^>]*aria-labelledby=\"proposed\">[\\s\\S]*?</section>)")))
                    .as(theme.id()).contains("proposed by sites").doesNotContainIgnoringCase("craft");
            assertThat(page).doesNotContain("planetgold.");
        }
    }

    @Test
    void it_says_that_nobody_adopted_what_is_proposed_in_three_languages() {
        for (String language : List.of("en", "fr", "es")) {
            String page = given().get("/" + language + "/topics/environment?for=sand").then().statusCode(200).extract().asString();
            assertThat(page).contains(new Texts(language).of("standard.proposed"));
            String requirement = given().get("/" + language + "/requirements/proposed-sand.river.depth").then().statusCode(200).extract().asString();
            assertThat(requirement).contains(new Texts(language).of("standard.proposed"), new Texts(language).of("standard.proposed_code"),
                    new Texts(language).of("standard.called_proposed").replace("{name}", ""));
            String list = given().get("/" + language + "/coverage/proposed-sand").then().statusCode(200).extract().asString();
            assertThat(list).contains(new Texts(language).of("standard.proposed"), "CC-BY-SA-4.0", "0.1", "/" + language + "/coverage/craft\"",
                    new Texts(language).of("standard.not_repeated"));
        }
    }

    @Test
    void without_a_mineral_it_shows_what_is_asked_of_every_mine() {
        given().get("/en/topics/environment").then().statusCode(200).body(containsString("craft.m5.water"), not(containsString("proposed-")), not(containsString("gold-no-")));
        given().get("/en/topics?for=nothing").then().statusCode(200).body(containsString("Whatever is mined"));
        given().get("/en/topics/nothing").then().statusCode(404);
    }

    private static String read(String html) {
        return html.replaceAll("(?s)<head>.*?</head>", " ").replaceAll("<[^>]+>", " ");
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1)).toList();
    }
}
