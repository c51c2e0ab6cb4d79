package org.asmacademy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.Test;

/** Each deed leaves exactly one line, and what was refused leaves none. */
@QuarkusTest
class DeedsTest {
    @Inject TestMine mines;
    @Inject People people;
    @Inject Journal journal;

    @Test
    void opening_a_mine_is_noted_once_and_each_view_of_its_card() {
        Phone coordinator = mines.coordinator();
        String form = Phone.hidden(coordinator.get("/en/sites/new"), "id");
        Mine mine = mines.read(TestMine.openWith(coordinator, form));
        assertThat(Lines.deeds(mine.id())).containsExactlyInAnyOrder("site-described", "lead-given", "champion-given", "site-opened", "card-shown");
        assertThat(Lines.during(mine.id(), () -> TestMine.openWith(coordinator, form).then().statusCode(200))).containsExactly("card-shown");
    }

    @Test
    void a_pin_given_by_somebody_else_and_ones_own_new_one_are_told_apart() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String binta = page(mine, "/people/" + mine.idOf("Binta"));
        assertThat(Lines.during(mine.id(), () -> lead.post(binta + "/pin", "id", UUID.randomUUID()).then().statusCode(200))).containsExactly("pin-reset");
        assertThat(Lines.whole(mine.id())).contains("pin-reset " + mine.idOf("Binta") + " " + mine.idOf("Awa"));
        assertThat(Lines.during(mine.id(), () -> lead.post("/en/pin", "old", mine.pins().get("Awa"), "pin", "7291").then().statusCode(200))).containsExactly("pin-changed");
        assertThat(Lines.during(mine.id(), () -> lead.post("/en/pin", "old", "0000", "pin", "7291").then().statusCode(401))).isEmpty();
    }

    @Test
    void a_leads_phone_left_open_gives_nobody_the_leads_own_pin() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String own = page(mine, "/people/" + mine.idOf("Awa"));
        assertThat(Lines.during(mine.id(), () -> lead.post(own + "/pin", "id", UUID.randomUUID()).then().statusCode(404))).isEmpty();
    }

    @Test
    void a_role_given_or_taken_is_noted_once_however_often_it_is_pressed_or_folded() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String binta = page(mine, "/people/" + mine.idOf("Binta"));
        UUID press = UUID.randomUUID();
        assertThat(Lines.during(mine.id(), () -> {
            for (int i = 0; i < 2; i++) lead.post(binta + "/role", "id", press, "role", "lead", "given", "true").then().statusCode(303);
        })).containsExactly("lead-given");
        assertThat(Lines.during(mine.id(), () -> lead.post(binta + "/role", "id", UUID.randomUUID(), "role", "champion", "given", "false").then().statusCode(303)))
                .containsExactly("champion-taken");
        assertThat(Lines.whole(mine.id())).contains("champion-taken " + mine.idOf("Binta") + " " + mine.idOf("Awa"));
        assertThat(Lines.during(mine.id(), () -> journal.rebuild(mine.id()))).isEmpty();
    }

    @Test
    void a_deed_that_is_refused_in_its_transaction_leaves_no_line() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String own = page(mine, "/people/" + mine.idOf("Awa"));
        assertThat(Lines.during(mine.id(), () -> {
            lead.post(own + "/role", "id", UUID.randomUUID(), "role", "lead", "given", "false").then().statusCode(409);
            lead.post(own + "/left", "id", UUID.randomUUID()).then().statusCode(409);
            mine.phoneOf("Binta").post(page(mine, "/people/" + mine.idOf("Binta")) + "/role", "id", UUID.randomUUID(), "role", "lead", "given", "true").then().statusCode(404);
        })).isEmpty();
    }

    @Test
    void who_is_made_to_leave_loses_their_roles_and_all_of_it_is_noted() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String binta = page(mine, "/people/" + mine.idOf("Binta"));
        assertThat(Lines.during(mine.id(), () -> lead.post(binta + "/left", "id", UUID.randomUUID()).then().statusCode(303)))
                .containsExactlyInAnyOrder("champion-taken", "member-left");
        assertThat(Lines.during(mine.id(), () -> lead.post(binta + "/back", "id", UUID.randomUUID()).then().statusCode(200))).containsExactly("pin-reset");
    }

    @Test
    void the_card_is_noted_when_it_is_seen_and_when_it_is_new() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        Phone trainer = mine.phoneOf("Binta");
        assertThat(Lines.during(mine.id(), () -> lead.get(page(mine, "/card")).then().statusCode(200))).containsExactly("card-shown");
        assertThat(Lines.during(mine.id(), () -> lead.post(page(mine, "/card")).then().statusCode(303))).containsExactly("card-renewed");
        assertThat(Lines.during(mine.id(), () -> trainer.post(page(mine, "/card")).then().statusCode(404))).isEmpty();
    }

    @Test
    void what_the_mine_says_of_itself_its_end_and_its_new_beginning_are_noted() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        UUID press = UUID.randomUUID();
        assertThat(Lines.during(mine.id(), () -> {
            for (int i = 0; i < 2; i++) lead.post(page(mine, "/about"), "id", press, "name", "Koro Nord", "commodity", "gold").then().statusCode(303);
        })).containsExactly("site-described");
        assertThat(Lines.during(mine.id(), () -> lead.post(page(mine, "/close"), "id", UUID.randomUUID(), "closed", "true", "word", "close").then().statusCode(303)))
                .containsExactly("site-closed");
        assertThat(Lines.during(mine.id(), () -> lead.post(page(mine, "/close"), "id", UUID.randomUUID(), "closed", "false").then().statusCode(303)))
                .containsExactly("site-opened-again");
    }

    @Test
    void new_pins_by_command_are_one_deed() {
        Mine mine = mines.open();
        assertThat(Lines.during(mine.id(), () -> assertThat(people.newPins(mine.id())).containsOnlyKeys("Awa", "Binta"))).containsExactly("new-pins");
        assertThat(Lines.whole(mine.id())).contains("new-pins " + mine.id() + " " + Audit.OPERATOR);
        mine.phone().post("/en/sign-in/" + mine.idOf("Awa"), "pin", mine.pins().get("Awa")).then().statusCode(401);
    }

    @Test
    void a_door_that_wrong_pins_closed_is_noted_each_time_it_closes() {
        Mine mine = mines.open();
        Phone phone = mine.phone();
        String door = "/en/sign-in/" + mine.idOf("Awa");
        String wrong = mine.pins().get("Awa").equals("8520") ? "8521" : "8520";
        assertThat(Lines.during(mine.id(), () -> {
            for (int i = 0; i < 2; i++) phone.post(door, "pin", wrong).then().statusCode(401);
            phone.post(door, "pin", mine.pins().get("Awa")).then().statusCode(303);
        })).as("the last free try was right").isEmpty();
        assertThat(Lines.during(mine.id(), () -> {
            for (int i = 0; i < 3; i++) phone.post(door, "pin", wrong).then().statusCode(401);
            for (int i = 0; i < 3; i++) phone.post(door, "pin", wrong).then().statusCode(429);
        })).containsExactly("door-closed");
        assertThat(Lines.whole(mine.id())).contains("door-closed " + mine.idOf("Awa") + " " + Audit.UNKNOWN);
    }

    @Test
    void a_phone_on_which_too_many_wrong_pins_were_typed_is_noted_once() {
        Mine mine = mines.open();
        Phone phone = mine.phone();
        String door = "/en/sign-in/" + mine.idOf("Awa");
        String wrong = mine.pins().get("Awa").equals("8520") ? "8521" : "8520";
        phone.post(door, "pin", wrong).then().statusCode(401);
        Lines.write("update device set wrong = 49 where site_id = ? and wrong = 1", mine.id());
        assertThat(Lines.during(mine.id(), () -> {
            phone.post(door, "pin", wrong).then().statusCode(401);
            phone.post(door, "pin", wrong).then().statusCode(429);
        })).containsExactly("device-closed");
    }

    @Test
    void staff_at_the_door_are_noted_at_the_academy_let_in_or_not() {
        UUID amina = people.staff("staff-" + UUID.randomUUID(), Role.COORDINATOR, "a long password");
        String login = Lines.texts("select login from staff where id = ?", amina).get(0);
        Phone phone = new Phone();
        phone.post("/en/staff", "login", login, "password", "a long password").then().statusCode(303);
        assertThat(Lines.academy(amina)).containsExactly("staff-signed-in password");
        for (int i = 0; i < 3; i++) phone.post("/en/staff", "login", login, "password", "wrong").then().statusCode(401);
        phone.post("/en/staff", "login", login, "password", "wrong").then().statusCode(429);
        assertThat(Lines.academy(amina)).containsExactlyElementsOf(List.of("staff-signed-in password", "staff-refused wrong-password",
                "staff-refused wrong-password", "staff-refused wrong-password"));
        assertThat(Lines.academy(Audit.UNKNOWN)).containsOnlyOnce("staff-door-closed " + amina);
        assertThat(Lines.academy(Audit.OPERATOR)).containsOnlyOnce("staff-made " + amina);
        int before = Lines.academy(Audit.UNKNOWN).size();
        phone.post("/en/staff", "login", "a secret typed here by mistake", "password", "x").then().statusCode(401);
        assertThat(Lines.academy(Audit.UNKNOWN)).hasSize(before + 1).last().isEqualTo("staff-refused unknown-login");
    }

    private static String page(Mine mine, String path) {
        return "/en/sites/" + mine.id() + path;
    }
}
