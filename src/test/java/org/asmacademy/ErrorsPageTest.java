package org.asmacademy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.Test;

/** What goes wrong, anywhere in the house, is told to people kindly and to machines plainly, and tells nobody more than they may know. */
@QuarkusTest
class ErrorsPageTest {
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> SITE_PAGES = List.of("/readiness", "/readiness/craft/craft.m5", "/readiness/requirements/craft.m5.ppe", "/evidence",
            "/about", "/people", "/people/{other}", "/card", "/close");
    private static final List<String> SITE_FORMS = List.of("/about", "/about/crew", "/card", "/close", "/people/{other}/pin", "/people/{other}/role",
            "/people/{other}/left", "/people/{other}/back");
    @Inject TestMine mines;

    @Test
    void another_mine_is_answered_byte_for_byte_like_one_that_does_not_exist() {
        Mine mine = mines.open();
        Mine other = mines.open();
        UUID nobody = UUID.randomUUID();
        Phone lead = mine.phoneOf("Awa");
        String hers = other.idOf("Awa").toString();
        for (String page : SITE_PAGES) {
            same(page, lead.get("/fr/sites/" + other.id() + page.replace("{other}", hers)), lead.get("/fr/sites/" + nobody + page.replace("{other}", nobody.toString())),
                    other.id().toString(), hers, nobody.toString());
        }
        for (String form : SITE_FORMS) {
            Object[] fields = {"id", UUID.randomUUID(), "role", "lead", "given", "true", "name", "x", "word", "fermer", "closed", "true"};
            same(form, lead.post("/fr/sites/" + other.id() + form.replace("{other}", hers), fields),
                    lead.post("/fr/sites/" + nobody + form.replace("{other}", nobody.toString()), fields), other.id().toString(), hers, nobody.toString());
        }
        same("a person of another mine", lead.get("/fr/sites/" + mine.id() + "/people/" + hers), lead.get("/fr/sites/" + mine.id() + "/people/" + nobody), hers, nobody.toString());
        same("the door of another mine", lead.get("/fr/sign-in/" + hers), lead.get("/fr/sign-in/" + nobody), hers, nobody.toString());
    }

    @Test
    void another_mine_does_not_exist_for_machines_either() {
        Mine mine = mines.open();
        Mine other = mines.open();
        UUID nobody = UUID.randomUUID();
        for (RequestSpecification who : List.of(machine(new Phone()), machine(mine.phoneOf("Awa")))) {
            Response theirs = who.get("/api/v1/sites/" + other.id() + "/facts");
            same("facts", theirs, who.get("/api/v1/sites/" + nobody + "/facts"), other.id().toString(), nobody.toString());
            assertThat(theirs.contentType()).startsWith(PROBLEM);
        }
        for (UUID site : List.of(other.id(), nobody)) {
            machine(mine.phoneOf("Awa")).contentType("application/json").body("{\"siteId\":\"" + site + "\",\"origin\":\"phone:x\",\"facts\":[]}").post("/api/v1/facts")
                    .then().statusCode(404).contentType(PROBLEM).body("code", equalTo("not-found"));
        }
    }

    /** No keyboard types it and no table keeps it: the fault of who sends it, and nothing broke here. */
    @Test
    void a_text_with_a_nul_in_it_cannot_be_read() {
        plain().accept("text/html").formParam("login", "a\u0000b").formParam("password", "x").post("/en/staff").then().statusCode(400);
    }

