package org.asmacademy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.Rows;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInPageTest {
    private static final String WRONG = "8520";
    @Inject TestMine mines;
    @Inject Clock clock;
    @Inject Rows rows;

    @Test
    void a_device_without_a_code_sees_no_names_and_is_led_to_the_card() {
        new Phone().get("/en/sign-in").then().statusCode(303).header("Location", endsWith("/en/join"));
        Mine mine = mines.open();
        Phone stranger = new Phone();
        stranger.get("/en/sign-in/" + mine.idOf("Awa")).then().statusCode(303).body(not(containsString("Awa")));
        stranger.get("/en/join/who").then().statusCode(303).header("Location", endsWith("/en/join"));
    }

    @Test
    void a_device_with_the_code_of_one_mine_cannot_ask_for_people_of_another() {
        Mine mine = mines.open();
        Mine other = mines.open();
        other.phone().get("/en/sign-in/" + mine.idOf("Awa")).then().statusCode(404);
        other.phone().post("/en/sign-in/" + mine.idOf("Awa"), "pin", mine.pins().get("Awa")).then().statusCode(404);
    }

    @Test
    void the_right_pin_opens_the_door_and_leads_where_one_wanted_to_go() {
        Mine mine = mines.open();
        Phone phone = mine.phone();
        Response page = phone.get("/en/sign-in/" + mine.idOf("Awa") + "?to=/en/our-mine");
        page.then().statusCode(200).header("Cache-Control", "no-store").body(containsString("Hello, Awa"), containsString("inputmode=\"numeric\""));
        phone.post("/en/sign-in/" + mine.idOf("Awa"), "pin", mine.pins().get("Awa"), "to", Phone.hidden(page, "to"))
                .then().statusCode(303).header("Location", endsWith("/en/our-mine"));
        assertThat(phone.get("/en/our-mine").header("Location")).endsWith("/en/sites/" + mine.id() + "/readiness");
    }

    @Test
    void it_leads_only_to_pages_of_this_academy() {
        Mine mine = mines.open();
        for (String elsewhere : new String[] {"https://evil.example/en", "//evil.example", "/\\evil.example", "/xx/me", "/en//evil.example", "/en/me\r\nX: y", "javascript:1", ""}) {
            Phone phone = mine.phone();
            String to = phone.post("/en/sign-in/" + mine.idOf("Awa"), "pin", mine.pins().get("Awa"), "to", elsewhere).header("Location");
            assertThat(to).as(elsewhere).endsWith("/en/me").doesNotContain("evil");
        }
    }

    @Test
    void sessions_long_over_are_forgotten_and_those_of_this_week_are_not() {
        Mine mine = mines.open();
        for (String token : new String[] {"long-ago", "last-week"}) {
            String ended = token.equals("long-ago") ? "31 days" : "7 days";
            QuarkusTransaction.requiringNew().run(() -> {
                rows.write("insert into session (token_hash, person_id, began_at, seen_at, ends_at) values (?, ?, now(), now(), now() - interval '" + ended + "')"
                        + " on conflict do nothing", token, mine.idOf("Awa"));
                rows.flush();
            });
        }
        mine.phoneOf("Awa");
        assertThat(QuarkusTransaction.requiringNew().call(() -> rows.list("select token_hash from session where token_hash in ('long-ago', 'last-week')",
                row -> row.getString(1)))).containsExactly("last-week");
    }

    @Test
    void a_wrong_pin_is_told_kindly_beside_the_field_in_the_language_of_the_page() {
        Mine mine = mines.open();
        Response page = mine.phone().post("/fr/sign-in/" + mine.idOf("Awa"), "pin", WRONG);
        page.then().statusCode(401).body(containsString("role=\"alert\""), containsString("Cela ne correspond pas"), not(containsString(WRONG)));
        assertThat(page.getCookies()).doesNotContainKey("session");
    }

    @Test
    void after_three_wrong_pins_the_door_is_closed_and_says_for_how_long_and_opens_by_itself() {
        Mine mine = mines.open();
        Phone phone = mine.phone();
        String door = "/en/sign-in/" + mine.idOf("Awa");
        for (int i = 0; i < 3; i++) phone.post(door, "pin", WRONG).then().statusCode(401);
        phone.post(door, "pin", mine.pins().get("Awa")).then().statusCode(429).body(containsString("Wait 15 seconds, then try again."), containsString("role=\"alert\""));
        at(Duration.ofSeconds(16));
        phone.post(door, "pin", WRONG).then().statusCode(401);
        phone.post(door, "pin", mine.pins().get("Awa")).then().statusCode(429).body(containsString("Wait 30 seconds"));
        at(Duration.ofMinutes(1));
        phone.post(door, "pin", mine.pins().get("Awa")).then().statusCode(303);
    }

    @Test
    void the_wait_grows_to_minutes_and_never_beyond_an_hour() {
        Mine mine = mines.open();
        Phone phone = mine.phone();
        String door = "/en/sign-in/" + mine.idOf("Awa");
        Duration later = Duration.ZERO;
        for (int i = 0; i < 14; i++) {
            phone.post(door, "pin", WRONG).then().statusCode(401);
            later = later.plusMinutes(61);
            at(later.minusMinutes(60));
            if (i == 6) phone.post(door, "pin", WRONG).then().statusCode(429).body(containsString("Wait 3 minutes"));
            at(later);
        }
        phone.post(door, "pin", WRONG).then().statusCode(401);
        phone.post(door, "pin", WRONG).then().statusCode(429).body(containsString("Wait 60 minutes"));
    }

    @Test
    void a_phone_that_throws_its_cookies_away_finds_the_door_closed_all_the_same_and_the_owner_does_not() {
        Mine mine = mines.open();
        Phone own = mine.phoneOf("Awa");
        String door = "/en/sign-in/" + mine.idOf("Awa");
        for (int i = 0; i < 3; i++) mine.phone().post(door, "pin", WRONG).then().statusCode(401);
        mine.phone().post(door, "pin", mine.pins().get("Awa")).then().statusCode(429);
        own.post(door, "pin", mine.pins().get("Awa")).then().statusCode(303);
    }

    @Test
    void tries_are_counted_for_people_who_do_not_exist_as_for_those_who_do() {
        Mine mine = mines.open();
        Phone phone = mine.phone();
        String nobody = "/en/sign-in/" + UUID.randomUUID();
        for (int i = 0; i < 4; i++) phone.post(nobody, "pin", WRONG).then().statusCode(404);
    }

    @Test
    void a_session_is_a_row_that_knows_only_the_hash_and_sign_out_is_final() {
        Mine mine = mines.open();
        Phone phone = mine.phoneOf("Awa");
        String token = phone.cookie("session");
        phone.get("/en/pin").then().statusCode(200);
        phone.post("/en/sign-out").then().statusCode(303).header("Location", endsWith("/en"));
        assertThat(phone.cookie("session")).isNull();
        phone.set("session", token);
        phone.get("/en/pin").then().statusCode(303).header("Location", containsString("/en/sign-in?to=%2Fen%2Fpin"));
    }

    @Test
    void switching_to_the_next_person_leads_to_the_names() {
        Phone phone = mines.open().phoneOf("Awa");
        phone.post("/en/sign-out", "then", "switch").then().statusCode(303).header("Location", endsWith("/en/sign-in"));
        phone.get("/en/sign-in").then().statusCode(200).body(containsString("Binta"));
        phone.get("/en/pin").then().statusCode(303);
    }

    @Test
    void nobody_is_signed_out_by_a_link() {
        Phone phone = mines.open().phoneOf("Awa");
        phone.get("/en/sign-out").then().statusCode(404);
        phone.get("/en/pin").then().statusCode(200);
    }

    @Test
    void a_session_ends_when_nobody_touches_it_and_leads_back_afterwards() {
        Mine mine = mines.open();
        Phone phone = mine.phoneOf("Awa");
        at(Duration.ofMinutes(29));
        phone.get("/en/pin").then().statusCode(200);
        at(Duration.ofMinutes(58));
        phone.get("/en/pin").then().statusCode(200);
        at(Duration.ofMinutes(89));
        phone.get("/en/pin").then().statusCode(303).header("Location", endsWith("/en/sign-in?to=%2Fen%2Fpin"));
    }

    @Test
    void a_session_ends_after_half_a_day_in_any_case() {
        Phone phone = mines.open().phoneOf("Awa");
        for (int minutes = 20; minutes < 720; minutes += 20) {
            at(Duration.ofMinutes(minutes));
            phone.get("/en/pin").then().statusCode(200);
        }
        at(Duration.ofMinutes(721));
        phone.get("/en/pin").then().statusCode(303);
    }

    @Test
    void a_form_of_another_origin_is_refused() {
        Mine mine = mines.open();
        mine.phone().asks().header("Origin", "https://evil.example").formParam("pin", mine.pins().get("Awa")).post("/en/sign-in/" + mine.idOf("Awa"))
                .then().statusCode(403);
    }

    @Test
    void cookies_are_out_of_reach_of_scripts_and_of_other_sites() {
        Mine mine = mines.open();
        Response answer = mine.phone().post("/en/sign-in/" + mine.idOf("Awa"), "pin", mine.pins().get("Awa"));
        assertThat(answer.getHeaders().getValues("Set-Cookie")).hasSize(2).allSatisfy(cookie -> {
            assertThat(cookie).containsIgnoringCase("SameSite=Lax").contains("Path=/");
            // With whom the phone is now: its own scripts keep her work when there is no signal. It opens nothing.
            assertThat(cookie.contains("HttpOnly")).as(cookie).isEqualTo(!cookie.startsWith("who="));
        });
    }

    @Test
    void a_language_that_the_pages_do_not_speak_has_no_pages() {
        new Phone().get("/xx/join").then().statusCode(404);
        new Phone().get("/de/staff").then().statusCode(404);
    }

    private void at(Duration later) {
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), later), Clock.class);
    }
}
