package org.asmacademy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JoinPageTest {
    @Inject TestMine mines;
    @Inject Sites sites;

    @Test
    void the_square_on_the_card_fills_the_code_in() {
        new Phone().get("/fr/join?code=K7MFP-2QXT9").then().statusCode(200).body(containsString("value=\"K7MFP-2QXT9\""), containsString("/fr/staff"));
        new Phone().get("/en/join?code=%22%3E%3Cscript%3E").then().statusCode(200).body(not(containsString("<script>")));
    }

    @Test
    void a_code_is_right_in_small_letters_and_without_its_dash() {
        Mine mine = mines.open();
        Phone phone = new Phone();
        phone.post("/en/join", "code", " " + mine.code().toLowerCase(Locale.ROOT).replace("-", " ") + " ").then().statusCode(303).header("Location", endsWith("/en/join/who"));
        phone.get("/en/join/who").then().statusCode(200).header("Cache-Control", "no-store").body(containsString("Koro Sud"), containsString("Awa"), containsString("I am new here"));
    }

    @Test
    void an_unknown_code_is_told_beside_the_field_and_stays_there_to_be_mended() {
        new Phone().post("/es/join", "code", "K7MFP-2QXT9").then().statusCode(404)
                .body(containsString("No encontramos este código"), containsString("role=\"alert\""), containsString("value=\"K7MFP-2QXT9\""));
    }

    @Test
    void a_phone_that_tries_codes_is_slowed_and_may_try_again_in_an_hour() {
        Phone phone = mines.open().phone();
        for (int i = 0; i < 20; i++) phone.post("/en/join", "code", "WRONG-2345" + i % 10).then().statusCode(404);
        phone.post("/en/join", "code", mines.open().code()).then().statusCode(429).body(containsString("Wait an hour"));
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61)), Clock.class);
        phone.post("/en/join", "code", "WRONG-23456").then().statusCode(404);
    }

    @Test
    void right_codes_are_not_counted() {
        Mine mine = mines.open();
        Phone phone = mine.phone();
        for (int i = 0; i < 25; i++) phone.post("/en/join", "code", mine.code()).then().statusCode(303);
    }

    @Test
    void somebody_new_chooses_a_name_and_is_a_member_at_once() {
        Mine mine = mines.open();
        int before = sites.find(mine.id()).orElseThrow().members();
        Phone phone = mine.phone();
        Response page = phone.get("/en/join/new");
        page.then().statusCode(200).body(containsString("no real name, no phone number and no papers"), containsString("People of this mine will see the name"));
        phone.post("/en/join/new", "id", Phone.hidden(page, "id"), "nickname", "  La   Chispa ", "pin", "7291", "speaks", "es", "adult", "yes")
                .then().statusCode(303).header("Location", endsWith("/en/courses"));
        phone.get("/en/pin").then().statusCode(200);
        assertThat(sites.find(mine.id()).orElseThrow().members()).isEqualTo(before + 1);
        mine.phone().get("/en/sign-in").then().body(containsString("<strong>La Chispa</strong>"));
    }

    @Test
    void a_second_press_makes_nobody_new_and_opens_the_door_too() {
        Mine mine = mines.open();
        Phone phone = mine.phone();
        String id = Phone.hidden(phone.get("/en/join/new"), "id");
        Object[] form = {"id", id, "nickname", "Salif", "pin", "7291", "speaks", "en", "adult", "yes"};
        phone.post("/en/join/new", form).then().statusCode(303);
        Phone again = mine.phone();
        again.post("/en/join/new", form).then().statusCode(303);
        again.get("/en/pin").then().statusCode(200);
        assertThat(sites.find(mine.id()).orElseThrow().members()).isEqualTo(3);
    }

    @Test
    void who_knows_the_id_of_a_form_but_not_the_pin_does_not_come_in_by_it() {
        Mine mine = mines.open();
        Phone phone = mine.phone();
        String id = Phone.hidden(phone.get("/en/join/new"), "id");
        phone.post("/en/join/new", "id", id, "nickname", "Salif", "pin", "7291", "speaks", "en", "adult", "yes").then().statusCode(303);
        Phone thief = mine.phone();
        thief.post("/en/join/new", "id", id, "nickname", "Salif", "pin", "7292", "speaks", "en", "adult", "yes").then().statusCode(401);
        thief.get("/en/pin").then().statusCode(303);
    }

    @Test
    void names_that_differ_only_in_case_or_spaces_are_one_name() {
        Mine mine = mines.open();
        for (String taken : new String[] {"awa", "AWA", " Awa ", "Ａｗａ"}) {
            join(mine.phone(), taken, "7291", true).then().statusCode(409).body(containsString("Somebody here has this name already"));
        }
        assertThat(sites.find(mine.id()).orElseThrow().members()).isEqualTo(2);
    }

    @Test
    void what_was_written_stays_and_the_pin_does_not() {
        join(mines.open().phone(), "Salif", "1234", true).then().statusCode(400)
                .body(containsString("too easy to guess"), containsString("value=\"Salif\""), not(containsString("1234\"")), containsString("name=\"adult\" value=\"yes\" required aria-describedby=\"adult-hint\" checked"));
    }

    @Test
    void a_name_is_needed_and_has_an_end() {
        Mine mine = mines.open();
        join(mine.phone(), "   ", "7291", true).then().statusCode(400).body(containsString("1 to 40 letters"));
        join(mine.phone(), "x".repeat(41), "7291", true).then().statusCode(400).body(containsString("1 to 40 letters"));
    }

    @Test
    void only_adults_join_and_the_young_are_told_kindly_where_to_learn() {
        Mine mine = mines.open();
        join(mine.phone(), "Salif", "7291", false).then().statusCode(400).body(containsString("Only adults can join"), containsString("lessons are open to you"));
        assertThat(sites.find(mine.id()).orElseThrow().members()).isEqualTo(2);
    }

    @Test
    void a_phone_that_enters_another_mine_leaves_the_first_one() {
        Mine one = mines.open();
        Mine other = mines.open();
        Phone phone = one.phoneOf("Awa");
        String device = phone.cookie("device");
        phone.post("/en/join", "code", other.code()).then().statusCode(303);
        assertThat(phone.cookie("device")).isEqualTo(device);
        phone.get("/en/pin").then().statusCode(303);
        phone.get("/en/sign-in/" + one.idOf("Awa")).then().statusCode(404);
    }

    @Test
    void without_the_code_nobody_joins() {
        Phone stranger = new Phone();
        stranger.get("/en/join/new").then().statusCode(303).header("Location", endsWith("/en/join"));
        stranger.post("/en/join/new", "id", UUID.randomUUID(), "nickname", "Salif", "pin", "7291", "adult", "yes").then().statusCode(303).header("Location", endsWith("/en/join"));
        stranger.set("device", "made-up");
        stranger.get("/en/join/who").then().statusCode(303);
    }

    private static Response join(Phone phone, String nickname, String pin, boolean adult) {
        String id = Phone.hidden(phone.get("/en/join/new"), "id");
        return adult ? phone.post("/en/join/new", "id", id, "nickname", nickname, "pin", pin, "speaks", "en", "adult", "yes")
                : phone.post("/en/join/new", "id", id, "nickname", nickname, "pin", pin, "speaks", "en");
    }
}