    @Test
    void what_is_not_there_is_said_in_each_language_and_nothing_about_the_inside() {
        List<String> nowhere = List.of("/nothing", "/courses/nothing", "/courses/a/b/c", "/courses/gold-less-mercury/retort/nothing",
                "/courses/gold-less-mercury/retort/use-a-retort?pack=" + "0".repeat(64), "/tasks/a/b/c", "/coverage/nothing", "/requirements/nothing",
                "/sign-in/not-an-id", "/courses/%00", "/courses/..%2f..%2fetc", "/sites/not-an-id/readiness", "/requirements/craft.m5.%F0%9F%92%A9", "/courses/%27%22%3Cscript%3E");
        for (String language : List.of("fr", "en", "es")) {
            for (String path : nowhere) {
                Response page = plain().accept("text/html").get("/" + language + path);
                assertThat(page.statusCode()).as(path).isEqualTo(404);
                assertThat(page.asString()).as(path).contains("<html lang=\"" + language + "\"", "<h1>").doesNotContain("<script>", "Exception", "org.asmacademy", "root:");
            }
        }
        for (String path : nowhere) {
            Response answer = plain().accept("application/json").get("/fr" + path);
            assertThat(answer.statusCode()).as(path).isIn(404, 406);
            assertThat(answer.contentType()).as(path).startsWith(PROBLEM);
        }
        plain().accept("text/html").get("/de/courses").then().statusCode(404);
    }

