package org.asmacademy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.CanaryMine.Canary;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.Erasing;
import org.asmacademy.people.Phone;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Sha256;
import org.junit.jupiter.api.Test;

/** I15: of somebody who was erased nothing personal is left anywhere, chains still verify, and no stale device and no old backup brings anything back. */
@QuarkusTest
class ErasureTest {
    private static final String SITE_TABLES = "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'site_id' and not a.attisdropped"
            + " where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1";
    private static final String ALL_TABLES = "select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace";
    @Inject CanaryMine mines;
    @Inject Journal journal;
    @Inject Erasing erasing;
    @Inject AcademyConfig config;

    @Test
    void nothing_of_them_is_left_in_any_table_or_file_and_everything_of_others_is() throws Exception {
        Canary mine = mines.open("Vanishing");
        Canary other = mines.open("Remaining");
        UUID miner = mine.mine().idOf("Vanishing miner");
        Path picture = picture(mine);
        assertThat(found("Vanishing miner")).as("the test sees what there is to see").isNotEmpty();
        assertThat(found("Vanishing remark")).isNotEmpty();
        assertThat(found("Vanishing 1")).isNotEmpty();
        assertThat(found("Vanishing 2")).isNotEmpty();
        assertThat(picture).exists();
        String hashes = text("select string_agg(origin || seq || id || encode(body_hash, 'hex'), ' ' order by origin, seq) from fact where site_id = '" + mine.mine().id() + "'");
        long facts = count("select count(*) from fact where site_id = '" + mine.mine().id() + "'");
        List<UUID> theirs = CanaryMine.ids("select id from fact where site_id = ? and person_id = ?", mine.mine().id(), miner);
        assertThat(theirs).hasSizeGreaterThan(5);

        erase(mine.mine().phoneOf("Vanishing miner"), "7391");

        for (String words : List.of("Vanishing miner", "vanishing miner", "Vanishing remark", "Vanishing 1", "Vanishing 2", mine.picture())) {
            assertThat(found(words)).as(words).allMatch(where -> where.equals("erased_media") && words.equals(mine.picture()));
        }
        assertThat(picture).doesNotExist();
        assertThat(files("Vanishing miner", "Vanishing remark", "Vanishing 1", mine.picture())).isEmpty();
        assertThat(holding(miner)).as("ids without a name: who must not come back, and that it was done")
                .containsOnlyKeys("erased_person.person_id", "fact.actor_id", "audit_entry.actor_id", "audit_entry.about", "cohort.members", "fact.body");
        assertThat(text("select kind from fact where site_id = '" + mine.mine().id() + "' and actor_id = '" + miner + "'")).isEqualTo("people.erased");
        assertThat(text("select string_agg(origin || seq || id || encode(body_hash, 'hex'), ' ' order by origin, seq) from fact where site_id = '" + mine.mine().id() + "'"))
                .as("every link and hash is where it was").contains(hashes.split(" "));
        assertThat(count("select count(*) from fact where site_id = '" + mine.mine().id() + "'")).as("one fact more, none less").isEqualTo(facts + 1);
        assertThat(count("select count(*) from fact where site_id = '" + mine.mine().id() + "' and state = 'e' and body is null")).isEqualTo(theirs.size());
        assertThat(brokenChains(mine.mine().id())).isEmpty();
        assertThat(found("Remaining miner")).isNotEmpty();
        assertThat(picture(other)).exists();
        assertThat(found("Vanishing lead")).isNotEmpty();
    }

    @Test
    void folding_again_gives_the_same_tables() throws Exception {
        Canary mine = mines.open("Refolded");
        erase(mine.mine().phoneOf("Refolded miner"), "7391");
        Map<String, String> before = dump(mine.mine().id());
        assertThat(before).hasSizeGreaterThan(40);
        journal.rebuild(mine.mine().id());
        assertThat(dump(mine.mine().id())).isEqualTo(before);
    }

