package org.asmacademy.readiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.TestDatabase;
import org.asmacademy.journal.Journal;
import org.asmacademy.media.TestPictures;
import org.asmacademy.media.TestVoices;
import org.asmacademy.readiness.TestCrew.Member;
import org.asmacademy.shared.AcademyConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Voice notes: sent with a task's form, kept without tags, heard by the site's own people. */
@QuarkusTest
class VoicePageTest {
    private static final String ASKS = "/en/tasks/home-safe/gear-and-machines/fix-one-danger";
    private static final String ASKS_NOT = "/en/tasks/gold-less-mercury/retort/one-retort-place";
    private static final String OWN_WORDS = "voice." + TaskForm.OWN_WORDS;
    @Inject TestCrew crew;
    @Inject Journal journal;
    @Inject AcademyConfig config;
    private UUID site;
    private Member member;

    @BeforeEach
    void a_site_with_one_person() {
        site = crew.site();
        member = crew.member(site, "Ama");
    }

    @Test
    void a_task_that_asks_for_a_voice_has_a_field_for_it_and_any_other_one_too_but_folded() {
        member.asks().get(ASKS).then().statusCode(200).body(containsString("name=\"voice.step\" type=\"file\" accept=\"audio/*\" capture")).body(containsString("Say no names"))
                .body(containsString("Read out no paper")).body(containsString("value=\"step\"")).body(not(containsString(OWN_WORDS)));
        member.asks().get(ASKS_NOT).then().statusCode(200).body(containsString("<details><summary>")).body(containsString("name=\"" + OWN_WORDS + "\" type=\"file\" accept=\"audio/*\""));
    }

    @Test
    void a_voice_note_is_kept_without_its_tags_and_heard_in_whole_and_in_pieces() throws Exception {
        for (String name : List.of("tone.webm", "tone.ogg", "tone.m4a")) {
            a_site_with_one_person();
            String thanks = sent(ASKS, voice(ASKS, "voice.step", TestVoices.file(name)).multiPart("named", "no")).statusCode(303).extract().header("Location");
            member.asks().get(thanks).then().statusCode(200).body(containsString("One voice note is kept")).body(not(containsString("photo is kept")));
            String kept = one("select sha256 from media_voice where site_id = '%s'");
            byte[] stored = Files.readAllBytes(config.home().resolve("media").resolve(site.toString()).resolve(kept.substring(0, 2)).resolve(kept));
            assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("CANARY").doesNotContain("Lavf");
            String page = member.asks().get("/en/sites/" + site + "/evidence").then().statusCode(200).extract().asString();
            assertThat(page).contains("<audio controls preload=\"none\" src=\"/media/" + kept + "\"").containsPattern("0\u00a0min 1\u00a0s, [234]\u00a0kB").doesNotContain("<img");
            String address = "/media/" + kept;
            String type = name.endsWith("m4a") ? "audio/mp4" : "audio/webm";
            assertThat(member.asks().get(address).then().statusCode(200).header("Content-Type", type).header("X-Content-Type-Options", "nosniff")
                    .header("Content-Security-Policy", "sandbox; default-src 'none'").header("Accept-Ranges", "bytes").header("Cache-Control", "private, no-cache")
                    .header("Content-Disposition", containsString("inline; filename=\"voice.")).extract().asByteArray()).isEqualTo(stored);
            assertThat(ranged(address, "bytes=0-99").statusCode(206).header("Content-Range", "bytes 0-99/" + stored.length).extract().asByteArray()).isEqualTo(Arrays.copyOf(stored, 100));
            assertThat(ranged(address, "bytes=100-").statusCode(206).extract().asByteArray()).isEqualTo(Arrays.copyOfRange(stored, 100, stored.length));
            assertThat(ranged(address, "bytes=-7").statusCode(206).extract().asByteArray()).isEqualTo(Arrays.copyOfRange(stored, stored.length - 7, stored.length));
            ranged(address, "bytes=" + stored.length + "-").statusCode(416);
            ranged(address, "bytes=9-3").statusCode(416);
            ranged(address, "lines=1-2").statusCode(200);
            member.asks().header("If-None-Match", "\"" + kept + "\"").get(address).then().statusCode(304);
            crew.member(crew.site(), "Bo").asks().get(address).then().statusCode(404);
            crew.member(crew.site(), "Cy").asks().header("If-None-Match", "\"" + kept + "\"").get(address).then().statusCode(404);
            given().get(address).then().statusCode(404);
        }
        assertThat(given().get("/en/courses").header("Content-Security-Policy")).contains("media-src 'self'");
    }