    @Test
    void broken_json_is_a_problem_and_never_a_breakdown() {
        Mine mine = mines.open();
        String open = "{\"siteId\":\"" + mine.id() + "\",\"origin\":\"phone:x\",\"facts\":[";
        List<String> broken = List.of("", "null", "[]", "42", "\"x\"", "{", "{}", open, open + "{}]}", open + "null]}", open + "{\"id\":\"x\"}]}", open + "[[[[]]]]]}",
                "{\"siteId\":7}", "{\"siteId\":\"x\",\"origin\":\"\",\"facts\":{}}", "[".repeat(100_000), open + "]} {}", "\u0000", "{\"siteId\":\"\\ud800\"}");
        for (String body : broken) {
            Response answer = machine(mine.phoneOf("Awa")).contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8)).post("/api/v1/facts");
            assertThat(answer.statusCode()).as(body.substring(0, Math.min(60, body.length()))).isBetween(400, 404);
            assertThat(answer.contentType()).startsWith(PROBLEM);
            Map<String, Object> problem = answer.jsonPath().getMap("$");
            assertThat(problem).containsOnlyKeys("type", "title", "status", "detail", "code").containsEntry("status", answer.statusCode());
            assertThat(answer.asString()).doesNotContain("Exception", "org.asmacademy", "java.");
        }
        machine(mine.phoneOf("Awa")).contentType("application/json").header("Content-Encoding", "gzip").body("not gzip".getBytes(StandardCharsets.UTF_8)).post("/api/v1/facts")
                .then().statusCode(400).contentType(PROBLEM);
        machine(mine.phoneOf("Awa")).contentType("text/plain").body("{}").post("/api/v1/facts").then().statusCode(415).contentType(PROBLEM);
        machine(mine.phoneOf("Awa")).contentType("application/json").body(" ".repeat(1024 * 1024 + 1)).post("/api/v1/facts").then().statusCode(413).contentType(PROBLEM);
    }

    @Test
    void a_form_of_another_origin_is_refused_everywhere_and_reading_is_not() {
        Mine mine = mines.open();
        String site = "/fr/sites/" + mine.id();
        for (String form : List.of("/fr/join", "/fr/join/new", "/fr/sign-out", "/fr/staff", "/fr/pin", "/fr/sites/new", site + "/about", site + "/card",
                "/fr/courses/gold-less-mercury/retort/check/answers", "/fr/tasks/gold-less-mercury/retort/one-retort-place", "/api/v1/facts")) {
            for (Map<String, String> foreign : List.of(Map.of("Origin", "https://evil.example"), Map.of("Origin", "null"), Map.of("Sec-Fetch-Site", "cross-site"),
                    Map.of("Sec-Fetch-Site", "same-site"))) {
                mine.phoneOf("Awa").asks().headers(foreign).formParam("code", mine.code()).post(form).then().statusCode(403).body(containsString("other-origin"));
            }
        }
        plain().header("Origin", "https://evil.example").get("/fr/courses").then().statusCode(200);
    }

    @Test
    void a_method_that_a_page_does_not_know_is_no_breakdown() {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            for (String path : List.of("/fr", "/fr/courses", "/fr/join", "/api/v1/facts")) {
                assertThat(plain().accept("text/html").request(method, path).statusCode()).as(method + " " + path).isBetween(404, 405);
            }
        }
    }

    @Test
    void without_a_database_lessons_stay_open_and_the_rest_asks_to_come_back() throws SQLException {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String site = "/fr/sites/" + mine.id();
        List<String> open = List.of("/fr", "/fr/courses/gold-less-mercury/retort/use-a-retort", "/fr/coverage", "/fr/coverage/craft", "/fr/search?q=or",
                "/fr/requirements/craft.m5.ppe", "/fr/courses", "/fr/courses/gold-less-mercury", "/fr/courses/gold-less-mercury/retort/check",
                "/fr/tasks/gold-less-mercury/retort/one-retort-place");
        databaseGoesAway();
        try {
            List<String> closed = new ArrayList<>();
            for (String page : open) {
                if (new Phone().get(page).statusCode() != 200) closed.add(page);
            }
            assertThat(closed).as("pages that need nobody's data").isEmpty();
            for (String page : List.of("/fr/me", site + "/readiness", site + "/people")) {
                lead.get(page).then().statusCode(503).header("Retry-After", "10").body(containsString("<html lang=\"fr\""), containsString("courte pause"));
            }
            new Phone().post("/fr/join", "code", mine.code()).then().statusCode(503).body(containsString("courte pause"));
            machine(lead).get("/api/v1/sites/" + mine.id() + "/facts").then().statusCode(503).contentType(PROBLEM).body("code", equalTo("try-later"));
        } finally {
            databaseComesBack();
        }
        lead.get(site + "/readiness").then().statusCode(200);
    }

    @Test
    void a_connection_that_breaks_at_the_very_end_of_a_form_asks_to_come_back_too() throws SQLException {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        String pin = "/fr/sites/" + mine.id() + "/people/" + mine.idOf("Binta") + "/pin";
        UUID press = UUID.randomUUID();
        superuser("create function break_off() returns trigger language plpgsql as 'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'",
                "create constraint trigger break_off after insert on pin_given deferrable initially deferred for each row execute function break_off()");
        try {
            lead.post(pin, "id", press).then().statusCode(503).header("Retry-After", "10").body(containsString("courte pause"));
        } finally {
            superuser("drop trigger break_off on pin_given", "drop function break_off()");
        }
        mine.phoneOf("Binta");
        lead.post(pin, "id", press).then().statusCode(200);
    }

    /** The server runs, since other tests need it, but the program can hold no connection to it. */
    private static void databaseGoesAway() throws SQLException {
        superuser("alter role academy_app connection limit 0", "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'academy_app'");
    }

    private static void databaseComesBack() throws SQLException {
        superuser("alter role academy_app connection limit -1");
    }

    private static void superuser(String... statements) throws SQLException {
        try (Connection database = TestDatabase.asSuperuser(); Statement sql = database.createStatement()) {
            for (String statement : statements) sql.execute(statement);
        }
    }

    private static void same(String what, Response one, Response other, String... ids) {
        assertThat(one.statusCode()).as(what).isEqualTo(404).isEqualTo(other.statusCode());
        assertThat(without(one.asString(), ids)).as(what).isEqualTo(without(other.asString(), ids));
        assertThat(one.headers().asList().stream().map(h -> h.getName()).toList()).as(what).isEqualTo(other.headers().asList().stream().map(h -> h.getName()).toList());
    }

    private static String without(String page, String... ids) {
        for (String id : ids) page = page.replace(id, "*");
        return page;
    }

    private static RequestSpecification machine(Phone phone) {
        return phone.asks().accept("application/json");
    }

    private static RequestSpecification plain() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
