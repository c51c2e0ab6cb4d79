package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.readiness.TestCrew.Member;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Group sessions on one phone: counts, no names. */
@QuarkusTest
class SessionPageTest {
    private static final ModuleKey DUST = new ModuleKey("sand-stone-dust/dust");
    private static final String COUNTED = "select string_agg(concat_ws(' ', id, module, day, women, men, young, hlc), '; ' order by id) from group_session where site_id = ?";
    @Inject TestCrew crew;
    @Inject CourseLibrary library;
    @Inject Journal journal;
    @Inject Sites sites;
    @Inject SiteReadiness readiness;
    private UUID site;
    private Member trainer;
    private String list;

    @BeforeEach
    void a_site_with_a_trainer() {
        site = crew.site();
        trainer = crew.member(site, "Binta", Role.CHAMPION);
        list = "/en/sites/" + site + "/sessions";
    }

    @Test
    void a_session_is_two_taps_from_its_module_and_kept_with_one_press() {
        Response course = trainer.asks().get("/en/courses/" + DUST.course());
        String form = Phone.first(course, "href=\"(/en/sites/[^\"]+/sessions/new\\?module=" + DUST + ")\"");
        crew.member(site, "Esi").asks().get("/en/courses/" + DUST.course()).then().body(not(containsString("/sessions/new")));
        Response page = trainer.asks().get(form);
        page.then().statusCode(200).body(containsString("value=\"" + today() + "\""), containsString("Whoever is under 18 does not work here and is not counted here"));
        keep(page, "12", "9", "4", today().toString()).then().statusCode(303);
        trainer.asks().get(list).then().body(containsString("12 women, 9 men, of them 4 young adults"), not(containsString("Binta")));
        crew.member(site, "Efua").asks().get("/fr/sites/" + site + "/sessions").then().statusCode(200)
                .body(containsString("12 femmes, 9 hommes, dont 4 jeunes adultes"), not(containsString("/sessions/new")));
    }

    /** Part D, 12: ten people, one phone, less than two minutes, no names. */
    @Test
    void the_form_asks_for_four_things_and_no_table_of_sessions_can_hold_a_name() {
        String page = trainer.asks().get(list + "/new?module=" + DUST).asString();
        assertThat(Pattern.compile("<(?:input(?![^>]*type=\"hidden\")|select|textarea)").matcher(page).results().count()).isEqualTo(4);
        assertThat(Pattern.compile("<(?:input(?![^>]*type=\"(?:hidden|number|date)\")|textarea)").matcher(page).find()).as("a field for words").isFalse();
        assertThat(SentFacts.one("select string_agg(column_name || ' ' || data_type, ', ' order by ordinal_position) from information_schema.columns where table_name = 'group_session'"))
                .isEqualTo("site_id uuid, id uuid, module text, day date, women integer, men integer, young integer, actor_id uuid, hlc text, word text");
        assertThat(SentFacts.one("select string_agg(table_name || '.' || column_name, ', ') from information_schema.columns where table_name in ('group_session', 'session_wording',"
                + " 'session_out') and (column_name ~ 'name|person|phone|place|age' and column_name <> 'actor_id')")).isNull();
    }

    @Test
    void plus_and_minus_count_without_a_script_and_keep_nothing() {
        Response page = trainer.asks().get(list + "/new?module=" + DUST);
        String id = Phone.hidden(page, "id");
        trainer.asks().formParam("id", id).formParam("module", DUST.toString()).formParam("women", "3").formParam("men", "").formParam("young", "1").formParam("day", today().toString())
                .formParam("step", "women-plus").post(list + "/new").then().statusCode(200).body(containsString("name=\"women\" type=\"number\" inputmode=\"numeric\" min=\"0\" max=\"500\" step=\"1\" value=\"4\""));
        trainer.asks().formParam("id", id).formParam("module", DUST.toString()).formParam("women", "3").formParam("men", "").formParam("step", "men-minus").post(list + "/new").then()
                .statusCode(200).body(containsString("step=\"1\" value=\"0\""), containsString("step=\"1\" value=\"3\""));
        assertThat(SentFacts.one(COUNTED, site)).isNull();
        assertThat(page.asString().indexOf("form=\"session\" type=\"submit\" tabindex=\"-1\"")).as("Enter keeps, it does not count").isPositive()
                .isLessThan(page.asString().indexOf("name=\"step\""));
    }

