package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.TaskTried;
import org.asmacademy.media.TestPictures;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.readiness.TestCrew.Member;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Watching a task: looks, other views, photos, and looking again. */
@QuarkusTest
class WatchPageTest {
    private static final int SEEDS = Integer.getInteger("test.seeds", 12);
    private static final ActivityKey DUST = new ActivityKey("sand-stone-dust/dust/wet-shift");
    private static final String TASK = "/en/tasks/" + DUST;
    private static final String WATCH = TASK + "/watch";
    @Inject TestCrew crew;
    @Inject CourseLibrary library;
    @Inject Journal journal;
    @Inject Sites sites;
    @Inject SiteReadiness readiness;
    @Inject Watching watching;
    @Inject SiteScope scope;
    private UUID site;
    private Member awa;
    private Member binta;
    private Member chidi;
    private String requirement;

    @BeforeEach
    void a_site_with_three_who_may_watch() {
        site = crew.site();
        awa = crew.member(site, "Awa", Role.LEAD);
        binta = crew.member(site, "Binta", Role.CHAMPION);
        chidi = crew.member(site, "Chidi", Role.CHAMPION);
        requirement = readiness.of(sites.find(site).orElseThrow()).get(0).strands().stream().map(strands -> strands.requirement().key())
                .filter(key -> library.module(DUST.module()).orElseThrow().teaches().stream().anyMatch(teaching -> teaching.requirement().equals(key)))
                .findFirst().orElseThrow().id();
    }

    @Test
    void a_second_observer_may_say_otherwise_and_both_views_stand_side_by_side_until_a_third_watches() {
        look(awa, "0", "2").then().statusCode(303);
        assertThat(stands()).isEqualTo(Practice.SEEN);
        awa.asks().get(WATCH).then().body(not(containsString("/otherwise")), containsString("Take my word back"));

        otherwise(binta, "We poured no water before the drill.", "1").then().statusCode(303).header("Location", endsWith("/watch#views"));
        assertThat(stands()).isEqualTo(Practice.DIFFERENTLY);
        String page = awa.asks().get("/en/sites/" + site + "/readiness/requirements/" + requirement).asString();
        assertThat(page).contains("Two of us saw it differently", "We poured no water before the drill.", "You saw it on", "One of us saw it done otherwise on", "href=\"" + WATCH + "\"")
                .doesNotContain("Binta").doesNotContainIgnoringCase("failed").doesNotContainIgnoringCase("wrong:");
        String others = crew.member(site, "Esi").asks().get("/fr/sites/" + site + "/readiness/requirements/" + requirement).asString();
        assertThat(others).contains("Deux d’entre nous l’ont vu différemment").doesNotContain("/watch\"").doesNotContain("Awa").doesNotContain("Binta");

        look(awa, "0", "1", "2").then().statusCode(303);
        assertThat(stands()).as("who looked first does not settle it alone").isEqualTo(Practice.DIFFERENTLY);
        look(chidi, "0", "1").then().statusCode(303);
        assertThat(stands()).isEqualTo(Practice.SEEN);
        rebuilt();
    }

    @Test
    void somebody_s_word_is_theirs_to_take_back() {
        look(awa, "0").then().statusCode(303);
        otherwise(binta, "Dry.", "0").then().statusCode(303);
        String id = UUID.randomUUID().toString();
        for (int press = 0; press < 2; press++) awa.asks().formParam("id", id).post(WATCH + "/back").then().statusCode(303);
        assertThat(stands()).as("Binta watched it done, so it is tried").isEqualTo(Practice.TRIED);
        awa.asks().get(WATCH).then().body(not(containsString("Take my word back")));
        binta.asks().get(WATCH).then().body(containsString("Take my word back"), not(containsString("href=\"" + WATCH + "/otherwise\"")));
    }

