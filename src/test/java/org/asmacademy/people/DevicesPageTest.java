package org.asmacademy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DevicesPageTest {
    @Inject TestMine mines;
    @Inject Journal journal;

    @Test
    void leads_and_champions_see_which_phones_know_their_mine_and_who_uses_them() {
        Mine mine = mines.open();
        mine.join("Chidi", "7391");
        Phone trainer = mine.phoneOf("Binta");
        trainer.get(page("en", mine)).then().statusCode(200).header("Cache-Control", "no-store").body(containsString("<h2>Chidi</h2>"))
                .body(containsString("This is the phone in your hand.")).body(containsString("Last used"));
        trainer.get(page("fr", mine)).then().body(containsString("Téléphones de notre mine"));
        trainer.get(page("es", mine)).then().body(containsString("Teléfonos de nuestra mina"));
        trainer.get("/en/sites/" + mine.id() + "/about").then().body(containsString(page("en", mine)));
        mines.open().phoneOf("Awa").get(page("en", mine)).then().statusCode(404);
    }

    @Test
    void a_lost_phone_is_signed_out_at_once_shows_no_names_and_is_told_to_forget() {
        Mine mine = mines.open();
        Phone lost = mine.join("Chidi", "7391");
        lost.get("/en/me").then().statusCode(200);
        Phone lead = mine.phoneOf("Awa");
        revoke(lead, mine, "Chidi");
        lost.get("/en/me").then().statusCode(410).header("Clear-Site-Data", containsString("\"storage\"")).body(containsString("shut out"));
        lost.get("/en/sign-in").then().statusCode(303).header("Location", endsWith("/en/join")).body(not(containsString("Awa")));
        assertThat(lost.post("/en/sign-in/" + mine.idOf("Chidi"), "pin", "7391").statusCode()).isNotEqualTo(200);
        lost.get("/en/me").then().statusCode(410);
        machine(lost).contentType("application/json").body("{\"siteId\":\"" + mine.id() + "\",\"origin\":\"x\",\"facts\":[]}").post("/api/v1/facts")
                .then().statusCode(410).body("code", equalTo("device-revoked"));
        machine(lost).get("/api/v1/sites/" + mine.id() + "/facts").then().statusCode(410).body("code", equalTo("device-revoked"));
        lead.get("/en/sites/" + mine.id() + "/log").then().body(containsString("Awa shut a lost phone out."));
        lead.get(page("en", mine)).then().statusCode(200).body(containsString("Shut out"));
    }

    @Test
    void a_phone_that_was_found_comes_in_with_the_card_as_a_new_one_and_the_old_secret_stays_dead() {
        Mine mine = mines.open();
        Phone lost = mine.join("Chidi", "7391");
        String before = lost.cookie("device");
        revoke(mine.phoneOf("Awa"), mine, "Chidi");
        lost.get("/en/join");
        lost.post("/en/join", "code", mine.code()).then().statusCode(303);
        lost.post("/en/sign-in/" + mine.idOf("Chidi"), "pin", "7391").then().statusCode(303);
        lost.get("/en/me").then().statusCode(200).body(containsString("Chidi"));
        assertThat(lost.cookie("device")).isNotEqualTo(before);
        Phone thief = new Phone();
        thief.set("device", before);
        thief.get("/en/me").then().statusCode(410);
        journal.rebuild(mine.id());
        lost.get("/en/me").then().statusCode(200);
        thief.get("/en/me").then().statusCode(410);
    }

    @Test
    void a_learner_shuts_nobody_out_and_a_phone_of_another_mine_cannot_be_named() {
        Mine mine = mines.open();
        Mine other = mines.open();
        Phone learner = mine.join("Chidi", "7391");
        other.join("Dede", "7391");
        String theirs = lostAddress(other.phoneOf("Awa"), other, "Dede").replaceAll(".*device=", "");
        learner.post(page("en", mine) + "/lost", "id", UUID.randomUUID(), "device", theirs).then().statusCode(404);
        mine.phoneOf("Awa").post(page("en", mine) + "/lost", "id", UUID.randomUUID(), "device", theirs).then().statusCode(404);
        mine.phoneOf("Awa").get(page("en", mine) + "/lost?device=" + theirs).then().statusCode(404);
    }

    @Test
    void everybody_sees_where_they_are_signed_in_and_ends_what_they_do_not_know() {
        Mine mine = mines.open();
        Phone one = mine.phoneOf("Awa");
        Phone two = mine.phoneOf("Awa");
        Response list = one.get("/en/me/devices");
        list.then().statusCode(200).body(containsString("Here, now")).body(containsString("On another phone or browser"));
        String other = Phone.first(list, "On another phone or browser</h2>[\\s\\S]*?name=\"mark\" value=\"([0-9a-f]{16})\"");
        mine.phoneOf("Binta").post("/en/me/devices", "mark", other).then().statusCode(303);
        two.get("/en/me").then().statusCode(200);
        one.post("/en/me/devices", "mark", other).then().statusCode(303);
        two.get("/en/me").then().statusCode(303);
        one.get("/en/me").then().statusCode(200).body(containsString("/en/me/devices"));
        one.get("/fr/me/devices").then().body(containsString("Ici, maintenant"));
    }

    private static void revoke(Phone lead, Mine mine, String whose) {
        Response sure = lead.get(lostAddress(lead, mine, whose));
        sure.then().statusCode(200).body(containsString("Shut this phone out?"));
        UUID press = UUID.fromString(Phone.hidden(sure, "id"));
        for (int i = 0; i < 2; i++) lead.post(page("en", mine) + "/lost", "id", press, "device", Phone.hidden(sure, "device")).then().statusCode(303);
    }

    private static String lostAddress(Phone lead, Mine mine, String whose) {
        return Phone.first(lead.get(page("en", mine)), "<h2>" + Pattern.quote(whose) + "</h2>[\\s\\S]*?href=\"([^\"]+/devices/lost\\?device=[0-9a-f-]{36})\"");
    }

    private static io.restassured.specification.RequestSpecification machine(Phone phone) {
        return phone.asks().accept("application/json");
    }

    private static String page(String language, Mine mine) {
        return "/" + language + "/sites/" + mine.id() + "/devices";
    }
}