    @Test
    void numbers_that_cannot_be_are_asked_again_and_what_was_typed_stays() {
        Response page = trainer.asks().get(list + "/new?module=" + DUST);
        keep(page, "0", "", "", today().toString()).then().statusCode(400).body(containsString("At least one."));
        keep(page, "3", "2", "6", today().toString()).then().statusCode(400).body(containsString("young-error"), containsString("value=\"6\""));
        keep(page, "501", "2", "0", today().toString()).then().statusCode(400).body(containsString("women-error"), containsString("value=\"501\""));
        keep(page, "-1", "2", "0", today().toString()).then().statusCode(400).body(containsString("women-error"));
        keep(page, "two", "2", "0", today().toString()).then().statusCode(400).body(containsString("women-error"));
        keep(page, "1", "2", "0", today().plusDays(2).toString()).then().statusCode(400).body(containsString("day-error"));
        keep(page, "1", "2", "0", today().minusDays(400).toString()).then().statusCode(400).body(containsString("day-error"));
        keep(page, "1", "2", "0", "yesterday").then().statusCode(400).body(containsString("day-error"));
        trainer.asks().formParam("id", Phone.hidden(page, "id")).formParam("module", "no/such").formParam("women", "1").formParam("day", today().toString()).post(list + "/new").then()
                .statusCode(400).body(containsString("module-error"), containsString("<select id=\"module\""));
        assertThat(SentFacts.one(COUNTED, site)).isNull();
        for (int press = 0; press < 2; press++) keep(page, "", "1", "", today().minusDays(30).toString()).then().statusCode(303);
        assertThat(SentFacts.one(COUNTED, site)).contains(" 0 1 0 ").doesNotContain(";");
    }

    @Test
    void counts_stand_beside_what_was_learned_and_are_never_added_to_it() {
        Strands before = strands();
        keep(trainer.asks().get(list + "/new?module=" + DUST), "12", "9", "4", today().toString()).then().statusCode(303);
        keep(trainer.asks().get(list + "/new?module=" + DUST), "1", "0", "0", today().toString()).then().statusCode(303);
        assertThat(strands()).isEqualTo(before);
        String page = "/en/sites/" + site + "/readiness/requirements/" + before.requirement().key();
        trainer.asks().get(page).then().body(containsString("In 2 group sessions: 13 women, 9 men, of them 4 young adults took part."), containsString("This is not added to what people have learned"));
        trainer.asks().get(page.replace("/en/", "/es/")).then().body(containsString("En 2 sesiones de grupo participaron 13 mujeres y 9 hombres, de ellos 4 jóvenes."));
        trainer.asks().get("/en/sites/" + site + "/readiness").then().body(containsString("href=\"" + list + "\""));
    }

    @Test
    void a_session_is_worded_anew_or_taken_out_and_the_history_stays() {
        keep(trainer.asks().get(list + "/new?module=" + DUST), "12", "9", "4", today().toString()).then().statusCode(303);
        String session = SentFacts.one("select id::text from group_session where site_id = ?", site);
        Response again = trainer.asks().get(list + "/new?session=" + session);
        again.then().statusCode(200).body(containsString("value=\"12\""));
        trainer.asks().formParam("id", Phone.hidden(again, "id")).formParam("session", session).formParam("module", DUST.toString()).formParam("women", "11").formParam("men", "9")
                .formParam("young", "4").formParam("day", today().toString()).post(list + "/new").then().statusCode(303);
        assertThat(SentFacts.one(COUNTED, site)).startsWith(session).contains(" 11 9 4 ").doesNotContain(";");
        trainer.asks().get(list).then().body(containsString("11 women, 9 men"), containsString("12 women, 9 men"), containsString("Worded anew."));

        Response out = trainer.asks().get(list + "/out?session=" + session);
        String id = Phone.hidden(out, "id");
        trainer.asks().formParam("id", id).formParam("session", session).post(list + "/out").then().statusCode(400).body(containsString("reason-error"));
        for (int press = 0; press < 2; press++) {
            trainer.asks().formParam("id", id).formParam("session", session).formParam("reason", "It was another day.").post(list + "/out").then().statusCode(303);
        }
        assertThat(SentFacts.one(COUNTED, site)).isNull();
        trainer.asks().get(list).then().body(containsString("Taken out. It was another day."), containsString("11 women, 9 men"));
        trainer.asks().get(list + "/out?session=" + session).then().statusCode(404);
        String all = "select concat((select string_agg(w::text, '' order by id) from session_wording w where site_id = s.id), (select string_agg(o::text, '') from session_out o where"
                + " site_id = s.id)) from (select ?::uuid as id) s";
        String before = SentFacts.one(all, site);
        journal.rebuild(site);
        assertThat(SentFacts.one(all, site)).isEqualTo(before).contains("another day");
        assertThat(SentFacts.one(COUNTED, site)).isNull();
    }

