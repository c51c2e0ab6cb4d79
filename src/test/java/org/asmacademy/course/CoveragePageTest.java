package org.asmacademy.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.asmacademy.shared.Language;
import org.asmacademy.standard.Duty;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoveragePageTest {
    @Inject Standards standards;
    @Inject CourseLibrary library;

    @Test
    void it_counts_what_is_taught_as_the_data_say() {
        String page = given().get("/en/coverage").then().statusCode(200).extract().asString();
        for (Standard standard : standards.all()) {
            List<Requirement> ours = standard.requirements().stream().filter(r -> r.dutyOf() == Duty.SITE).toList();
            long full = ours.stream().filter(r -> library.teachers(r.key()).stream().anyMatch(t -> t.strength() == Teaching.Strength.FULL)).count();
            long part = ours.stream().filter(r -> !library.teachers(r.key()).isEmpty()).count() - full;
            assertThat(page).contains(full + " of " + ours.size() + " taught, " + part + " in part, " + (ours.size() - full - part) + " not yet.");
        }
        assertThat(page).contains("2 more are rules for buyers.");
    }

    @Test
    void every_requirement_of_a_standard_is_listed_and_has_a_page() {
        for (Standard standard : standards.all()) {
            String page = given().get("/en/coverage/" + standard.id()).then().statusCode(200).extract().asString();
            standard.requirements().forEach(r -> assertThat(page).contains("/en/requirements/" + r.key()));
            assertThat(page).contains("Our working list", "Nothing teaches this yet");
        }
    }

    @Test
    void it_speaks_three_languages() {
        given().get("/fr/coverage").then().statusCode(200).body(containsString("Notre liste de travail"));
        given().get("/es/coverage").then().statusCode(200).body(containsString("Nuestra lista de trabajo"));
        given().get("/fr/coverage/craft").then().statusCode(200).body(containsString("Rien ne l’enseigne encore"));
        given().get("/es/coverage/fairmined").then().statusCode(200).body(containsString("Regla para compradores"));
    }

    @Test
    void only_what_is_missing_can_be_asked_for() {
        given().get("/en/coverage/craft?show=none").then().statusCode(200).body(not(containsString("requirements/craft.m5.safe-workings\"")));
        given().get("/en/coverage/craft?show=part").then().statusCode(200).body(containsString("requirements/craft.m5.safe-workings\""), not(containsString("requirements/craft.m5.ppe\"")));
        given().get("/en/coverage/nothing").then().statusCode(404);
    }

    @Test
    void a_requirement_says_what_it_means_and_where_to_learn_it() {
        Requirement ppe = standards.of(new org.asmacademy.standard.RequirementKey("craft.m5.ppe")).orElseThrow().requirements().stream()
                .filter(r -> r.key().id().equals("craft.m5.ppe")).findFirst().orElseThrow();
        given().get("/en/requirements/craft.m5.ppe").then().statusCode(200).body(containsString(ppe.title().in(Language.ENGLISH)),
                containsString("Teaches which mask helps and why water comes first"), containsString("/en/courses/sand-stone-dust#dust"),
                containsString("/en/tasks/sand-stone-dust/dust/wet-shift"), containsString(ppe.sources().get(0).document()));
        given().get("/fr/requirements/craft.m5.ppe").then().statusCode(200);
        given().get("/es/requirements/craft.m5.ppe").then().statusCode(200);
        given().get("/en/requirements/craft.m5.nothing").then().statusCode(404);
        given().get("/en/requirements/nothing").then().statusCode(404);
    }

    @Test
    void the_title_of_a_source_says_its_own_language() {
        for (String language : List.of("fr", "es")) {
            given().get("/" + language + "/requirements/craft.m5.ppe").then().statusCode(200).body(containsString("<li><span lang=\"en\">General knowledge"));
        }
    }

    @Test
    void a_code_that_nobody_confirmed_is_never_shown_as_official() {
        for (Standard standard : standards.all()) {
            for (Requirement r : standard.requirements()) {
                String page = given().get("/en/requirements/" + r.key()).then().statusCode(200).extract().asString();
                assertThat(page.contains("Code of the standard")).as(r.key().id()).isEqualTo(r.officialCode().isPresent());
            }
        }
    }

    @Test
    void pages_for_everybody_may_be_kept() {
        String mark = given().get("/en/coverage").header("ETag");
        given().header("If-None-Match", mark).get("/en/coverage").then().statusCode(304);
    }
}
