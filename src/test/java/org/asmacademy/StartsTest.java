package org.asmacademy;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartsTest {
    @Test
    void an_unknown_page_is_kind_in_french() {
        given().accept("text/html").get("/fr/nothing").then().statusCode(404);
    }

    @Test
    void facts_of_nobody_are_not_found() {
        given().contentType("application/json").body("{\"siteId\":\"00000000-0000-0000-0000-000000000001\",\"origin\":\"x\",\"facts\":[]}")
                .post("/api/v1/facts").then().statusCode(404);
    }
}
