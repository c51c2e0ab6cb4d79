package org.asmacademy.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The limits that SECURITY.md names, with small numbers. */
@QuarkusTest
@TestProfile(LimitsTest.Small.class)
class LimitsTest {
    @TestHTTPResource URI house;

    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("academy.limits.per-minute", "5", "academy.limits.slow-body", "PT2S");
        }
    }

    @Test
    void who_asks_too_often_is_told_kindly_when_to_come_back_and_others_are_served() {
        for (int i = 0; i < 5; i++) given().cookie("device", "one").accept("text/html").get("/fr/tools").then().statusCode(200);
        given().cookie("device", "one").accept("text/html").get("/fr/tools").then().statusCode(429).header("Retry-After", matchesPattern("[0-9]{1,2}"))
                .body(containsString("Trop de pages"));
        given().cookie("device", "one").accept("application/json").get("/api/v1/sites/x/facts").then().statusCode(429).body("code", equalTo("too-often"));
        given().cookie("device", "another").accept("text/html").get("/fr/tools").then().statusCode(200);
        given().accept("text/html").get("/fr/tools").then().statusCode(200);
    }

    @Test
    void a_form_that_only_trickles_in_is_cut() throws IOException {
        try (Socket socket = new Socket(house.getHost(), house.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(("POST /en/join HTTP/1.1\r\nHost: " + house.getAuthority() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ncode=")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(socket.getInputStream().read()).as("the end of the connection, and no answer").isEqualTo(-1);
        }
    }
}