    @Test
    void pressing_twice_counts_once_and_photo_and_voice_go_together() throws Exception {
        RequestSpecification form = voice(ASKS_NOT, OWN_WORDS, TestVoices.file("tone.ogg")).multiPart("named", "no").multiPart("recognise", "no")
                .multiPart("photo.place.1", "a.jpg", TestPictures.photo(300, 200, 3), "image/jpeg");
        String thanks = sent(ASKS_NOT, form).statusCode(303).extract().header("Location");
        sent(ASKS_NOT, member.asks().multiPart("id", thanks.replaceAll(".*kept=", "")).multiPart(OWN_WORDS, "b.ogg", TestVoices.file("tone.m4a"), "audio/ogg")).statusCode(303);
        member.asks().get(thanks).then().body(containsString("One voice note is kept")).body(containsString("One photo is kept"));
        assertThat(one("select count(*) from media_voice where site_id = '%s'")).isEqualTo("1");
        assertThat(one("select cardinality(media) from task_evidence where site_id = '%s'")).isEqualTo("2");
        String page = member.asks().get("/en/sites/" + site + "/evidence").asString();
        assertThat(page).contains("<audio").contains("<img").doesNotContain("has not arrived").doesNotContain("Take this out");
    }

    @Test
    void a_voice_is_taken_only_when_no_name_is_said_in_it() throws Exception {
        byte[] tone = TestVoices.file("tone.m4a");
        sent(ASKS, voice(ASKS, "voice.step", tone).multiPart("tick", "step")).statusCode(400).body(containsString("named-error")).body(containsString("chosen again"))
                .body(matchesPattern("(?s).*value=\"step\" checked.*"));
        sent(ASKS, voice(ASKS, "voice.step", tone).multiPart("named", "yes")).statusCode(400).body(containsString("No recording has been kept"));
        sent(ASKS_NOT, voice(ASKS_NOT, OWN_WORDS, tone).multiPart("named", "yes")).statusCode(400).body(containsString("<details open>"));
        nothingIsKept();
        sent(ASKS, form(ASKS).multiPart("tick", "step")).statusCode(303);
    }

    @Test
    void anything_else_is_refused_kindly_in_the_persons_language() throws Exception {
        for (String name : List.of("tone.mp3", "tone.wav", "vorbis.ogg", "film.mp4", "film.webm")) {
            sent(ASKS, voice(ASKS, "voice.step", TestVoices.file(name)).multiPart("named", "no")).statusCode(400).body(containsString("no voice note that we can keep"))
                    .body(containsString("voice.step-error"));
        }
        for (String[] said : new String[][] {{"fr", "Ce n’est pas un message vocal"}, {"es", "Este no es un mensaje de voz"}}) {
            String page = ASKS.replace("/en/", "/" + said[0] + "/");
            sent(page, voice(page, "voice.step", TestVoices.file("tone.mp3")).multiPart("named", "no")).statusCode(400).body(containsString(said[1]));
        }
        sent(ASKS, voice(ASKS, "voice.step", TestVoices.lasting(181)).multiPart("named", "no")).statusCode(400).body(containsString("too long"));
        sent(ASKS, voice(ASKS, "voice.step", new byte[4 * 1024 * 1024 + 1]).multiPart("named", "no")).statusCode(400).body(containsString("too large"));
        sent(ASKS_NOT, voice(ASKS_NOT, OWN_WORDS, Arrays.copyOf(TestVoices.file("tone.webm"), 900)).multiPart("named", "no")).statusCode(400).body(containsString("<details open>"));
        nothingIsKept();
        sent(ASKS, voice(ASKS, "voice.step", TestVoices.lasting(179)).multiPart("named", "no")).statusCode(303);
    }

    @Test
    void a_rebuilt_site_has_the_same_voices() throws Exception {
        sent(ASKS, voice(ASKS, "voice.step", TestVoices.file("tone.webm")).multiPart("named", "no")).statusCode(303);
        String all = "select m::text || e::text from media_voice m join task_evidence e using (site_id) where site_id = '%s'";
        String before = one(all);
        journal.rebuild(site);
        assertThat(one(all)).isEqualTo(before).isNotEmpty();
    }

    private void nothingIsKept() throws SQLException {
        assertThat(one("select count(*) from fact where site_id = '%s' and kind in ('media.voice-cleaned', 'learning.task-tried')")).isEqualTo("0");
        assertThat(config.home().resolve("media").resolve(site.toString())).doesNotExist();
    }

    private ValidatableResponse ranged(String address, String range) {
        return member.asks().header("Range", range).get(address).then();
    }

    private RequestSpecification voice(String page, String field, byte[] file) {
        return form(page).multiPart(field, "note.bin", file, "audio/mpeg");
    }

    private RequestSpecification form(String page) {
        Matcher id = Pattern.compile("name=\"id\" value=\"([^\"]+)\"").matcher(member.asks().get(page).asString());
        assertThat(id.find()).isTrue();
        return member.asks().multiPart("id", id.group(1));
    }

    private static ValidatableResponse sent(String page, RequestSpecification form) {
        return form.post(page).then();
    }

    private String one(String query) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery(query.formatted(site))) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