    @Test
    void only_leaders_count_and_another_mine_does_not_exist() {
        Member miner = crew.member(site, "Esi");
        miner.asks().get(list + "/new?module=" + DUST).then().statusCode(404);
        miner.asks().formParam("id", UUID.randomUUID()).formParam("module", DUST.toString()).formParam("women", "1").formParam("day", today().toString()).post(list + "/new").then().statusCode(404);
        miner.asks().formParam("id", UUID.randomUUID()).formParam("session", UUID.randomUUID()).formParam("reason", "x").post(list + "/out").then().statusCode(404);
        crew.member(crew.site(), "Bo", Role.CHAMPION).asks().get(list).then().statusCode(404);
        assertThat(SentFacts.one(COUNTED, site)).isNull();
    }

    @Test
    void a_phone_may_send_sessions_in_any_order_and_what_cannot_be_is_kept_apart() {
        for (int seed = 1; seed <= 8; seed++) {
            Random random = new Random(seed);
            List<String> results = new ArrayList<>();
            List<SentFacts.Sent> facts = new ArrayList<>();
            List<UUID> sessions = List.of(new UUID(seed, random.nextLong()), new UUID(seed, random.nextLong()), new UUID(seed, random.nextLong()));
            for (UUID session : sessions) facts.add(held(session, random, null));
            for (int i = 0; i < 6; i++) facts.add(held(new UUID(random.nextLong(), i), random, sessions.get(random.nextInt(3))));
            facts.add(new SentFacts.Sent(new UUID(random.nextLong(), 77), null, hlc(random), "readiness.session-taken-out",
                    "{\"session\":\"" + sessions.get(0) + "\",\"reason\":\"twice\"}"));
            for (int round = 0; round < 3; round++) {
                UUID where = crew.site();
                Member champion = crew.member(where, "C", Role.CHAMPION);
                List<SentFacts.Sent> theirs = facts.stream().map(f -> new SentFacts.Sent(f.id(), champion.id(), f.hlc(), f.kind(), f.body())).toList();
                SentFacts phone = new SentFacts(crew, where, List.of(champion));
                int half = random.nextInt(theirs.size());
                phone.send(champion, theirs.subList(0, half));
                phone.send(champion, theirs.subList(half, theirs.size()));
                results.add(SentFacts.one(COUNTED, where));
                journal.rebuild(where);
                results.add(SentFacts.one(COUNTED, where));
                Collections.shuffle(facts, random);
                if (round == 0) facts.sort(Comparator.comparing(SentFacts.Sent::kind).reversed());      // taken out before it is known
            }
            assertThat(results).as("seed %d", seed).containsOnly(results.get(0));
            assertThat(results.get(0)).as("seed %d", seed).contains(sessions.get(1).toString(), sessions.get(2).toString()).doesNotContain(sessions.get(0).toString());
        }
        SentFacts phone = new SentFacts(crew, site, List.of(trainer));
        phone.send(trainer, List.of(body(0, 0, 0), body(2, 2, 5), body(501, 0, 0), body(-1, 3, 0)));
        assertThat(SentFacts.one("select string_agg(distinct reason || ' ' || state, ',') from fact where site_id = ? and kind = 'readiness.session-held'", site)).isEqualTo("bad-count q");
        assertThat(SentFacts.one(COUNTED, site)).isNull();
    }

    private SentFacts.Sent body(int women, int men, int young) {
        return new SentFacts.Sent(UUID.randomUUID(), trainer.id(), "0198000000000001", "readiness.session-held",
                "{\"module\":\"" + DUST + "\",\"day\":\"2026-03-03\",\"women\":" + women + ",\"men\":" + men + ",\"young\":" + young + "}");
    }

    private static SentFacts.Sent held(UUID id, Random random, UUID session) {
        return new SentFacts.Sent(id, null, hlc(random), "readiness.session-held", "{" + (session == null ? "" : "\"session\":\"" + session + "\",") + "\"module\":\"" + DUST
                + "\",\"day\":\"2026-03-0" + (1 + random.nextInt(9)) + "\",\"women\":" + random.nextInt(9) + ",\"men\":" + (1 + random.nextInt(9)) + ",\"young\":1}");
    }

    private static String hlc(Random random) {
        return "0198%012x".formatted(random.nextInt(5));
    }

    private Response keep(Response page, String women, String men, String young, String day) {
        return trainer.asks().formParam("id", Phone.hidden(page, "id")).formParam("module", Phone.hidden(page, "module")).formParam("women", women).formParam("men", men)
                .formParam("young", young).formParam("day", day).post(list + "/new");
    }

    private Strands strands() {
        return readiness.of(sites.find(site).orElseThrow()).get(0).strands().stream().filter(one -> library.module(DUST).orElseThrow().teaches().stream()
                .anyMatch(teaching -> teaching.requirement().equals(one.requirement().key()))).findFirst().orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
