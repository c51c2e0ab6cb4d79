package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.asmacademy.TestDatabase;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.TaskTried;
import org.asmacademy.media.Cleaned;
import org.asmacademy.media.MediaStore;
import org.asmacademy.media.TestPictures;
import org.asmacademy.media.TestVoices;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.sharing.Agreed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TakeOutPageTest {
    private static final String RETORT = "/en/tasks/gold-less-mercury/retort/one-retort-place";
    @Inject TestMine mines;
    @Inject TestCrew crew;
    @Inject Journal journal;
    @Inject MediaStore store;
    @Inject Evidence evidence;
    @Inject Withdrawals withdrawals;
    @Inject SiteScope scope;
    @Inject CourseLibrary library;
    @Inject AcademyConfig config;
    private Mine mine;
    private Phone lead;
    private Phone trainer;
    private Phone miner;
    private String list;

    @BeforeEach
    void a_mine_with_a_lead_a_trainer_and_a_miner() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
        miner = mine.join("Chidi", "7391");
        list = "/en/sites/" + mine.id() + "/evidence";
    }

    @Test
    void one_hides_it_at_once_and_with_a_second_yes_its_bytes_are_gone_while_the_try_stays() throws Exception {
        String id = Phone.hidden(miner.get(RETORT), "id");
        byte[] photo = TestPictures.photo(300, 200, System.nanoTime());
        keep(id, photo).then().statusCode(303);
        String picture = picture();
        String tried = one("select string_agg(p::text, '' order by requirement) from practice p where site_id = '%s'");
        assertThat(file(picture)).exists();
        lead.get(list).then().body(containsString(list + "/" + id), containsString("Take this out"));
        miner.get(list).then().body(containsString("/media/" + picture), containsString("<dd>4</dd>"), not(containsString("Take this out")), containsString("Tell your lead"));
        hide(trainer, id, "recognised", "A cap with a name").then().statusCode(303);
        for (Phone phone : List.of(miner, trainer, lead)) {
            phone.get("/media/" + picture).then().statusCode(404);
            phone.get(list).then().body(containsString("waits for a second person"), not(containsString(picture)), not(containsString("Binta")));
        }
        assertThat(file(picture)).exists();
        trainer.get(list + "/" + id).then().statusCode(200).body(containsString("You asked for this yourself"), not(containsString("/waiting/yes")));
        lead.get(list + "/" + id).then().body(containsString("Binta asks to take it out"), containsString("A cap with a name"), containsString("can be recognised"));
        Response form = lead.get(Phone.first(lead.get(list + "/" + id), "href=\"([^\"]+/waiting/yes[^\"]+)\""));
        form.then().statusCode(200).body(containsString("A cap with a name"), containsString("cannot be brought back"));
        lead.yes(form, "0000").then().statusCode(401);
        assertThat(file(picture)).exists();
        lead.yes(form, mine.pins().get("Awa")).then().statusCode(303);
        assertThat(file(picture)).doesNotExist();
        miner.get("/media/" + picture).then().statusCode(404);
        miner.get(list).then().body(containsString("Two people took out"), not(containsString(picture)), not(containsString("<dd>4</dd>")), not(containsString("A cap")));
        lead.get(list + "/" + id).then().statusCode(303);
        assertThat(evidence.latest(mine.id(), Language.ENGLISH)).as("nothing to show as done").isEmpty();
        assertThat(evidence.all(mine.id(), Language.ENGLISH)).as("nothing for the report").isEmpty();
        assertThat(evidence.find(mine.id(), List.of(UUID.fromString(id)), Language.ENGLISH).values()).as("named where it was shown before").singleElement()
                .satisfies(kept -> assertThat(kept.photos()).isZero());
        assertThat(one("select string_agg(p::text, '' order by requirement) from practice p where site_id = '%s'")).isEqualTo(tried).isNotEmpty();
        lead.get("/en/sites/" + mine.id() + "/log").then().body(containsString("Binta hid something"), containsString("Awa was the second to say yes"));
        keep(id, photo).then().statusCode(303);
        assertThat(file(picture)).as("the form sent again").doesNotExist();
        keep(Phone.hidden(miner.get(RETORT), "id"), photo).then().statusCode(400).body(containsString("Two people of your mine took this very file out"));
        assertThat(file(picture)).as("another form with the same photo").doesNotExist();
        Files.write(file(picture), photo);
        store.sweep(mine.id());
        assertThat(file(picture)).as("come back by another way").doesNotExist();
    }

    @Test
    void who_asked_takes_it_back_or_another_lets_it_stay_and_it_is_seen_again() throws Exception {
        String id = kept();
        String picture = picture();
        for (Phone who : List.of(trainer, lead)) {
            hide(trainer, id, "wrong", "").then().statusCode(303);
            miner.get("/media/" + picture).then().statusCode(404);
            Response page = who.get(list + "/" + id);
            for (int press = 0; press < 2; press++) {
                who.post(list + "/" + id + "/stay", "id", Phone.hidden(page, "id"), "fact", Phone.hidden(page, "fact")).then().statusCode(303);
            }
            miner.get("/media/" + picture).then().statusCode(200);
            miner.get(list).then().body(containsString(picture), not(containsString("waits for a second")));
        }
        lead.get("/en/sites/" + mine.id() + "/waiting").then().body(containsString("Nothing waits"));
        store.sweep(mine.id());
        assertThat(file(picture)).exists();
    }

    @Test
    void a_file_that_another_entry_holds_stays_unless_somebody_can_be_recognised_in_it() throws Exception {
        byte[] photo = TestPictures.photo(300, 200, System.nanoTime());
        String first = Phone.hidden(miner.get(RETORT), "id");
        keep(first, photo).then().statusCode(303);
        String second = Phone.hidden(miner.get(RETORT), "id");
        keep(second, photo).then().statusCode(303);
        String picture = picture();
        takeOut(first, "wrong");
        assertThat(file(picture)).exists();
        miner.get("/media/" + picture).then().statusCode(200);
        takeOut(second, "wrong");
        assertThat(file(picture)).doesNotExist();
        miner.get("/media/" + picture).then().statusCode(404);
        String third = Phone.hidden(miner.get(RETORT), "id");
        keep(third, photo).then().statusCode(303);
        assertThat(file(picture)).as("only recognised ones may not come again").exists();
        miner.get("/media/" + picture).then().statusCode(200);
        journal.rebuild(mine.id());
        assertThat(file(picture)).exists();
        String fourth = Phone.hidden(miner.get(RETORT), "id");
        keep(fourth, photo).then().statusCode(303);
        hide(trainer, third, "recognised", "").then().statusCode(303);
        miner.get("/media/" + picture).then().statusCode(404);
        miner.get(list).then().body(containsString("One file is hidden or taken out"));
        lead.yes("/en/sites/" + mine.id() + "/waiting", mine.pins().get("Awa")).then().statusCode(303);
        assertThat(file(picture)).doesNotExist();
    }

    @Test
    void a_voice_note_goes_the_same_way() throws Exception {
        String id = Phone.hidden(miner.get(RETORT), "id");
        miner.asks().multiPart("id", id).multiPart("named", "no").multiPart("voice." + TaskForm.OWN_WORDS, "a.ogg", TestVoices.file("tone.ogg"), "audio/ogg").post(RETORT).then().statusCode(303);
        String voice = one("select sha256 from media_voice where site_id = '%s'");
        miner.get("/media/" + voice).then().statusCode(200);
        takeOut(id, "recognised");
        assertThat(file(voice)).doesNotExist();
        miner.get("/media/" + voice).then().statusCode(404);
    }

    @Test
    void the_form_is_kept_when_something_is_missing_and_only_leads_and_trainers_of_this_mine_have_it() throws Exception {
        String id = kept();
        hide(trainer, id, "", "My words").then().statusCode(400).body(containsString("reason-error"), containsString("My words"));
        hide(trainer, id, "other", "").then().statusCode(400).body(containsString("note-error"));
        hide(trainer, id, "other", "x".repeat(301)).then().statusCode(400).body(containsString("at most 300 letters"));
        trainer.post("/fr/sites/" + mine.id() + "/evidence/" + id, "id", UUID.randomUUID(), "go", "here", "reason", "wrong", "note", "Mes mots").then().statusCode(200)
                .body(containsString("Retirer ceci"), containsString("Mes mots"), containsString("value=\"wrong\" checked"));
        miner.get(list + "/" + id).then().statusCode(404);
        hide(miner, id, "wrong", "").then().statusCode(404);
        Mine other = mines.open();
        Phone stranger = other.phoneOf("Awa");
        stranger.get(list + "/" + id).then().statusCode(404);
        stranger.get("/en/sites/" + other.id() + "/evidence/" + id).then().statusCode(404);
        hide(stranger, id, "wrong", "").then().statusCode(404);
        assertThat(one("select count(*) from evidence_withdrawal where site_id = '%s'")).isEqualTo("0");
    }

    @Test
    void ones_own_yes_takes_nothing_out() throws Exception {
        String id = kept();
        hide(trainer, id, "recognised", "").then().statusCode(303);
        String fact = one("select id from evidence_withdrawal where site_id = '%s'");
        trainer.post("/en/sites/" + mine.id() + "/waiting/yes", "id", UUID.randomUUID(), "fact", fact, "pin", mine.pins().get("Binta")).then().statusCode(303);
        journal.write(new NewFact(journal.mint(), mine.id(), null, mine.idOf("Binta"), new Agreed(UUID.fromString(fact))));
        store.sweep(mine.id());
        assertThat(file(picture())).exists();
        trainer.get(list + "/" + id).then().statusCode(200).body(containsString("waits for a second person"));
    }

    /** The photo, the asking, the yes, the no: in every order the same. */
    @Test
    void in_whatever_order_facts_arrive_and_are_folded_again_the_same_is_hidden_and_gone() throws Exception {
        SiteTask task = (SiteTask) library.activity(new ActivityKey("gold-less-mercury/retort/one-retort-place")).orElseThrow();
        Set<String> outcomes = new TreeSet<>();
        for (List<Integer> order : orders(List.of(0, 1, 2, 3))) {
            for (boolean yes : new boolean[] {true, false}) {
                UUID site = crew.site();
                UUID ama = crew.member(site, "Ama").id();
                UUID maker = crew.member(site, "Bo", Role.LEAD).id();
                UUID second = crew.member(site, "Cy", Role.CHAMPION).id();
                Cleaned picture = store.clean(new ByteArrayInputStream(TestPictures.photo(60, 40, 1)));
                String name = picture.kept().sha256();
                UUID entry = journal.mint();
                UUID asking = journal.mint();
                List<List<NewFact>> facts = List.of(
                        List.of(store.fact(journal.mint(), site, ama, picture),
                                new NewFact(entry, site, ama, ama, new TaskTried(task.key(), task.pack(), Map.of(), Set.of()), List.of(), List.of(name))),
                        List.of(new NewFact(asking, site, null, maker, new EvidenceWithdrawn(entry, "recognised", ""))),
                        yes ? List.of(new NewFact(journal.mint(), site, null, second, new Agreed(asking))) : List.of(),
                        List.of(new NewFact(journal.mint(), site, null, second, new EvidenceStays(asking))));
                for (int next : order) journal.write(site, facts.get(next), () -> { });
                String before = outcome(site, name);
                journal.rebuild(site);
                assertThat(outcome(site, name)).isEqualTo(before);
                outcomes.add(yes + " " + before);
            }
        }
        assertThat(outcomes).containsExactly("false hidden=false gone=false rows=110", "true hidden=true gone=true rows=110");
    }

    private String outcome(UUID site, String name) throws SQLException {
        String rows = one("select (select count(*) from evidence_withdrawal where site_id = '" + site + "') || '' || (select count(*) from evidence_stays where site_id = '" + site
                + "') || '' || (select count(*) from fact where site_id = '" + site + "' and state = 'q')");
        return scope.in(site, () -> "hidden=" + withdrawals.hidden(site, List.of(name)).contains(name) + " gone=" + withdrawals.gone(site).contains(name)) + " rows=" + rows;
    }

    static List<List<Integer>> orders(List<Integer> of) {
        if (of.isEmpty()) return List.of(List.of());
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : of) {
            for (List<Integer> rest : orders(of.stream().filter(one -> !one.equals(first)).toList())) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                all.add(order);
            }
        }
        return all;
    }

    private void takeOut(String id, String reason) {
        hide(trainer, id, reason, "").then().statusCode(303);
        lead.yes("/en/sites/" + mine.id() + "/waiting", mine.pins().get("Awa")).then().statusCode(303);
    }

    private Response hide(Phone who, String id, String reason, String note) {
        return who.post(list + "/" + id, "id", journal.mint(), "reason", reason, "note", note);
    }

    private String kept() {
        String id = Phone.hidden(miner.get(RETORT), "id");
        keep(id, TestPictures.photo(300, 200, System.nanoTime())).then().statusCode(303);
        return id;
    }

    private Response keep(String id, byte[] photo) {
        return miner.asks().multiPart("id", id).multiPart("tally.trained", "4").multiPart("recognise", "no").multiPart("photo.place.1", "a.jpg", photo, "image/jpeg").post(RETORT);
    }

    private String picture() throws SQLException {
        return one("select sha256 from media_file where site_id = '%s'");
    }

    private Path file(String name) {
        return config.home().resolve("media").resolve(mine.id().toString()).resolve(name.substring(0, 2)).resolve(name);
    }

    private String one(String query) throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement();
                ResultSet row = sql.executeQuery(query.formatted(mine.id()))) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
