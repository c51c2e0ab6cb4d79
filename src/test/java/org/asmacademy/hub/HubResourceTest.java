package org.asmacademy.hub;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.UUID;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.Test;

/** A lead's code lets one computer in, its key opens its own mine only, and a lead can end it. */
@QuarkusTest
class HubResourceTest {
    private static final String CARRY_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    @Inject TestMine mines;
    @Inject HubsOutOfDate old;

    @Test
    void a_lead_gets_a_code_a_computer_registers_with_it_and_the_page_says_when_it_came() throws Exception {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String page = "/fr/sites/" + mine.id() + "/hubs";
        lead.get("/fr/sites/" + mine.id() + "/about").then().body(containsString(page));
        UUID press = UUID.randomUUID();
        Response shown = lead.post(page, "id", press, "name", "École");
        String code = code(shown);
        lead.get(page).then().statusCode(200).body(containsString("École"), containsString("Son code attend"), not(containsString(code)));
        assertThat(code(lead.post(page, "id", press, "name", "École"))).as("a page that was lost").isEqualTo(code);
        assertThat(code(lead.post("/es/sites/" + mine.id() + "/hubs", "id", press, "name", "École", "shown", "true", "go", "here"))).as("in another language").isEqualTo(code);

        Computer hub = Computer.join(code);
        assertThat(hub.site).isEqualTo(mine.id());
        lead.get(page).then().body(containsString("Encore aucun contact"), not(containsString("Son code attend")));
        hub.get("/standing?origin=" + hub.origin() + "&end=7").then().statusCode(200);
        lead.get(page).then().body(containsString("Dernier contact"), containsString("7 choses"));
        lead.get("/fr/sites/" + mine.id() + "/log").then().body(containsString("Awa a demandé un ordinateur"), containsString("a été inscrit avec le code demandé par Awa"));
    }