    @Test
    void a_stale_phone_moves_its_chain_on_and_brings_nothing_back() throws Exception {
        Canary mine = mines.open("Stale");
        Phone phone = mine.mine().phoneOf("Stale miner");
        UUID miner = mine.mine().idOf("Stale miner");
        UUID device = CanaryMine.ids("select id from device where secret_hash = ?", Sha256.hex(phone.cookie("device"))).get(0);
        UUID first = UUID.randomUUID();
        send(phone, mine, device, link(first, 1, null, miner, "Stale words that were sent")).then().statusCode(200).body("have", equalTo(1));
        assertThat(found("Stale words that were sent")).isNotEmpty();
        erase(phone, "7391");
        phone.get("/en/me").then().statusCode(303);
        phone.post("/en/sign-in/" + miner, "pin", "7391").then().statusCode(404);
        // Somebody else signs in on that phone, and it sends what it still has: the same, the same with other words, and something new.
        phone.post("/en/sign-in/" + mine.mine().idOf("Stale trainer"), "pin", mine.mine().pins().get("Stale trainer")).then().statusCode(303);
        UUID second = UUID.randomUUID();
        UUID lead = mine.mine().idOf("Stale lead");
        send(phone, mine, device, link(first, 1, null, miner, "Stale words that were sent") + "," + link(first, 2, first, miner, "Stale words said otherwise") + ","
                + link(second, 3, first, miner, "Stale words that are new") + "," + about(UUID.randomUUID(), 4, second, lead, miner, "Stale words about them"))
                .then().statusCode(200).body("have", equalTo(4)).body("forks.size()", equalTo(0));
        for (String words : List.of("Stale words that were sent", "Stale words said otherwise", "Stale words that are new", "Stale words about them", "Stale miner")) {
            assertThat(found(words)).as(words).isEmpty();
        }
        assertThat(text("select reason from fact where site_id = '" + mine.mine().id() + "' and id = '" + second + "'")).isEqualTo("person-erased");
        assertThat(brokenChains(mine.mine().id())).isEmpty();
        assertThat(journal.quarantined(mine.mine().id()).stream().map(one -> one.id())).as("nothing for anybody to look into").doesNotContain(first, second);
    }

