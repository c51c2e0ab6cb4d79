package org.asmacademy.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchPageTest {
    @Test
    void a_word_is_found_where_it_stands() {
        given().queryParam("q", "silicosis").get("/en/search").then().statusCode(200).body(containsString("<mark>silicosis</mark>"),
                containsString("/en/courses/sand-stone-dust/dust/water-first"));
        given().queryParam("q", "poussière").get("/fr/search").then().statusCode(200).body(containsString("/fr/courses/sand-stone-dust/dust/"));
        given().queryParam("q", "polvo").get("/es/search").then().statusCode(200).body(containsString("/es/courses/sand-stone-dust/dust/"));
    }

    @Test
    void either_apostrophe_finds_the_same() {
        for (String typed : List.of("l'eau d'abord", "l’eau d’abord")) {
            given().queryParam("q", typed).get("/fr/search").then().statusCode(200).body(containsString("/fr/courses/sand-stone-dust/dust/water-first#water-first"),
                    containsString("L’<mark>eau</mark>"));
        }
        for (String typed : List.of("utiliser l'équipement", "utiliser l’équipement")) {
            given().queryParam("q", typed).get("/fr/search").then().body(containsString("/fr/requirements/craft.m5.ppe"));
        }
    }

    @Test
    void a_requirement_is_found_too() {
        given().queryParam("q", "protective equipment").get("/en/search").then().body(containsString("/en/requirements/craft.m5.ppe"));
    }

    @Test
    void without_a_word_every_drawing_leads_to_its_lesson() {
        given().get("/en/search").then().statusCode(200).body(containsString("Choose a picture"), containsString("/media/wet-drilling.svg?pack="),
                containsString("/en/courses/sand-stone-dust/dust/water-first#water-first"), containsString("/en/coverage"));
    }

    @Test
    void nothing_found_is_said_kindly() {
        given().queryParam("q", "zebra").get("/en/search").then().statusCode(200).body(containsString("We found nothing for “zebra”"), containsString("Choose a picture"));
    }

    @Test
    void what_was_typed_is_never_code() {
        given().queryParam("q", "<script>alert(1)</script>").get("/en/search").then().statusCode(200).body(not(containsString("<script>alert")),
                containsString("&lt;script&gt;alert(1)"));
    }

    @Test
    void words_are_marked_from_their_beginning_to_their_end() {
        assertThat(SearchPage.pieces("Dust is dusty, Éclair.", "dust eclair")).containsExactly(new SearchPage.Piece("Dust", true),
                new SearchPage.Piece(" is ", false), new SearchPage.Piece("dusty", true), new SearchPage.Piece(", ", false),
                new SearchPage.Piece("Éclair", true), new SearchPage.Piece(".", false));
        assertThat(SearchPage.pieces("nothing here", "dust")).isEqualTo(List.of(new SearchPage.Piece("nothing here", false)));
    }
}
