package org.asmacademy.people;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PinPageTest {
    @Inject TestMine mines;

    @Test
    void who_knows_the_old_pin_chooses_a_new_one_and_every_other_phone_is_signed_out() {
        Mine mine = mines.open();
        Phone here = mine.phoneOf("Awa");
        Phone lost = mine.phoneOf("Awa");
        here.post("/en/pin", "old", mine.pins().get("Awa"), "pin", "7291").then().statusCode(200).body(containsString("Your PIN is new"));
        here.get("/en/pin").then().statusCode(200);
        lost.get("/en/pin").then().statusCode(303);
        mine.phone().post("/en/sign-in/" + mine.idOf("Awa"), "pin", mine.pins().get("Awa")).then().statusCode(401);
        mine.phone().post("/en/sign-in/" + mine.idOf("Awa"), "pin", "7291").then().statusCode(303);
    }

    @Test
    void a_phone_left_open_does_not_give_a_new_pin_to_whoever_finds_it() {
        Mine mine = mines.open();
        Phone found = mine.phoneOf("Awa");
        String wrong = mine.pins().get("Awa").equals("8520") ? "8521" : "8520";
        for (int i = 0; i < 3; i++) found.post("/en/pin", "old", wrong, "pin", "7291").then().statusCode(401).body(containsString("role=\"alert\""));
        found.post("/en/pin", "old", mine.pins().get("Awa"), "pin", "7291").then().statusCode(429);
    }

    @Test
    void easy_and_impossible_pins_are_refused_beside_the_field() {
        Mine mine = mines.open();
        Phone phone = mine.phoneOf("Awa");
        for (String easy : new String[] {"0000", "1234", "9876", "7777", "7890", "3210"}) {
            phone.post("/en/pin", "old", mine.pins().get("Awa"), "pin", easy).then().statusCode(400).body(containsString("too easy to guess"));
        }
        for (String none : new String[] {"", "123", "12345", "abcd", "１２８４"}) {
            phone.post("/en/pin", "old", mine.pins().get("Awa"), "pin", none).then().statusCode(400).body(containsString("A PIN has four digits"));
        }
    }

    @Test
    void staff_have_no_pin() {
        mines.coordinator().get("/en/pin").then().statusCode(404);
    }
}
