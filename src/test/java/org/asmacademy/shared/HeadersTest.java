package org.asmacademy.shared;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every answer carries, whatever it is: a page, a file, a problem, something that is not there. */
@QuarkusTest
class HeadersTest {
    @Test
    void every_answer_carries_its_defences() {
        for (String path : List.of("/en/courses", "/en/sign-in", "/en/nothing", "/assets/academy.css", "/api/v1/sites/x/facts", "/en/our-mine")) {
            Response answer = given().redirects().follow(false).header("Origin", "https://evil.example").accept("text/html, */*").get(path);
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'none'", "script-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).as(path).isEqualTo("same-origin");
            assertThat(answer.header("Permissions-Policy")).as(path).contains("geolocation=()");
            assertThat(answer.headers().asList()).as(path).noneMatch(header -> header.getName().toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
        }
    }

    @Test
    void nothing_of_the_inside_is_open() {
        for (String path : List.of("/q", "/q/health", "/q/metrics", "/q/openapi", "/q/dev-ui", "/q/swagger-ui", "/.env", "/application.properties", "/WEB-INF/web.xml")) {
            given().redirects().follow(false).get(path).then().statusCode(404);
        }
    }
}