    @Test
    void another_view_says_what_was_not_seen_and_why_and_needs_a_look_of_somebody_else() {
        binta.asks().get(WATCH + "/otherwise").then().statusCode(404);
        look(binta, "0").then().statusCode(303);
        binta.asks().get(WATCH + "/otherwise").then().statusCode(404);
        look(awa, "0").then().statusCode(303);
        Response form = binta.asks().get(WATCH + "/otherwise");
        form.then().statusCode(200).body(containsString("One of us saw it on"), not(containsString("Awa")));
        send(binta, form, "", "1").then().statusCode(400).body(containsString("value=\"1\" checked"), containsString("what did you see?"), containsString("reason-error"));
        send(binta, form, "No water.").then().statusCode(400).body(containsString("No water."), containsString("line-error"));
        send(binta, form, "x".repeat(501), "1").then().statusCode(400).body(containsString("At most 500"));
        assertThat(stands()).isEqualTo(Practice.SEEN);
        send(binta, form, "No water.", "1").then().statusCode(303);
        send(binta, form, "No water.", "1").then().statusCode(303);
        assertThat(SentFacts.one("select count(*)::text from other_view where site_id = ?", site)).isEqualTo("1");
        crew.member(site, "Esi").asks().get(WATCH).then().statusCode(404);
        crew.member(site, "Efua").asks().formParam("id", UUID.randomUUID()).formParam("line", "0").post(WATCH).then().statusCode(404);
    }

    @Test
    void a_look_holds_as_long_as_the_observer_chose_and_may_carry_a_photo_without_anybody_in_it() throws Exception {
        Response form = awa.asks().get(WATCH);
        form.then().statusCode(200).body(containsString("value=\"12\" checked"), containsString("3 months"), containsString("Only hands, tools and the ground"));
        byte[] photo = TestPictures.photo(400, 300, 7);
        photo(form, photo, "yes").then().statusCode(400).body(containsString("recognise-error"), containsString("value=\"3\" checked"));
        photo(form, photo, "").then().statusCode(400).body(containsString("recognise-error"));
        assertThat(SentFacts.one("select count(*)::text from media_file where site_id = ?", site)).isEqualTo("0");
        assertThat(stands()).isEqualTo(Practice.NOTYET);
        for (int press = 0; press < 2; press++) photo(form, photo, "no").then().statusCode(303);
        assertThat(SentFacts.one("select valid_until::text from observation where site_id = ?", site)).isEqualTo(today().plusMonths(3).toString());
        String kept = SentFacts.one("select media[1] from observation where site_id = ?", site);
        assertThat(SentFacts.one("select sha256 from media_file where site_id = ?", site)).isEqualTo(kept).isNotEmpty();
        binta.asks().get(WATCH).then().body(containsString("/media/" + kept), containsString("This holds until"));
        rebuilt();
    }

    @Test
    void a_look_that_lapses_reminds_and_lowers_nothing_but_the_word() {
        fact(awa, new PracticeSeen(DUST, task().pack(), Set.of(0), Optional.of(today().plusDays(20))));
        String board = "/en/sites/" + site + "/readiness";
        awa.asks().get(board).then().body(containsString("Time to look again"), containsString("href=\"" + WATCH + "\""), containsString("It holds until"));
        crew.member(site, "Esi").asks().get(board).then().body(containsString("href=\"" + TASK + "\""), not(containsString("href=\"" + WATCH + "\"")));
        assertThat(stands()).isEqualTo(Practice.SEEN);
        fact(awa, new PracticeSeen(DUST, task().pack(), Set.of(0), Optional.of(today().minusDays(1))));
        assertThat(stands()).isEqualTo(Practice.LAPSED);
        String lapsed = awa.asks().get(board).asString();
        assertThat(lapsed).contains("Last seen on", "It held until").doesNotContainIgnoringCase("overdue").doesNotContainIgnoringCase("expired").doesNotContain("class=\"stop\"");
        fact(awa, new PracticeSeen(DUST, task().pack(), Set.of(0), Optional.of(today().plusDays(40))));
        awa.asks().get(board).then().body(not(containsString("Time to look again")));
    }

