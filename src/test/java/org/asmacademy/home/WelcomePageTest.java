package org.asmacademy.home;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.asmacademy.people.Phone;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WelcomePageTest {
    @Test
    void the_bare_address_leads_to_the_language_of_the_browser() {
        lands("fr-CI,fr;q=0.9,en;q=0.5", "/fr");
        lands("sw,es;q=0.7", "/es");
        lands("sw", "/en");
        lands("", "/en");
        lands("not; a [language", "/en");
    }

    @Test
    void the_welcome_offers_every_language_in_its_own_words_and_both_ways_in() {
        new Phone().get("/en").then().statusCode(200).header("Cache-Control", containsString("public"))
                .body(containsString("lang=\"fr\""), containsString("Apprendre ensemble"), containsString("Aprender en grupo"), containsString("/en/join"), containsString("/en/courses"));
        new Phone().get("/es").then().statusCode(200).body(containsString("Entrar con la tarjeta de nuestra mina"));
        new Phone().get("/sw").then().statusCode(404);
    }

    @Test
    void our_mine_leads_a_stranger_to_the_card() {
        new Phone().get("/fr/our-mine").then().statusCode(303).header("Location", endsWith("/fr/join"));
    }

    private static void lands(String wishes, String on) {
        given().accept("text/html").header("Accept-Language", wishes).redirects().follow(false).get("/").then().statusCode(302)
                .header("Location", endsWith(on)).header("Vary", containsString("Accept-Language"));
    }
}