    @Test
    void a_code_is_good_for_one_key_for_two_days_and_until_it_is_ended() throws Exception {
        Mine mine = mines.open();
        String code = ask(mine);
        KeyPair first = key();
        join(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), first).then().statusCode(200);
        join(code, first).then().statusCode(200);
        join(code, key()).then().statusCode(404);
        join("2222-2222-2222", key()).then().statusCode(404);
        given().contentType("application/json").body("{\"code\":\"" + code + "\",\"key\":\"bm8ga2V5\",\"carryKey\":\"" + CARRY_KEY + "\"}").post("/api/v1/hubs/join").then().statusCode(404);
        String late = ask(mine);
        old.makeOld(mine.id());
        join(late, key()).then().statusCode(404);
    }

    @Test
    void who_has_not_signed_this_very_request_finds_nothing() throws Exception {
        Mine mine = mines.open();
        Computer hub = Computer.join(ask(mine));
        Computer other = Computer.join(ask(mines.open()));
        hub.get("/people").then().statusCode(200).body(containsString("Awa"));
        String path = "/api/v1/hubs/" + hub.id + "/people";
        given().get(path).then().statusCode(404);
        given().header("Authorization", other.signed("GET", path, other.word())).get(path).then().statusCode(404);
        given().header("Authorization", hub.signed("GET", path + "?x=1", hub.word())).get(path).then().statusCode(404);
        given().header("Authorization", hub.signed("POST", path, hub.word())).get(path).then().statusCode(404);
        String word = hub.word();
        given().header("Authorization", hub.signed("GET", path, word)).get(path).then().statusCode(200);
        String older = (Long.parseLong(word.split("\\.")[0]) - 301_000) + "." + word.split("\\.")[1];
        given().header("Authorization", hub.signed("GET", path, older)).get(path).then().statusCode(404);
        given().header("Authorization", hub.signed("GET", path, other.word())).get(path).then().statusCode(404);
        hub.get("/standing?origin=hub:" + other.id + ":" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_hub_that_was_ended_is_let_in_no_more_and_only_its_own_lead_can_end_it() throws Exception {
        Mine mine = mines.open();
        Computer hub = Computer.join(ask(mine));
        Mine other = mines.open();
        String end = "/hubs/" + hub.id + "/end";
        other.phoneOf("Awa").post("/en/sites/" + other.id() + end).then().statusCode(404);
        other.phoneOf("Awa").post("/en/sites/" + mine.id() + end).then().statusCode(404);
        mine.phoneOf("Binta").post("/en/sites/" + mine.id() + end).then().statusCode(404);
        hub.get("/people").then().statusCode(200);
        Phone lead = mine.phoneOf("Awa");
        lead.post("/en/sites/" + mine.id() + end).then().statusCode(303);
        hub.get("/people").then().statusCode(404);
        lead.get("/en/sites/" + mine.id() + "/hubs").then().body(containsString("let in no more"));
    }

    @Test
    void two_mines_that_send_the_same_form_have_two_computers() throws Exception {
        UUID press = UUID.randomUUID();
        for (Mine mine : new Mine[] {mines.open(), mines.open()}) {
            String code = code(mine.phoneOf("Awa").post("/en/sites/" + mine.id() + "/hubs", "id", press, "name", "Office"));
            assertThat(Computer.join(code).site).isEqualTo(mine.id());
        }
    }

    /** The program has 160 MB: a few of these at once would be its end. */
    @Test
    void what_nobody_has_signed_is_not_read_beyond_what_a_hub_may_send() {
        given().contentType("application/octet-stream").body(new byte[1024 * 1024 + 1]).post("/api/v1/hubs/" + UUID.randomUUID() + "/facts?origin=x").then().statusCode(413);
        given().contentType("application/octet-stream").body(new byte[1024]).post("/api/v1/hubs/" + UUID.randomUUID() + "/facts?origin=x").then().statusCode(404);
        given().contentType("application/json").body("{\"code\":\"" + "A".repeat(9000) + "\"}").post("/api/v1/hubs/join").then().statusCode(413);
        given().contentType("application/json").body("{\"code\":").post("/api/v1/hubs/join").then().statusCode(400);
    }

    @Test
    void a_name_is_asked_for_in_words_and_what_was_typed_stays() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        lead.post("/en/sites/" + mine.id() + "/hubs", "id", UUID.randomUUID(), "name", "x".repeat(61)).then().statusCode(400)
                .body(containsString("Write a name of 1 to 60 letters."), containsString("x".repeat(61)));
        lead.get("/en/sites/" + mine.id() + "/hubs").then().body(containsString("None yet."));
    }

    private static String ask(Mine mine) {
        return code(mine.phoneOf("Awa").post("/en/sites/" + mine.id() + "/hubs", "id", UUID.randomUUID(), "name", "Office"));
    }

    private static String code(Response shown) {
        shown.then().statusCode(200).header("Cache-Control", "no-store");
        return Phone.first(shown, "<p class=\"code\">([^<]+)</p>");
    }

    private static KeyPair key() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static Response join(String code, KeyPair key) {
        return given().contentType("application/json").body("{\"code\":\"" + code + "\",\"key\":\"" + Base64.getEncoder().encodeToString(key.getPublic().getEncoded())
                        + "\",\"carryKey\":\"" + CARRY_KEY + "\"}")
                .post("/api/v1/hubs/join");
    }

    /** A computer at a mine. */
    private record Computer(UUID id, UUID site, KeyPair key) {
        static Computer join(String code) throws Exception {
            KeyPair key = HubResourceTest.key();
            Response joined = HubResourceTest.join(code, key);
            joined.then().statusCode(200);
            return new Computer(UUID.fromString(joined.path("hubId")), UUID.fromString(joined.path("siteId")), key);
        }

        String origin() {
            return "hub:" + id + ":" + UUID.nameUUIDFromBytes(new byte[] {1});
        }

        String word() {
            return given().post("/api/v1/hubs/" + id + "/visit").path("word");
        }

        String signed(String method, String path, String word) {
            return Signature.header(id, key.getPrivate(), method, path, word, new byte[0]);
        }

        Response get(String what) {
            String path = HubDoor.pathAndQuery(URI.create("http://x/api/v1/hubs/" + id + what));
            return given().urlEncodingEnabled(false).header("Authorization", signed("GET", path, word())).get(path);
        }
    }
}
