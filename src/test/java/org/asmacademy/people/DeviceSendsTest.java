package org.asmacademy.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Sha256;
import org.asmacademy.shared.SiteScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phone sends what was done on it, whether or not anybody's session still lives; and it knows whose work it keeps. */
@QuarkusTest
class DeviceSendsTest {
    private static final String FACTS = "/api/v1/facts";
    private static final String ME = "/api/v1/me";
    private static final String NOTHING = "{\"siteId\":\"%s\",\"origin\":\"%s\",\"facts\":[]}";
    @Inject TestMine mines;
    @Inject Rows rows;
    @Inject SiteScope scope;
    private Mine mine;
    private Phone phone;
    private UUID awa;

    @BeforeEach
    void awa_has_signed_in_on_a_phone() {
        mine = mines.open();
        phone = mine.phoneOf("Awa");
        awa = mine.idOf("Awa");
    }

    @Test
    void what_awa_did_is_taken_after_her_session_is_over() {
        String device = device();
        sessionsEnd();
        phone.get("/en/me").then().statusCode(303);
        UUID fact = UUID.randomUUID();
        send(phone, device, fact, awa).then().statusCode(200).body("have", equalTo(1)).body("headId", equalTo(fact.toString()));
        assertThat(state(fact)).isEqualTo("t");
    }

    @Test
    void it_is_taken_from_a_device_that_signed_her_out_and_waits_for_somebody_who_was_never_there() {
        String device = device();
        phone.post("/en/sign-out");
        UUID hers = UUID.randomUUID();
        send(phone, device, hers, awa).then().statusCode(200);
        UUID stranger = UUID.randomUUID();
        Phone bintas = mine.phoneOf("Binta");
        send(bintas, deviceOf(bintas), stranger, awa).then().statusCode(200);
        assertThat(state(hers)).isEqualTo("t");
        assertThat(state(stranger)).isEqualTo("w");
    }

    /** Awa is a lead. Whoever borrows her phone asks nobody for her PIN, and so is nobody to give away what is the mine's. */
    @Test
    void who_has_a_leads_phone_in_their_hands_gives_no_role_and_shuts_nobody_out() {
        String device = device();
        sessionsEnd();
        UUID binta = mine.idOf("Binta");
        String[][] grabs = {{"people.role-given", "{\\\"role\\\":\\\"lead\\\",\\\"given\\\":true}"}, {"people.device-revoked", "{\\\"device\\\":\\\"" + device + "\\\"}"},
                {"site.member-left", "{}"}, {"site.member-joined", "{}"}, {"site.closed", "{\\\"closed\\\":true}"},
                {"site.set-aside", "{\\\"fact\\\":\\\"" + UUID.randomUUID() + "\\\",\\\"content\\\":\\\"\\\"}"}};
        for (String[] grab : grabs) {
            UUID fact = UUID.randomUUID();
            send(phone, device + "~" + grab[0].hashCode(), fact, awa, binta, grab[0], grab[1]).then().statusCode(200);
            assertThat(state(fact)).as(grab[0]).isEqualTo("q");
        }
    }

    @Test
    void reading_facts_needs_somebody_who_is_signed_in() {
        String log = "/api/v1/sites/" + mine.id() + "/facts";
        asks(phone).get(log).then().statusCode(200);
        sessionsEnd();
        asks(phone).get(log).then().statusCode(404);
    }

    @Test
    void a_device_that_has_ended_a_wrong_secret_and_no_device_at_all_send_nothing() {
        String device = device();
        UUID fact = UUID.randomUUID();
        Phone wrong = new Phone();
        wrong.set("device", "guessed");
        send(wrong, device, fact, awa).then().statusCode(404);
        Phone none = new Phone();
        none.set("session", phone.cookie("session"));
        send(none, device, fact, awa).then().statusCode(404);
        QuarkusTransaction.requiringNew().run(() -> {
            rows.write("update device set ends_at = now() - interval '1 second' where secret_hash = ?", Sha256.hex(phone.cookie("device")));
            rows.flush();
        });
        send(phone, device, fact, awa).then().statusCode(404);
        assertThat(state(fact)).isEmpty();
    }

