package org.asmacademy.learning;

import static org.asmacademy.learning.TestMine.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.asmacademy.learning.TestMine.Miner;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LessonPageTest {
    private static final String LESSON = "/courses/sand-stone-dust/dust/water-first";
    @Inject TestMine mines;
    @Inject LearnerProgress progress;

    @Test
    void a_lesson_reads_in_three_languages() {
        nobody().get("/en" + LESSON).then().statusCode(200).body(containsString("<h1>Dust and silica: water first</h1>"),
                containsString("Never spray an electric tool"), containsString("Invented example"), containsString("Down To Earth"));
        nobody().get("/fr" + LESSON).then().statusCode(200).body(containsString("lang=\"fr\""), containsString("Exemple inventé"), containsString("silicose"));
        nobody().get("/es" + LESSON).then().statusCode(200).body(containsString("lang=\"es\""), containsString("Ejemplo inventado"), containsString("silicosis"));
    }

    @Test
    void the_title_of_a_source_says_its_own_language() {
        for (String language : List.of("fr", "es")) nobody().get("/" + language + LESSON).then().body(containsString("<span lang=\"en\">Down To Earth, Panna"));
    }

    @Test
    void a_draft_says_so_and_who_must_still_approve_it() {
        nobody().get("/en" + LESSON).then().body(containsString("Draft: no miner and no expert has checked this yet."),
                containsString("Two miners and an occupational health expert must still approve it."));
    }

    @Test
    void what_nobody_has_checked_is_said_at_the_end() {
        nobody().get("/en/courses/sand-stone-dust/river-sand/know-your-limits").then().body(containsString("Nobody has checked this yet:"));
    }

    @Test
    void a_lesson_is_the_same_bytes_for_everybody() {
        UUID site = mines.open("Koro Sud", List.of("gold"));
        Miner awa = mines.join(site, "Awa");
        Miner salif = mines.join(site, "Salif");
        awa.browser().formParam("pack", mines.pack("sand-stone-dust/dust/water-first").hex()).post("/en" + LESSON + "/done");
        byte[] forNobody = nobody().get("/en" + LESSON).asByteArray();
        assertThat(awa.browser().get("/en" + LESSON).asByteArray()).isEqualTo(forNobody);
        assertThat(salif.browser().get("/en" + LESSON).asByteArray()).isEqualTo(forNobody);
    }

    @Test
    void a_lesson_may_be_kept_and_is_not_sent_again_while_it_is_the_same() {
        Response first = nobody().get("/en" + LESSON);
        assertThat(first.header("Cache-Control")).startsWith("public, max-age=");
        assertThat(first.header("Set-Cookie")).isNull();
        nobody().header("If-None-Match", first.header("ETag")).get("/en" + LESSON).then().statusCode(304);
        nobody().header("If-None-Match", first.header("ETag")).get("/fr" + LESSON).then().statusCode(200);
        nobody().header("If-None-Match", first.header("ETag")).get("/en" + LESSON + "?for=gold").then().statusCode(200);
    }

    @Test
    void a_version_that_is_named_is_kept_for_ever() {
        String pack = mines.pack("sand-stone-dust/dust/water-first").hex();
        nobody().get("/en" + LESSON + "?pack=" + pack).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        nobody().get("/en" + LESSON + "?pack=" + "0".repeat(64)).then().statusCode(404);
        nobody().get("/en" + LESSON + "?pack=nonsense").then().statusCode(404);
    }

    @Test
    void passages_for_other_minerals_are_left_out_when_minerals_are_named() {
        nobody().get("/en" + LESSON).then().body(containsString("Dry milling of quartz ore"), containsString("With saws and splitters"));
        nobody().get("/en" + LESSON + "?for=gold,nonsense").then().body(containsString("Dry milling of quartz ore"), containsString("Shown for: Gold."),
                not(containsString("With saws and splitters")));
    }

    @Test
    void what_does_not_exist_is_not_found() {
        nobody().get("/en/courses/sand-stone-dust/dust/nothing").then().statusCode(404);
        nobody().get("/en/courses/nothing").then().statusCode(404);
        nobody().get("/de" + LESSON).then().statusCode(404);
    }

    @Test
    void a_site_task_has_its_page_elsewhere() {
        nobody().get("/es/courses/sand-stone-dust/dust/wet-shift").then().statusCode(303)
                .header("Location", containsString("/es/tasks/sand-stone-dust/dust/wet-shift"));
    }

    @Test
    void next_notes_the_lesson_for_whoever_is_signed_in() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        String pack = mines.pack("sand-stone-dust/dust/water-first").hex();
        awa.browser().formParam("pack", pack).formParam("for", "gold").post("/fr" + LESSON + "/done").then().statusCode(303)
                .header("Location", containsString("/fr/courses/sand-stone-dust/dust/distance-turns-masks"));
        assertThat(progress.of(awa.site(), awa.id()).activities()).hasSize(1);
        nobody().formParam("pack", pack).post("/fr" + LESSON + "/done").then().statusCode(303)
                .header("Location", containsString("/fr/courses/sand-stone-dust/dust/distance-turns-masks"));
    }

    @Test
    void a_lesson_that_speaks_one_more_language_offers_it() {
        String page = nobody().get("/fr" + LESSON).asString();
        assertThat(page).contains("Cette leçon parle aussi", "href=\"?in=pt\" lang=\"pt\"", ">Português</a>").doesNotContain("Primeiro a água");
        nobody().get("/fr" + LESSON + "?in=pt&for=gold").then().statusCode(200).body(containsString("<h1 lang=\"pt\">Poeira e sílica: primeiro a água</h1>"),
                containsString("lang=\"pt\" aria-labelledby=\"water-first\""), containsString("Moer minério de quartzo"), not(containsString("Na serra e na máquina")),
                containsString("Suite"));
        nobody().get("/fr" + LESSON + "?in=xx").then().statusCode(200).body(not(containsString("lang=\"xx\"")));
        nobody().get("/pt" + LESSON).then().statusCode(404);
    }

    @Test
    void a_drawing_is_harmless_and_kept_for_ever() {
        String pack = mines.pack("sand-stone-dust/dust/water-first").hex();
        nobody().get("/courses/sand-stone-dust/media/wet-drilling.svg?pack=" + pack).then().statusCode(200).contentType("image/svg+xml")
                .header("Cache-Control", containsString("immutable")).header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(nobody().get("/courses/sand-stone-dust/media/wet-drilling.svg").headers().getValues("Content-Security-Policy")).as("one policy, the strict one")
                .containsExactly("default-src 'none'; sandbox");
        nobody().get("/courses/sand-stone-dust/media/../course.md?pack=" + pack).then().statusCode(404);
        nobody().get("/courses/sand-stone-dust/media/nothing.svg?pack=" + pack).then().statusCode(404);
        nobody().header("Range", "bytes=0-3").get("/courses/sand-stone-dust/media/wet-drilling.svg?pack=" + pack).then().statusCode(206)
                .header("Content-Range", containsString("bytes 0-3/")).body(org.hamcrest.Matchers.equalTo("<svg"));
    }
}
