package org.asmacademy.learning;

import static org.asmacademy.learning.TestMine.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.asmacademy.learning.TestMine.Miner;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LibraryPageTest {
    private static final String LESSON = "/courses/sand-stone-dust/dust/water-first";
    @Inject TestMine mines;

    @Test
    void everybody_sees_every_course_in_three_languages() {
        nobody().get("/en/courses").then().statusCode(200).body(containsString("Sand, stone and dust"), containsString("You are not signed in"),
                containsString("href=\"/en/join\""), containsString("/en/coverage"), not(containsString("Not started")));
        nobody().get("/fr/courses").then().statusCode(200).body(containsString("Sable, pierre et poussière"));
        nobody().get("/es/courses").then().statusCode(200).body(containsString("Arena, piedra y polvo"));
    }

    @Test
    void courses_for_the_minerals_of_the_site_come_first() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        String page = awa.browser().get("/en/courses").asString();
        assertThat(page).contains("For our mine: Gold");
        assertThat(page.indexOf("gold-less-mercury")).isPositive().isLessThan(page.indexOf("children-safe"));
        Miner sol = mines.join(mines.open("La Sal", List.of("salt")), "Sol");
        assertThat(sol.browser().get("/en/courses").asString()).contains("For our mine: Salt");
        Miner mica = mines.join(mines.open("Mica", List.of("mica")), "Mica");
        assertThat(mica.browser().get("/en/courses").asString()).doesNotContain("For our mine");
    }

    @Test
    void who_began_goes_on_where_they_stopped() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold", "sand")), "Awa");
        assertThat(awa.browser().get("/en/courses").asString()).doesNotContain("Go on where I stopped");
        awa.browser().formParam("pack", mines.pack("sand-stone-dust/dust/water-first").hex()).post("/en" + LESSON + "/done");
        String page = awa.browser().get("/en/courses").asString();
        assertThat(page).contains("Go on where I stopped", "href=\"/en/courses/sand-stone-dust/dust/distance-turns-masks", "1 of 24 done");
        assertThat(page.indexOf("Go on where I stopped")).isLessThan(page.indexOf("class=\"search\""));
    }

    @Test
    void links_to_lessons_carry_the_minerals_of_the_site() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold", "sand")), "Awa");
        awa.browser().get("/en/courses/sand-stone-dust").then().statusCode(200).body(containsString(LESSON + "?for=gold%2Csand"));
        awa.browser().get("/en" + LESSON + "?for=gold%2Csand").then().statusCode(200).body(containsString("Shown for: Gold, Sand."));
    }

    @Test
    void a_course_says_what_it_teaches_and_how_far_the_person_is() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        awa.browser().formParam("pack", mines.pack("sand-stone-dust/dust/water-first").hex()).post("/en" + LESSON + "/done");
        awa.browser().get("/en/courses/sand-stone-dust").then().body(containsString("Explain silicosis in your own words."),
                containsString("Drilling, cutting and crushing are wet"), containsString("High risk"), containsString("1 of 24 done"),
                containsString("Draft: no miner"), containsString("CC-BY-SA-4.0"), containsString("/en/tasks/sand-stone-dust/dust/wet-shift"));
        nobody().get("/fr/courses/sand-stone-dust").then().statusCode(200).body(containsString("Après cela, vous savez"), not(containsString("Pas encore")));
        nobody().get("/es/courses/sand-stone-dust").then().statusCode(200).body(containsString("Después de esto"));
    }

    @Test
    void what_is_about_one_person_is_kept_by_nobody_on_the_way() {
        for (String page : List.of("/en/courses", "/en/courses/sand-stone-dust", "/en/courses/sand-stone-dust/dust/check")) {
            nobody().get(page).then().header("Cache-Control", containsString("no-store"));
        }
    }

    @Test
    void my_page_is_for_whoever_is_signed_in() {
        nobody().accept("text/html").get("/fr/me").then().statusCode(303).header("Location", containsString("/fr/sign-in"));
        UUID site = mines.open("Koro Sud", List.of("gold"));
        Miner awa = mines.join(site, "Awa");
        mines.join(site, "Salif");
        for (String language : List.of("en", "fr", "es")) {
            awa.browser().get("/" + language + "/me").then().statusCode(200).header("Cache-Control", "no-store")
                    .body(containsString("<h1>Awa</h1>"), containsString("Koro Sud"), containsString("/" + language + "/me/record"),
                            containsString("/" + language + "/pin"), containsString("/" + language + "/sign-out"), not(containsString("Salif")));
        }
    }

    @Test
    void my_record_says_what_was_learned_and_that_it_is_no_certificate() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        awa.browser().get("/en/me/record").then().statusCode(200).body(containsString("Nothing is here yet."));
        awa.browser().formParam("id", UUID.randomUUID()).formParam("pack", mines.pack("sand-stone-dust/dust/check").hex()).formParam("q-first", "b")
                .formParam("q-clinic", "a").formParam("q-tunnel", "c").formParam("q-seal", "c").formParam("q-friend", "c").post("/en/courses/sand-stone-dust/dust/check/answers");
        awa.browser().get("/en/me/record").then().body(containsString("Awa"), containsString("Explain silicosis in your own words."),
                containsString("Questions passed"), containsString("It is not a certificate."));
        awa.browser().get("/fr/me/record").then().statusCode(200).body(containsString("Ce n’est pas un certificat."));
        awa.browser().get("/es/me/record").then().statusCode(200).body(containsString("No es un certificado."));
    }
}
