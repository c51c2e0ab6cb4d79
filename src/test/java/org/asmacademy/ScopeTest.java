package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.CanaryMine.Canary;
import org.asmacademy.Endpoints.Endpoint;
import org.asmacademy.course.Activity;
import org.asmacademy.course.Lesson;
import org.asmacademy.course.Quiz;
import org.asmacademy.course.SiteTask;
import org.asmacademy.people.Phone;
import org.asmacademy.standard.Standards;
import org.junit.jupiter.api.Test;

/** One site never sees another (I11): every address of the program, asked by one mine with the ids of another. */
@QuarkusTest
class ScopeTest {
    /** What in an address can belong to a mine. A new kind of gap must be said here or below. */
    private static final Set<String> OF_A_MINE = Set.of("id", "siteId", "entry", "person", "sha256");
    /** Columns of mines that hold words of the program, numbers as text, hashes and codes: nobody types them as they like. */
    private static final Set<String> NOT_TYPED = Set.of("about", "activity", "body_hash", "closed_word", "code", "commodities", "content", "course", "deed", "described_word", "hlc", "item",
            "joined", "kind", "language", "matter", "media", "module", "origin", "pack", "pin", "requirement", "role", "sha256", "standard", "standards", "state",
            "payer", "region", "tallies", "ticks", "tried_hlc", "day", "from_hlc", "hash", "gone_hlc", "owner", "question", "until_day", "worries", "type", "value", "word", "chosen_path.path", "fact.reason", "evidence_withdrawal.reason", "confirmation.how");
    private static final String TEXTS = "select c.relname, a.attname from pg_class c join pg_policy p on p.polrelid = c.oid join pg_attribute a on a.attrelid = c.oid"
            + " where a.attnum > 0 and not a.attisdropped and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'bytea'::regtype)";
    private static final String SITE_TABLES = "select c.relname, c.relname from pg_class c join pg_policy p on p.polrelid = c.oid";
    /** Addresses that only lead on, or show something only after a form or with a file. */
    private static final List<String> NEVER_SHOWN = List.of("/", "/{language}/our-mine", "/{language}/sites/new", "/courses/{course}/media/{path:.+}",
            "/{language}/tasks/{course}/{module}/{activity}/thanks", "/{language}/courses/{course}/{module}/{activity}/answers",
            "/{language}/sites/{siteId}/readiness/requirements/{requirement}/plan/end",
            "/{language}/sites/{siteId}/report/file", "/{language}/sites/{siteId}/sessions/out",
            "/{language}/sites/{siteId}/leave/data", "/{language}/sites/{siteId}/devices/lost", "/{language}/shared/{link}/certificate", "/{language}/shared/{link}/seen", "/{language}/shared/{link}/seen/{requirement}", "/{language}/invited",
            "/{language}/sites/{siteId}/readiness/requirements/{requirement}/answer",
            // For people of the academy, who belong to no mine and see none.
            "/{language}/standards/load", "/{language}/standards/files/{hash}", "/{language}/standards/load/{draft}", "/{language}/standards/load/{draft}/columns",
            "/{language}/totals", "/{language}/totals/{month}", "/{language}/totals/{month}/file");
    private final Set<String> shown = new TreeSet<>();
    @Inject CanaryMine mines;
    @Inject Standards standards;

