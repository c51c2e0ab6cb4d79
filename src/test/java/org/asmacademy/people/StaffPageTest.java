package org.asmacademy.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffPageTest {
    @Inject People people;

    @Test
    void a_coordinator_comes_in_by_password_and_is_led_to_opening_a_mine() {
        people.staff("amina", Role.COORDINATOR, "a long password");
        Phone phone = new Phone();
        phone.get("/es/staff").then().statusCode(200).body(containsString("Trabajo para la academia"));
        phone.post("/es/staff", "login", " amina ", "password", "a long password").then().statusCode(303).header("Location", endsWith("/es/sites/new"));
        phone.get("/es/our-mine").then().statusCode(303).header("Location", endsWith("/es/sites/new"));
    }

    @Test
    void wrong_passwords_close_the_door_for_a_while_and_unknown_logins_look_the_same() {
        String login = "staff-" + UUID.randomUUID();
        people.staff(login, Role.COORDINATOR, "a long password");
        Phone phone = new Phone();
        String wrong = phone.post("/en/staff", "login", login, "password", "wrong").then().statusCode(401).extract().asString();
        String unknown = phone.post("/en/staff", "login", login + "x", "password", "wrong").then().statusCode(401).extract().asString();
        assertThat(unknown.replace(login + "x", login)).isEqualTo(wrong);
        for (int i = 0; i < 2; i++) phone.post("/en/staff", "login", login, "password", "wrong").then().statusCode(401);
        phone.post("/en/staff", "login", login, "password", "a long password").then().statusCode(429).body(containsString("Wait"));
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)), Clock.class);
        phone.post("/en/staff", "login", login, "password", "a long password").then().statusCode(303);
    }

    @Test
    void staff_whose_time_is_over_come_in_no_more() {
        people.staff("was-here", Role.COORDINATOR, "a long password");
        people.endStaff("was-here");
        new Phone().post("/en/staff", "login", "was-here", "password", "a long password").then().statusCode(401);
        new Phone().post("/en/staff", "login", "was-here", "password", "").then().statusCode(401);
    }
}
