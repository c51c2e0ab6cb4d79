package org.asmacademy.readiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.TestDatabase;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.journal.Journal;
import org.asmacademy.media.TestPictures;
import org.asmacademy.people.Role;
import org.asmacademy.readiness.TestCrew.Member;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Sha256;
import org.asmacademy.shared.SiteScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TaskPageTest {
    private static final String RETORT = "/en/tasks/gold-less-mercury/retort/one-retort-place";
    private static final String DUST = "/en/tasks/sand-stone-dust/dust/wet-shift";
    @Inject TestCrew crew;
    @Inject CourseLibrary library;
    @Inject Journal journal;
    @Inject AcademyConfig config;
    @Inject Practices practices;
    @Inject SiteScope scope;
    private UUID site;
    private Member member;

    @BeforeEach
    void a_site_with_one_person() {
        site = crew.site();
        member = crew.member(site, "Ama");
    }

    @Test
    void everybody_may_read_a_task_and_nobody_but_a_sites_people_gets_a_form() {
        for (String language : List.of("en", "fr", "es")) {
            given().get(RETORT.replace("/en/", "/" + language + "/")).then().statusCode(200).body(containsString("class=\"draft\""))
                    .body(containsString("<ol class=\"steps\"")).body(containsString("/" + language + "/sign-in?to="))
                    .body(not(containsString("<form")));
        }
        member.asks().get(RETORT).then().statusCode(200).body(containsString("enctype=\"multipart/form-data\"")).body(containsString("photo.place.3"))
                .body(not(containsString("photo.place.4"))).body(not(containsString("name=\"line\""))).header("Cache-Control", "no-store");
    }

    @Test
    void what_is_no_task_is_not_here() {
        given().get("/en/tasks/gold-less-mercury/retort/check").then().statusCode(404);
        given().get("/en/tasks/no/such/task").then().statusCode(404);
        given().get("/xx/tasks/gold-less-mercury/retort/one-retort-place").then().statusCode(404);
    }

    @Test
    void a_task_with_only_a_tick_is_kept_and_moves_the_practice_to_tried() throws SQLException {
        String thanks = sent(form(RETORT).multiPart("tick", "zero-date")).statusCode(303).extract().header("Location");
        assertThat(thanks).contains("/thanks?kept=");
        member.asks().get(thanks).then().statusCode(200).body(containsString("k-practised half")).body(containsString("tried"));
        assertThat(practised("tried_hlc")).isEqualTo(taught("gold-less-mercury/retort")).isNotEmpty();
        assertThat(one("select count(*) from observation where site_id = '%s'")).isEqualTo("0");
    }

    @Test
    void the_same_form_sent_twice_counts_once_and_stores_its_photo_once() throws Exception {
        byte[] photo = TestPictures.photo(400, 300, 11);
        RequestSpecification first = form(RETORT);
        String id = id(first);
        sent(photos(first, photo).multiPart("tally.trained", "4")).statusCode(303);
        String kept = one("select media[1] from task_evidence where site_id = '%s'");
        Set<Path> files = files();
        sent(photos(form(RETORT, id), photo).multiPart("tally.trained", "4")).statusCode(303).header("Location", endsWith(id));
        sent(photos(form(RETORT, id), TestPictures.photo(400, 300, 99))).statusCode(303);
        assertThat(one("select count(*) from task_evidence where site_id = '%s'")).isEqualTo("1");
        assertThat(one("select count(*) from media_file where site_id = '%s'")).isEqualTo("1");
        assertThat(one("select tallies from task_evidence where site_id = '%s'")).isEqualTo("{\"trained\":4}");
        assertThat(one("select sha256 from media_file where site_id = '%s'")).isEqualTo(kept);
        onlyTheseFilesStay(files);
    }

    @Test
    void only_the_cleaned_copy_of_a_photo_is_on_the_disk() throws Exception {
        byte[] sent = TestPictures.withExif(TestPictures.photo(1600, 1200, System.nanoTime()), 6);
        Set<Path> before = files();
        sent(photos(form(RETORT), sent)).statusCode(303);
        String kept = one("select sha256 from media_file where site_id = '%s'");
        Set<Path> fresh = new HashSet<>(files());
        fresh.removeAll(before);
        assertThat(fresh).containsExactly(config.home().resolve("media").resolve(site.toString()).resolve(kept.substring(0, 2)).resolve(kept));
        byte[] stored = Files.readAllBytes(fresh.iterator().next());
        assertThat(Sha256.hex(stored)).isEqualTo(kept).isNotEqualTo(Sha256.hex(sent));
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain(TestPictures.SERIAL).doesNotContain("Exif");
        assertThat(one("select width || 'x' || height from media_file where site_id = '%s'")).as("turned upright").isEqualTo("960x1280");
        byte[] served = member.asks().get("/media/" + kept).then().statusCode(200).header("Content-Type", "image/jpeg")
                .header("Content-Security-Policy", "sandbox; default-src 'none'").header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename=\"picture.jpg\"").header("Cache-Control", "private, no-cache")
                .extract().asByteArray();
        assertThat(served).isEqualTo(stored);
        assertThat(member.asks().get("/media/" + kept).headers().getValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void a_photo_is_for_its_own_site_and_does_not_exist_for_anybody_else() throws Exception {
        sent(photos(form(RETORT), TestPictures.photo(300, 200, 5))).statusCode(303);
        String address = "/media/" + one("select sha256 from media_file where site_id = '%s'");
        Member neighbour = crew.member(crew.site(), "Bo");
        neighbour.asks().get(address).then().statusCode(404);
        given().get(address).then().statusCode(404);
        crew.goneStale(member).asks().get(address).then().statusCode(404);
        member.asks().get("/media/" + "0".repeat(64)).then().statusCode(404);
        member.asks().get("/media/..%2f..%2fsecrets").then().statusCode(404);
        member.asks().get(address).then().statusCode(200);
        crew.member(site, "Carla").asks().get(address).then().statusCode(200);
    }

    @Test
    void photos_are_taken_only_when_nobody_can_be_recognised() throws Exception {
        byte[] photo = TestPictures.photo(300, 200, System.nanoTime());
        Set<Path> before = files();
        sent(form(RETORT).multiPart("photo.place.1", "a.jpg", photo, "image/jpeg").multiPart("tally.trained", "7")).statusCode(400)
                .body(containsString("recognise-error")).body(containsString("value=\"7\"")).body(containsString("chosen again"));
        sent(form(RETORT).multiPart("photo.place.1", "a.jpg", photo, "image/jpeg").multiPart("recognise", "yes").multiPart("tick", "zero-date"))
                .statusCode(400).body(containsString("No photo has been kept")).body(matchesPattern("(?s).*value=\"zero-date\" checked.*"));
        assertThat(one("select count(*) from task_evidence where site_id = '%s'")).isEqualTo("0");
        assertThat(one("select count(*) from fact where site_id = '%s' and kind = 'media.cleaned'")).isEqualTo("0");
        onlyTheseFilesStay(before);
        sent(form(RETORT).multiPart("recognise", "yes").multiPart("tick", "zero-date")).statusCode(303);
    }

    @Test
    void one_bad_photo_is_refused_kindly_and_leaves_nothing_of_the_others() throws Exception {
        byte[] good = TestPictures.photo(300, 200, System.nanoTime());
        Set<Path> before = files();
        record Bad(byte[] bytes, String words) { }
        List<Bad> all = List.of(new Bad("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), "not a picture"), new Bad(new byte[0], "not a picture"),
                new Bad(TestPictures.pngThatClaims(30_000, 30_000), "too many dots"), new Bad(new byte[13 * 1024 * 1024], "too large"));
        for (Bad bad : all) {
            sent(photos(form(RETORT), good).multiPart("photo.place.2", "evil.jpg", bad.bytes(), "image/jpeg").multiPart("tally.trained", "3"))
                    .statusCode(400).body(containsString("place-error")).body(containsString(bad.words())).body(containsString("value=\"3\""));
        }
        onlyTheseFilesStay(before);
        assertThat(one("select count(*) from fact where site_id = '%s' and kind in ('media.cleaned', 'learning.task-tried')")).isEqualTo("0");
    }

    @Test
    void a_bad_photo_is_explained_in_each_language() {
        for (String[] said : new String[][] {{"fr", "Ce n’est pas une photo"}, {"es", "Esta no es una foto"}}) {
            String page = RETORT.replace("/en/", "/" + said[0] + "/");
            sent(form(page).multiPart("recognise", "no").multiPart("photo.place.1", "a.jpg", "hello".getBytes(), "image/jpeg"), page).statusCode(400)
                    .body(containsString(said[1]));
        }
    }

    @Test
    void a_number_that_cannot_be_is_asked_again_beside_its_field() throws SQLException {
        for (String number : List.of("-1", "1000001", "many", "2.5", "99999999999999999999")) {
            sent(form(RETORT).multiPart("tally.trained", number)).statusCode(400).body(containsString("trained-error"))
                    .body(containsString("value=\"" + number + "\"")).body(containsString("whole number"));
        }
        assertThat(one("select count(*) from task_evidence where site_id = '%s'")).isEqualTo("0");
        sent(form(RETORT).multiPart("tally.trained", " 1 000 ")).statusCode(303);
        assertThat(one("select tallies from task_evidence where site_id = '%s'")).isEqualTo("{\"trained\":1000}");
    }

    @Test
    void somebody_not_signed_in_is_led_to_the_door() {
        given().redirects().follow(false).header("Accept", "text/html").multiPart("id", UUID.randomUUID().toString()).post(RETORT).then().statusCode(303)
                .header("Location", containsString("/en/sign-in"));
    }

    @Test
    void a_form_whose_session_ran_out_keeps_numbers_and_ticks_and_says_that_photos_must_be_chosen_again() throws Exception {
        Set<Path> before = files();
        String page = crew.goneStale(member).asks().cookie("device", crew.phone(site)).multiPart("id", UUID.randomUUID().toString())
                .multiPart("tally.trained", "41").multiPart("tick", "zero-date").multiPart("recognise", "no")
                .multiPart("photo.place.1", "a.jpg", TestPictures.photo(200, 100, System.nanoTime()), "image/jpeg").post(RETORT).then().statusCode(401)
                .body(containsString("name=\"kept.tally.trained\" value=\"41\"")).body(containsString("name=\"kept.tick\" value=\"zero-date\""))
                .extract().asString();
        assertThat(one("select count(*) from task_evidence where site_id = '%s'")).isEqualTo("0");
        onlyTheseFilesStay(before);
        RequestSpecification again = member.asks();
        Matcher waiting = Pattern.compile("name=\"kept\\.([^\"]+)\" value=\"([^\"]*)\"").matcher(page);
        while (waiting.find()) again.formParam(waiting.group(1), waiting.group(2));
        String thanks = again.post(RETORT).then().statusCode(303).extract().header("Location");
        member.asks().get(thanks).then().statusCode(200).body(containsString("Your photos and recordings could not wait"));
        assertThat(one("select tallies || ticks::text from task_evidence where site_id = '%s'")).isEqualTo("{\"trained\":41}{zero-date}");
    }

    @Test
    void a_form_that_waited_for_a_new_sign_in_is_taken_without_photos() throws SQLException {
        member.asks().formParam("id", UUID.randomUUID().toString()).formParam("tick", "zero-date").formParam("tally.trained", "5").post(RETORT).then()
                .statusCode(303);
        assertThat(one("select ticks[1] from task_evidence where site_id = '%s'")).isEqualTo("zero-date");
    }

    @Test
    void a_trainers_look_moves_the_practice_of_exactly_what_the_module_serves() throws SQLException {
        Member trainer = crew.member(site, "Grace", Role.CHAMPION);
        trainer.asks().get(DUST).then().statusCode(200).body(containsString("href=\"" + DUST + "/watch\""));
        String page = trainer.asks().get(DUST + "/watch").then().statusCode(200).extract().asString();
        String id = hidden(page.substring(page.indexOf("watch-form\" method")), "id");
        for (int press = 0; press < 2; press++) {
            trainer.asks().formParam("id", id).formParam("line", "0").formParam("line", "2").post(DUST + "/watch").then().statusCode(303)
                    .header("Location", endsWith("/thanks?seen=" + id));
        }
        trainer.asks().get(DUST + "/thanks?seen=" + id).then().statusCode(200).body(containsString("seen at the mine"));
        Map<String, Practices.Practised> stands = scope.inNew(site, () -> practices.of(site));
        assertThat(new TreeSet<>(stands.keySet())).isEqualTo(taught("sand-stone-dust/dust")).isNotEmpty();
        assertThat(stands.values()).allMatch(now -> now.practice() == Practice.SEEN && now.until().equals(Optional.of(LocalDate.now(ZoneOffset.UTC).plusMonths(12))));
        assertThat(one("select count(*) from observation where site_id = '%s'")).isEqualTo("1");
    }

    @Test
    void only_a_trainer_or_lead_can_say_that_they_saw_it_and_only_something_they_saw() throws SQLException {
        member.asks().formParam("id", UUID.randomUUID().toString()).formParam("line", "0").post(DUST + "/watch").then().statusCode(404);
        Member lead = crew.member(site, "Grace", Role.LEAD);
        lead.asks().formParam("id", UUID.randomUUID().toString()).post(DUST + "/watch").then().statusCode(400).body(containsString("line-error"));
        lead.asks().formParam("id", UUID.randomUUID().toString()).formParam("line", "77").post(DUST + "/watch").then().statusCode(400);
        assertThat(one("select count(*) from observation where site_id = '%s'")).isEqualTo("0");
    }

    @Test
    void the_sites_people_see_what_was_kept_and_no_name_beside_it() throws Exception {
        sent(photos(form(RETORT), TestPictures.photo(640, 480, 21)).multiPart("tally.trained", "12").multiPart("tick", "zero-date")).statusCode(303);
        String list = "/en/sites/" + site + "/evidence";
        crew.member(site, "Carla").asks().get(list).then().statusCode(200).body(containsString("<dd>12</dd>"))
                .body(containsString("/media/" + one("select sha256 from media_file where site_id = '%s'"))).body(containsString("width=\"320\" height=\"240\""))
                .body(not(containsString("Ama")));
        crew.member(crew.site(), "Bo").asks().get(list).then().statusCode(404);
        given().redirects().follow(false).header("Accept", "text/html").get(list).then().statusCode(303);
        crew.member(crew.site(), "Cy").asks().get("/fr/sites/" + site + "/evidence").then().statusCode(404);
    }

    @Test
    void what_was_kept_is_paged_newest_first() {
        for (int count = 0; count < 23; count++) sent(form(RETORT).multiPart("tally.trained", String.valueOf(1000 + count))).statusCode(303);
        String list = "/en/sites/" + site + "/evidence";
        String first = member.asks().get(list).then().statusCode(200).extract().asString();
        assertThat(first).contains("<dd>1022</dd>").contains("<dd>1003</dd>").doesNotContain("<dd>1002</dd>");
        Matcher older = Pattern.compile("href=\"\\?before=([^\"]+)\"").matcher(first);
        assertThat(older.find()).isTrue();
        assertThat(member.asks().queryParam("before", older.group(1)).get(list).then().statusCode(200).extract().asString())
                .contains("<dd>1002</dd>").contains("<dd>1000</dd>").doesNotContain("<dd>1003</dd>").doesNotContain("href=\"?before=");
        member.asks().queryParam("before", "x' or 1=1").get(list).then().statusCode(404);
    }

    @Test
    void a_rebuilt_site_has_the_same_pictures_and_evidence() throws Exception {
        sent(photos(form(RETORT), TestPictures.photo(300, 200, 31)).multiPart("tick", "zero-date")).statusCode(303);
        String all = "select string_agg(m::text, '' order by m.sha256) || (select string_agg(e::text, '' order by id) from task_evidence e where site_id = m.site_id)"
                + " from media_file m where site_id = '%s' group by site_id";
        String before = one(all);
        journal.rebuild(site);
        assertThat(one(all)).isEqualTo(before).isNotEmpty();
    }

    private RequestSpecification form(String page) {
        return form(page, hidden(member.asks().get(page).asString(), "id"));
    }

    private final java.util.Map<RequestSpecification, String> ids = new java.util.IdentityHashMap<>();

    private RequestSpecification form(String page, String id) {
        RequestSpecification form = member.asks().multiPart("id", id);
        ids.put(form, id);
        return form;
    }

    private String id(RequestSpecification form) {
        return ids.get(form);
    }

    private static RequestSpecification photos(RequestSpecification form, byte[] photo) {
        return form.multiPart("recognise", "no").multiPart("photo.place.1", "mine.jpg", photo, "image/jpeg")
                .multiPart("photo.place.3", "", new byte[0], "application/octet-stream");
    }

    private static ValidatableResponse sent(RequestSpecification form) {
        return sent(form, RETORT);
    }

    private static ValidatableResponse sent(RequestSpecification form, String page) {
        return form.post(page).then();
    }

    private static String hidden(String page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as("the page has a hidden " + name).isTrue();
        return field.group(1);
    }

    private Set<String> taught(String module) {
        return library.module(new ModuleKey(module)).orElseThrow().teaches().stream().map(t -> t.requirement().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> practised(String column) throws SQLException {
        Set<String> requirements = new TreeSet<>();
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery("select requirement from practice where site_id = '" + site + "' and " + column + " is not null")) {
            while (row.next()) requirements.add(row.getString(1));
        }
        return requirements;
    }

    private String one(String query) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery(query.formatted(site))) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** All that lies in the folders for uploads and kept files. */
    /** What was uploaded goes when its request is over, which may be a moment after the answer came. */
    private void onlyTheseFilesStay(Set<Path> wanted) throws IOException {
        for (int tries = 0; tries < 100 && !files().equals(wanted); tries++) LockSupport.parkNanos(100_000_000);
        assertThat(files()).isEqualTo(wanted);
    }

    private Set<Path> files() throws IOException {
        Set<Path> files = new HashSet<>();
        for (String folder : List.of("uploads", "media")) {
            try (Stream<Path> walk = Files.walk(config.home().resolve(folder))) {
                walk.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }
}