    @Test
    void no_address_tells_one_mine_a_word_of_another() throws IOException {
        Canary own = mines.open("Ownword");
        Canary other = mines.open("Canary");
        Response ours = own.lead().get("/en/sites/" + own.mine().id() + "/readiness/requirements/craft.m5.ppe");
        own.lead().get(Phone.first(ours, "href=\"([^\"]+/waiting/yes[^\"]+)\"")).then().statusCode(200).body(containsString("Ownword reason"));
        String theirs = Phone.first(other.lead().get("/en/sites/" + other.mine().id() + "/readiness/requirements/craft.m5.ppe"), "href=\"[^\"]+(/waiting/yes[^\"]+)\"");
        own.lead().get("/en/sites/" + own.mine().id() + theirs).then().statusCode(200).body(not(containsString("Canary")), not(containsString("name=\"pin\"")));
        assertThat(own.lead().get("/en/sites/" + own.mine().id() + "/people").asString()).as("the test sees what there is to see").contains("Ownword trainer");
        List<Endpoint> endpoints = Endpoints.all();
        assertThat(endpoints).hasSizeGreaterThan(40);
        List<String> leaks = new ArrayList<>();
        shown.clear();
        for (Phone phone : List.of(own.lead(), own.mine().phoneOf("Ownword miner"), own.mine().phone(), new Phone())) {
            for (Endpoint endpoint : endpoints) leaks.addAll(leaks(phone, endpoint, own, other));
        }
        assertThat(leaks).isEmpty();
        assertThat(endpoints.stream().filter(e -> e.verb().equals("GET")).map(Endpoint::path).filter(path -> !shown.contains(path)))
                .as("pages that were never seen, so that nothing could leak").containsExactlyInAnyOrderElementsOf(NEVER_SHOWN);
        assertThat(other.lead().get("/en/sites/" + other.mine().id() + "/people").then().statusCode(200).extract().asString()).contains("Canary trainer");
    }