    @Test
    void what_was_kept_may_hold_for_a_time_and_then_reminds_until_something_newer_is_kept() {
        UUID kept = tried(binta);
        String list = "/en/sites/" + site + "/evidence";
        crew.member(site, "Esi").asks().get(list).then().body(not(containsString("/evidence/holds")));
        crew.member(site, "Efua").asks().formParam("id", UUID.randomUUID()).formParam("of", kept).formParam("months", "3").post(list + "/holds").then().statusCode(404);
        Response page = awa.asks().get(list);
        page.then().body(containsString("/evidence/holds"), not(containsString("This holds until")));
        awa.asks().formParam("id", UUID.randomUUID()).formParam("of", UUID.randomUUID()).formParam("months", "3").post(list + "/holds").then().statusCode(404);
        awa.asks().formParam("id", Phone.first(page, "name=\"id\" value=\"([^\"]+)\"><input type=\"hidden\" name=\"of\"")).formParam("of", kept).formParam("months", "3")
                .post(list + "/holds").then().statusCode(303);
        awa.asks().get(list).then().body(containsString("This holds until"));
        assertThat(SentFacts.one("select until_day from evidence_validity where site_id = ?", site)).isEqualTo(today().plusMonths(3).toString());
        String board = "/en/sites/" + site + "/readiness";
        awa.asks().get(board).then().body(not(containsString("Time to look again")));
        fact(awa, new EvidenceHolds(kept, Optional.of(today().minusDays(2))));
        awa.asks().get(board).then().body(containsString("Keep something new of"), containsString("Last kept on"));
        awa.asks().get(list).then().body(containsString("This held until"));
        assertThat(stands()).isEqualTo(Practice.TRIED);
        rebuilt();
        tried(binta);
        awa.asks().get(board).then().body(not(containsString("Keep something new of")));
        fact(awa, new EvidenceHolds(kept, Optional.empty()));
        awa.asks().get(list).then().body(not(containsString("This held until")));
    }

