package org.asmacademy.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.asmacademy.TestDatabase;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.junit.jupiter.api.Test;

/** An academy whose disk has less room than it wants. */
@QuarkusTest
@TestProfile(FullDiskPageTest.NoRoom.class)
class FullDiskPageTest {
    @Inject People people;

    public static class NoRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("academy.disk.reserve", "1000000000");
        }
    }

    @Test
    void reading_goes_on_people_come_in_and_nothing_new_is_taken() throws SQLException {
        String password = people.randomPassword();
        people.staff("coordinator-of-a-full-disk", Role.COORDINATOR, password);
        Phone phone = new Phone();
        phone.get("/fr/courses").then().statusCode(200);
        phone.post("/fr/staff", "login", "coordinator-of-a-full-disk", "password", password).then().statusCode(303);
        phone.get("/fr/sites/new").then().statusCode(200);
        long before = sites();
        phone.post("/fr/sites/new", "name", "A mine").then().statusCode(507).body(containsString("<html lang=\"fr\""), containsString("plus de place"));
        phone.asks().accept("application/json").contentType("application/json").body("{}").post("/api/v1/facts")
                .then().statusCode(507).contentType("application/problem+json").body("code", equalTo("disk-full"));
        assertThat(sites()).isEqualTo(before);
        phone.post("/fr/sign-out").then().statusCode(303);
    }

    private static long sites() throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement(); var row = sql.executeQuery("select count(*) from site_directory")) {
            row.next();
            return row.getLong(1);
        }
    }
}
