package org.asmacademy.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Lesson;
import org.asmacademy.journal.FactHandler;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.LessonDone;
import org.asmacademy.learning.LessonRemarked;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.AcademyConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyDataPageTest {
    private static final String PAGE = "/en/me/data";
    @Inject TestMine mines;
    @Inject Journal journal;
    @Inject CourseLibrary library;
    @Inject AcademyConfig config;
    @Inject @All List<FactHandler<?>> handlers;
    private Mine mine;
    private Phone miner;

    @BeforeEach
    void two_people_who_learn() {
        mine = mines.open();
        miner = mine.join("Chidi", "7391");
        mine.join("Dede", "7392");
        for (String who : List.of("Chidi", "Dede")) {
            UUID person = mine.idOf(who);
            Lesson lesson = lesson();
            write(person, new LessonDone(lesson.key(), lesson.pack()));
            write(person, new LessonRemarked(lesson.key(), lesson.pack(), false, "Remark of " + who));
        }
    }

    @Test
    void a_person_hears_in_sentences_what_is_kept_of_them() {
        miner.get("/en/me").then().body(containsString(PAGE));
        miner.get(PAGE).then().statusCode(200).header("Cache-Control", "no-store").body(containsString("Your name here is Chidi."), containsString("You belong to the mine"),
                containsString("Lessons that you finished: 1. On "), containsString("Remarks that you made about lessons: 1."), containsString("data-speak"),
                not(containsString("Dede")), not(containsString("cannot read yet")), containsString("not a certificate"));
        miner.get("/fr/me/data").then().body(containsString("Leçons que vous avez finies"));
        miner.get("/es/me/data").then().body(containsString("Lecciones que terminó: 1."));
        new Phone().get(PAGE).then().statusCode(303);
    }

    @Test
    void with_the_pin_they_take_all_of_it_and_nothing_of_others() throws IOException {
        miner.post(PAGE, "pin", "0000").then().statusCode(401).contentType("text/html").body(containsString("pin-error"));
        Response file = miner.post(PAGE, "pin", "7391");
        file.then().statusCode(200).contentType("application/zip").header("Cache-Control", "no-store");
        Map<String, String> found = unzip(file.asByteArray());
        assertThat(found.get("index.html")).contains("lang=\"en\"", "What ASM Academy keeps of Chidi", "not a certificate", "Lessons that you finished: 1.", "tables/fact.csv")
                .doesNotContain("<script");
        assertThat(found.get("tables/person.csv")).contains("Chidi").doesNotContain("Dede").doesNotContain("Awa");
        assertThat(found.get("tables/fact.csv")).contains("Remark of Chidi", "learning.lesson-done").doesNotContain("Remark of Dede").doesNotContain("site.described");
        assertThat(found.get("tables/activity_done.csv").lines()).hasSize(2);
        assertThat(found).doesNotContainKeys("tables/device_person.csv", "tables/pin_guard.csv", "tables/mine_site.csv");
        assertThat(String.join("", found.values())).doesNotContain("$").doesNotContain(mine.code()).doesNotContain(mine.idOf("Dede").toString());
        mine.phoneOf("Awa").get("/en/sites/" + mine.id() + "/log").then().body(containsString("Chidi took a file with the data of Chidi"));
        try (Stream<java.nio.file.Path> left = Files.list(config.home().resolve("uploads"))) {
            assertThat(left.filter(one -> one.getFileName().toString().startsWith("own-data-"))).isEmpty();
        }
    }

    @Test
    void a_trainer_makes_the_file_only_with_the_persons_own_pin_and_sees_nothing_of_it() throws IOException {
        Phone trainer = mine.phoneOf("Binta");
        String page = "/en/sites/" + mine.id() + "/people/" + mine.idOf("Chidi") + "/data";
        trainer.get("/en/sites/" + mine.id() + "/people/" + mine.idOf("Chidi")).then().body(containsString(page));
        trainer.get(page).then().statusCode(200).body(containsString("PIN of Chidi"), not(containsString("Lessons that you finished")));
        trainer.post(page, "pin", mine.pins().get("Binta")).then().statusCode(401).body(not(containsString("Lessons that you finished")));
        Response file = trainer.post(page.replace("/en/", "/fr/"), "pin", "7391");
        file.then().statusCode(200).contentType("application/zip");
        assertThat(unzip(file.asByteArray()).get("index.html")).as("in the person's language").contains("lang=\"en\"", "What ASM Academy keeps of Chidi", "Lessons that you finished: 1.", "not a certificate");
        assertThat(unzip(file.asByteArray()).get("tables/fact.csv")).contains("Remark of Chidi").doesNotContain("Remark of Dede");
        mine.phoneOf("Awa").get("/en/sites/" + mine.id() + "/log").then().body(containsString("Binta took a file with the data of Chidi"));
        miner.get("/en/sites/" + mine.id() + "/people/" + mine.idOf("Dede") + "/data").then().statusCode(404);
        mines.open().phoneOf("Awa").post(page, "pin", "7391").then().statusCode(404);
    }

    /** What a person's own facts are is said one by one; a kind that somebody adds tomorrow needs words too. */
    @Test
    void every_kind_of_a_persons_own_facts_has_its_sentence() {
        // What servers of a site tell each other is made by nobody and about nobody.
        List<? extends FactHandler<?>> real = handlers.stream().filter(handler -> !handler.kind().matches("(test|journal)\\..*")).toList();
        List<String> own = real.stream().filter(handler -> !handler.judgement()).map(FactHandler::kind).toList();
        assertThat(own).contains("learning.attempt-made", "media.cleaned", "sharing.consent-given").hasSizeGreaterThan(8);
        assertThat(own.stream().filter(kind -> Set.of(PersonData.About.FOR_THE_MINE, PersonData.About.UNREADABLE).contains(about(kind, true)))).isEmpty();
        assertThat(real.stream().map(FactHandler::kind).filter(kind -> about(kind, true) == PersonData.About.UNREADABLE)).as("kinds that this program reads").isEmpty();
        assertThat(about("of.tomorrow", true)).isEqualTo(PersonData.About.UNREADABLE);
        assertThat(about("people.role-given", true)).isEqualTo(PersonData.About.ROLE);
        assertThat(about("people.role-given", false)).as("a role that they gave to somebody").isEqualTo(PersonData.About.FOR_THE_MINE);
    }

    private static PersonData.About about(String kind, boolean about) {
        return PersonData.About.of(new Journal.Trace(kind, about, 1, 0, 0));
    }

    private void write(UUID person, Object body) {
        assertThat(journal.write(new NewFact(journal.mint(), mine.id(), person, person, body)).taken()).isTrue();
    }

    private Lesson lesson() {
        return library.courses().stream().flatMap(course -> course.modules().stream()).flatMap(module -> module.activities().stream()).filter(Lesson.class::isInstance).map(Lesson.class::cast)
                .findFirst().orElseThrow();
    }

    private static Map<String, String> unzip(byte[] file) throws IOException {
        Map<String, String> found = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) found.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return found;
    }
}