    @Test
    void whatever_order_phones_send_in_the_same_words_stand_and_folding_again_changes_nothing() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            UUID first = crew.site();
            UUID second = crew.site();
            List<Member> people = List.of(crew.member(first, "A", Role.LEAD), crew.member(first, "B", Role.CHAMPION), crew.member(first, "C", Role.CHAMPION));
            List<Member> twins = List.of(crew.member(second, "A", Role.LEAD), crew.member(second, "B", Role.CHAMPION), crew.member(second, "C", Role.CHAMPION));
            List<Drawn> drawn = draw(random);
            sent(first, people, drawn);
            Collections.shuffle(drawn, random);
            int half = drawn.size() / 2;
            sent(second, twins, drawn.subList(0, half));
            List<Drawn> rest = new ArrayList<>(drawn.subList(half, drawn.size()));
            rest.addAll(drawn.subList(0, half / 2));
            sent(second, twins, rest);
            assertThat(said(second, twins)).as("seed %d", seed).isEqualTo(said(first, people)).isNotEmpty();
            String before = said(first, people);
            journal.rebuild(first);
            assertThat(said(first, people)).as("seed %d, rebuilt", seed).isEqualTo(before);
        }
    }

    /** @param who which of the three says it */
    private record Drawn(UUID id, int who, String hlc, String kind, String body) { }

    private List<Drawn> draw(Random random) {
        List<Drawn> drawn = new ArrayList<>();
        List<UUID> looks = new ArrayList<>(List.of(new UUID(random.nextLong(), 1)));
        String task = "{\"activity\":\"" + DUST + "\"";
        String of = task + ",\"pack\":\"" + task().pack() + "\"";
        for (int i = 0; i < 8; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            String hlc = "0198%012x".formatted(random.nextInt(6));
            String kind = List.of("practice-seen", "practice-seen-otherwise", "word-taken-back", "practice-seen").get(random.nextInt(4));
            String body = switch (kind) {
                case "practice-seen" -> of + ",\"ticks\":[0],\"validUntil\":\"" + today().plusDays(random.nextInt(9) - 4) + "\"}";
                case "word-taken-back" -> task + "}";
                default -> of + ",\"looks\":[\"" + looks.get(random.nextInt(looks.size())) + "\"],\"ticks\":[1],\"reason\":\"dry\"}";
            };
            if (kind.equals("practice-seen")) looks.add(id);
            drawn.add(new Drawn(id, random.nextInt(3), hlc, "readiness." + kind, body));
        }
        return drawn;
    }

    private void sent(UUID where, List<Member> people, List<Drawn> drawn) {
        new SentFacts(crew, where, people).send(people.get(0), drawn.stream().map(one -> new SentFacts.Sent(one.id, people.get(one.who).id(), one.hlc, one.kind, one.body)).toList());
        assertThat(SentFacts.one("select string_agg(reason, ' ') from fact where site_id = ? and state <> 't'", where)).isNull();
    }

    /** What stands, with the people named by their place. */
    private String said(UUID where, List<Member> people) {
        Watched watched = scope.inNew(where, () -> watching.of(where, DUST));
        String text = watched.practice(today()) + " " + watched;
        for (int i = 0; i < people.size(); i++) text = text.replace(people.get(i).id().toString(), "person " + i);
        return text;
    }

    private void rebuilt() {
        String tables = "select concat((select string_agg(o::text, '' order by id) from observation o where site_id = s.id), (select string_agg(o::text, '' order by id)"
                + " from other_view o where site_id = s.id), (select string_agg(o::text, '' order by id) from word_back o where site_id = s.id),"
                + " (select string_agg(o::text, '') from evidence_validity o where site_id = s.id)) from (select ?::uuid as id) s";
        String before = SentFacts.one(tables, site);
        journal.rebuild(site);
        assertThat(SentFacts.one(tables, site)).isEqualTo(before).isNotEmpty();
    }

    private Response look(Member who, String... lines) {
        RequestSpecification form = who.asks().formParam("id", Phone.first(who.asks().get(WATCH), "id=\"watch-form\"[\\s\\S]*?name=\"id\" value=\"([^\"]+)\""));
        for (String line : lines) form.formParam("line", line);
        return form.formParam("months", "12").post(WATCH);
    }

    private Response photo(Response form, byte[] photo, String recognise) {
        return awa.asks().multiPart("id", Phone.first(form, "id=\"watch-form\"[\\s\\S]*?name=\"id\" value=\"([^\"]+)\"")).multiPart("line", "0").multiPart("months", "3")
                .multiPart("recognise", recognise).multiPart("photo.look", "mine.jpg", photo, "image/jpeg").post(WATCH);
    }

    private Response otherwise(Member who, String reason, String... lines) {
        return send(who, who.asks().get(WATCH + "/otherwise"), reason, lines);
    }

    private static Response send(Member who, Response page, String reason, String... lines) {
        RequestSpecification form = who.asks().formParam("id", Phone.hidden(page, "id")).formParam("replaces", Phone.hidden(page, "replaces")).formParam("reason", reason);
        for (String line : lines) form.formParam("line", line);
        return form.post(WATCH + "/otherwise");
    }

    private UUID tried(Member who) {
        UUID id = journal.mint();
        journal.write(new NewFact(id, site, who.id(), who.id(), new TaskTried(DUST, task().pack(), Map.of(), Set.of())));
        return id;
    }

    private void fact(Member who, Object body) {
        assertThat(journal.write(new NewFact(journal.mint(), site, null, who.id(), body)).taken()).isTrue();
    }

    private SiteTask task() {
        return (SiteTask) library.activity(DUST).orElseThrow();
    }

    private Practice stands() {
        return readiness.of(sites.find(site).orElseThrow()).get(0).find(requirement).orElseThrow().practice();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