    @Test
    void everything_that_people_can_write_was_written() throws Exception {
        Canary mine = mines.open("Everything");
        Set<String> unwritten = new TreeSet<>();
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            for (String[] text : pairs(sql, TEXTS)) {
                if (NOT_TYPED.contains(text[1]) || NOT_TYPED.contains(text[0] + "." + text[1])) continue;
                String words = "select count(*) from " + text[0] + " where site_id = '" + mine.mine().id() + "' and "
                        + (text[0].matches("fact|second_body") ? "convert_from(" + text[1] + ", 'UTF8')" : text[1]) + " ilike '%Everything%'";
                if (count(sql, words) == 0) unwritten.add(text[0] + "." + text[1]);
            }
        }
        assertThat(unwritten).as("let CanaryMine write here, or list the column as not typed").isEmpty();
    }

    @Test
    void without_its_site_named_no_row_of_any_mine_can_be_read_and_with_it_only_its_own() throws Exception {
        Canary mine = mines.open("Hidden");
        Canary other = mines.open("Hiddentoo");
        int filled = 0;
        try (Connection superuser = TestDatabase.asSuperuser(); Statement all = superuser.createStatement();
             Connection app = TestDatabase.asApp(); Statement bound = app.createStatement()) {
            for (String[] table : pairs(all, SITE_TABLES)) {
                bound.execute("select set_config('app.site', '', false)");
                assertThat(count(bound, "select count(*) from " + table[0])).as(table[0] + " without a site").isZero();
                bound.execute("select set_config('app.site', '" + mine.mine().id() + "', false)");
                String ours = "select count(*) from " + table[0] + " where site_id = '" + mine.mine().id() + "'";
                assertThat(count(bound, "select count(*) from " + table[0])).as(table[0]).isEqualTo(count(all, ours));
                assertThat(count(bound, "select count(*) from " + table[0] + " where site_id = '" + other.mine().id() + "'")).as(table[0]).isZero();
                filled += count(all, ours) > 0 ? 1 : 0;
            }
        }
        assertThat(filled).as("tables in which this mine has rows").isGreaterThan(18);
    }

    /** Asks with every mixture of own ids and the other mine's, and says what came out that should not. */
    private List<String> leaks(Phone phone, Endpoint endpoint, Canary own, Canary other) {
        List<String> found = new ArrayList<>();
        for (Class<? extends Activity> kind : endpoint.gaps().contains("activity") ? List.of(Lesson.class, Quiz.class, SiteTask.class) : List.of(Lesson.class)) {
            List<String> foreign = endpoint.gaps().stream().filter(OF_A_MINE::contains).distinct().toList();
            for (int mix = 0; mix < 1 << foreign.size(); mix++) {
                Set<String> theirs = new TreeSet<>();
                for (int i = 0; i < foreign.size(); i++) if ((mix >> i & 1) == 1) theirs.add(foreign.get(i));
                // Changing one's own mine is not what this test is about, and would sign its own people out.
                if (!endpoint.verb().equals("GET") && (theirs.isEmpty() || phone.cookie("session") == null)) continue;
                String path = endpoint.filled(gap -> value(gap, theirs.contains(gap) ? other : own, kind));
                int status = ask(phone, endpoint.verb(), path, !theirs.isEmpty(), other, found);
                if (status == 200 && theirs.isEmpty()) shown.add(endpoint.path());
                if (theirs.isEmpty() && phone.cookie("session") != null) questions(endpoint, other).forEach(query -> ask(phone, "GET", path + "?" + query, false, other, found));
            }
        }
        return found;
    }

    private int ask(Phone phone, String verb, String path, boolean mustBeMissing, Canary other, List<String> found) {
        Response answer = verb.equals("GET") ? phone.asks().accept("text/html, application/json, */*").get(path)
                : phone.asks().formParam("id", UUID.randomUUID()).formParam("closed", true).formParam("word", "close").formParam("name", "x").formParam("commodity", "gold")
                        .formParam("role", "lead").formParam("given", true).formParam("pin", "7391").formParam("women", 1).request(verb, path);
        String asked = verb + " " + path + " -> " + answer.statusCode();
        String said = answer.headers() + new String(answer.asByteArray(), StandardCharsets.UTF_8);
        if (Stream.of(other.word(), other.mine().code()).anyMatch(said::contains)) found.add(asked + " tells a word of the other mine");
        if (answer.statusCode() >= 500) found.add(asked);
        // Who has not signed in is led to the door, whatever they ask for.
        boolean door = phone.cookie("session") == null && (answer.statusCode() == 303 || answer.statusCode() == 401);
        if (mustBeMissing && answer.statusCode() != 404 && !door) found.add(asked + ", and not 404");
        return answer.statusCode();
    }

    /** Ids of the other mine in every question that an address understands. */
    private static List<String> questions(Endpoint endpoint, Canary other) {
        List<String> ids = new ArrayList<>(List.of(other.mine().id().toString(), other.picture()));
        Stream.concat(other.people().stream(), other.ids().stream().limit(6)).map(UUID::toString).forEach(ids::add);
        return endpoint.queries().stream().flatMap(query -> ids.stream().map(id -> query + "=" + id)).toList();
    }

    private String value(String gap, Canary mine, Class<? extends Activity> kind) {
        Activity activity = mines.activity(kind);
        String[] key = activity.key().key().split("/");
        return switch (gap) {
            case "language" -> "en";
            case "id", "siteId" -> mine.mine().id().toString();
            case "person" -> mine.people().get(0).toString();
            case "sha256" -> mine.picture();
            case "entry" -> mine.entry().toString();
            case "course" -> key[0];
            case "module" -> key[1];
            case "activity" -> key[2];
            case "standard" -> "craft";
            case "section" -> standards.find("craft").orElseThrow().sections().get(0).id();
            case "requirement" -> "craft.m5.ppe";
            // Whoever has a link sees what its mine agreed to show: SharePageTest says what that is.
            case "link" -> mine.link();
            case "path" -> "none.jpg";
            case "kind" -> "courses";
            case "rest" -> "";
            case "item" -> "name";
            case "tool" -> "loan";
            case "hash" -> standards.find("craft").orElseThrow().hash();
            case "draft" -> UUID.randomUUID().toString();
            // Sums that no site can be seen in: TotalsAttackTest. People of sites do not come in at all.
            case "month" -> "2026-10";
            case "theme" -> "environment";
            default -> throw new AssertionError("What stands in {" + gap + "}? Say it here; if it can belong to a mine, in OF_A_MINE too");
        };
    }

    private static List<String[]> pairs(Statement sql, String query) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(query)) {
            while (row.next()) found.add(new String[] {row.getString(1), row.getString(2)});
        }
        return found;
    }

    private static long count(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