    @Test
    void nobody_sends_under_the_name_of_another_device_or_for_another_mine() {
        Mine other = mines.open();
        asks(phone).body(NOTHING.formatted(mine.id(), deviceOf(mine.phoneOf("Binta")))).post(FACTS).then().statusCode(400);
        asks(phone).body(NOTHING.formatted(mine.id(), "server:" + UUID.randomUUID())).post(FACTS).then().statusCode(400);
        asks(phone).body(NOTHING.formatted(other.id(), device())).post(FACTS).then().statusCode(404);
        asks(phone).body(NOTHING.formatted(mine.id(), device() + "~7f")).post(FACTS).then().statusCode(200);
    }

    @Test
    void a_phone_that_went_to_another_mine_still_sends_what_was_done_at_the_first() {
        String device = device();
        Mine other = mines.open();
        phone.post("/en/join", "code", other.code()).then().statusCode(303);
        UUID fact = UUID.randomUUID();
        send(phone, device, fact, awa).then().statusCode(200);
        assertThat(state(fact)).isEqualTo("t");
    }

    @Test
    void a_phone_learns_who_is_signed_in_and_under_which_name_it_sends() {
        asks(phone).get(ME).then().statusCode(200).header("Cache-Control", "no-store").body("personId", equalTo(awa.toString()))
                .body("siteId", equalTo(mine.id().toString())).body("size()", equalTo(4));
        String incarnation = asks(phone).get(ME).jsonPath().getString("incarnation");
        asks(phone).body(NOTHING.formatted(mine.id(), device())).post(FACTS).then().statusCode(200).body("incarnation", equalTo(incarnation));
        sessionsEnd();
        asks(phone).get(ME).then().statusCode(401);
        given().get(ME).then().statusCode(401);
    }

    @Test
    void scripts_may_read_with_whom_the_device_is_and_nothing_else() {
        Response entered = mine.phone().post("/en/sign-in/" + awa, "pin", mine.pins().get("Awa"));
        assertThat(entered.getDetailedCookies().get("who").getValue()).isEqualTo(awa.toString());
        assertThat(entered.getDetailedCookies().get("who").isHttpOnly()).isFalse();
        assertThat(entered.getDetailedCookies().get("session").isHttpOnly()).isTrue();
        assertThat(new Phone().post("/en/join", "code", mine.code()).getDetailedCookies().get("device").isHttpOnly()).isTrue();
        assertThat(entered.asString() + asks(phone).get(ME).asString()).doesNotContain(phone.cookie("device"));
    }

    @Test
    void whoever_signs_out_or_goes_to_another_mine_takes_their_name_off_the_device() {
        assertThat(phone.cookie("who")).isEqualTo(awa.toString());
        phone.post("/en/sign-out");
        assertThat(phone.cookie("who")).isNull();
        Phone moved = mine.phoneOf("Awa");
        moved.post("/en/join", "code", mines.open().code());
        assertThat(moved.cookie("who")).isNull();
        assertThat(mines.coordinator().cookie("who")).isNull();
    }

    private String device() {
        return deviceOf(phone);
    }

    private static String deviceOf(Phone one) {
        return asks(one).get(ME).jsonPath().getString("deviceId");
    }

    private static RequestSpecification asks(Phone by) {
        return given().cookie("device", String.valueOf(by.cookie("device"))).cookie("session", String.valueOf(by.cookie("session"))).contentType("application/json");
    }

    private Response send(Phone by, String origin, UUID fact, UUID actor) {
        return send(by, origin, fact, actor, actor, "learning.path-chosen", "{\\\"path\\\":null}");
    }

    private Response send(Phone by, String origin, UUID fact, UUID actor, UUID about, String kind, String body) {
        return asks(by).body("{\"siteId\":\"" + mine.id() + "\",\"origin\":\"" + origin + "\",\"facts\":[{\"id\":\"" + fact + "\",\"seq\":1,\"hlc\":\"0198000000000001\",\"personId\":\""
                + about + "\",\"actorId\":\"" + actor + "\",\"kind\":\"" + kind + "\",\"schemaVersion\":1,\"body\":\"" + body + "\"}]}").post(FACTS);
    }

    private void sessionsEnd() {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.write("update session set seen_at = now() - interval '31 minutes' where person_id = ?", awa);
            rows.flush();
        });
    }

    private String state(UUID fact) {
        return scope.inNew(mine.id(), () -> rows.one("select state from fact where site_id = ? and id = ?", row -> row.getString(1), mine.id(), fact)).orElse("");
    }
}