    @Test
    void a_database_from_an_older_backup_forgets_again_by_the_list_beside_it() throws Exception {
        Canary mine = mines.open("Restored");
        UUID miner = mine.mine().idOf("Restored miner");
        UUID site = mine.mine().id();
        erase(mine.mine().phoneOf("Restored miner"), "7391");
        assertThat(Files.readAllLines(config.home().resolve("erased.list"))).containsOnlyOnce(site + " " + miner);
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            sql.execute("delete from erased_person where site_id = '" + site + "'");
            sql.execute("insert into person (site_id, id, nickname, nickname_key, language, pin, created_at) values ('" + site + "', '" + miner
                    + "', 'Restored miner', 'restored miner', 'en', null, now())");
        }
        assertThat(found("Restored miner")).isNotEmpty();
        erasing.again();
        assertThat(found("Restored miner")).isEmpty();
        assertThat(journal.erased(site)).containsExactly(miner);
        erasing.again();
        assertThat(Files.readAllLines(config.home().resolve("erased.list"))).containsOnlyOnce(site + " " + miner);
        Files.writeString(config.home().resolve("erased.list"), "");
        erasing.complete(site);
        assertThat(Files.readAllLines(config.home().resolve("erased.list"))).containsOnlyOnce(site + " " + miner);
    }

    /** What somebody said for the mine stays its word, without their name. */
    @Test
    void what_a_trainer_said_for_the_mine_stays_as_the_word_of_somebody_who_has_left() throws Exception {
        Canary mine = mines.open("Wordstays");
        String site = "/sites/" + mine.mine().id();
        mine.lead().get("/en" + site + "/waiting").then().body(containsString("Wordstays trainer"), containsString("Wordstays reason"));
        erase(mine.mine().phoneOf("Wordstays trainer"), mine.mine().pins().get("Wordstays trainer"));
        mine.lead().get("/en" + site + "/waiting").then().statusCode(200).body(containsString("Somebody who has left"), containsString("Wordstays reason"), not(containsString("Wordstays trainer")));
        mine.lead().get("/fr" + site + "/waiting").then().body(containsString("Quelqu’un qui est parti"));
        mine.lead().get("/en" + site + "/people").then().statusCode(200).body(not(containsString("Wordstays trainer")), not(containsString("Somebody who has left")));
        mine.lead().get("/en" + site + "/log").then().statusCode(200).body(containsString("Everything of somebody was deleted"), not(containsString("Wordstays trainer")));
        for (String page : List.of("/readiness", "/readiness/requirements/craft.m5.ppe", "/plan", "/evidence", "/sessions", "/shares", "/groups/edit")) {
            mine.lead().get("/en" + site + page).then().statusCode(200).body(not(containsString("Wordstays trainer")));
        }
        assertThat(found("Wordstays trainer")).isEmpty();
    }

    private static void erase(Phone phone, String pin) {
        phone.post("/en/me/delete", "id", Phone.hidden(phone.get("/en/me/delete"), "id"), "when", "now", "pin", pin).then().statusCode(303)
                .header("Location", containsString("/en/me/delete/done"));
        phone.get("/en/me/delete/done").then().statusCode(200).body(containsString("Everything of yours is deleted"));
    }

    private static io.restassured.response.Response send(Phone phone, Canary mine, UUID device, String facts) {
        return given().cookie("session", phone.cookie("session")).cookie("device", phone.cookie("device")).contentType("application/json")
                .body("{\"siteId\":\"" + mine.mine().id() + "\",\"origin\":\"" + device + "\",\"facts\":[" + facts + "]}").post("/api/v1/facts");
    }

    private static String link(UUID id, int seq, UUID prev, UUID person, String words) {
        return about(id, seq, prev, person, person, words);
    }

    private static String about(UUID id, int seq, UUID prev, UUID actor, UUID person, String words) {
        return "{\"id\":\"" + id + "\",\"seq\":" + seq + "," + (prev == null ? "" : "\"prev\":\"" + prev + "\",") + "\"hlc\":\"0198000000000001\",\"personId\":\"" + person
                + "\",\"actorId\":\"" + actor + "\",\"kind\":\"of.tomorrow\",\"schemaVersion\":1,\"body\":\"{\\\"words\\\":\\\"" + words + "\\\"}\"}";
    }

    private Path picture(Canary mine) {
        return config.home().resolve("media").resolve(mine.mine().id().toString()).resolve(mine.picture().substring(0, 2)).resolve(mine.picture());
    }

    /** Tables in which a text stands, as letters or as bytes. */
    private static List<String> found(String words) throws SQLException {
        String bytes = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            for (String table : column(sql, ALL_TABLES)) {
                String where = " from " + table + " t where strpos(t::text, '" + words + "') > 0 or strpos(t::text, '" + bytes + "') > 0 limit 1";
                if (!column(sql, "select '" + table + "'" + where).isEmpty()) found.add(table);
            }
        }
        return found;
    }

    /** Columns in which a person's id stands, with how often. */
    private static Map<String, Long> holding(UUID person) throws SQLException {
        Map<String, Long> found = new TreeMap<>();
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            for (String table : column(sql, ALL_TABLES)) {
                for (String column : column(sql, "select attname from pg_attribute where attrelid = '" + table + "'::regclass and attnum > 0 and not attisdropped")) {
                    String text = column.equals("body") && table.equals("fact") ? "convert_from(body, 'UTF8')" : column + "::text";
                    long rows = Long.parseLong(column(sql, "select count(*) from " + table + " where strpos(" + text + ", '" + person + "') > 0").get(0));
                    if (rows > 0) found.put(table + "." + column, rows);
                }
            }
        }
        return found;
    }

    /** Files of the data directory in whose name or content one of the texts stands. The database's own files are looked at through it. */
    private List<Path> files(String... words) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(config.home())) {
            for (Path file : all.filter(Files::isRegularFile).filter(one -> !config.home().relativize(one).startsWith("database")).toList()) {
                String content = file.getFileName() + "\n" + new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (Stream.of(words).anyMatch(content::contains)) found.add(file);
            }
        }
        return found;
    }

    /** Chains with a hole, a link that does not name the one before it, or a head that is not its last. */
    private static List<String> brokenChains(UUID site) throws SQLException {
        String links = "(select origin, seq, id, prev, false as echo from fact where site_id = '" + site + "' union all select origin, seq, fact_id, null, true from chain_echo where site_id = '"
                + site + "')";
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            List<String> broken = column(sql, "select origin || ' at ' || seq from (select origin, seq, prev, echo, row_number() over w as n, lag(id) over w as before from " + links
                    + " l window w as (partition by origin order by seq)) walked where seq <> n or not echo and prev is distinct from before");
            broken.addAll(column(sql, "select c.origin || ' head' from chain c where c.site_id = '" + site + "' and c.head_seq <> (select count(*) from " + links
                    + " l where l.origin = c.origin)"));
            return broken;
        }
    }

    private static Map<String, String> dump(UUID site) throws SQLException {
        Map<String, String> dump = new TreeMap<>();
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            for (String table : column(sql, SITE_TABLES)) {
                dump.put(table, String.valueOf(column(sql, "select string_agg(line, chr(10)) from (select t::text as line from " + table + " t where site_id = '" + site
                        + "' order by 1) lines").get(0)));
            }
        }
        return dump;
    }

    private static String text(String query) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
            return column(sql, query).get(0);
        }
    }

    private static long count(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private static List<String> column(Statement sql, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(query)) {
            while (row.next()) found.add(row.getString(1));
        }
        return found;
    }
}
