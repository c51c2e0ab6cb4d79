package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.media.Cleaned;
import org.asmacademy.media.MediaStore;
import org.asmacademy.media.TestPictures;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.sharing.Agreed;
import org.asmacademy.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The photo of a look is hidden by one and taken out by two, while the look stays. */
@QuarkusTest
class LookPhotoTest {
    private static final ActivityKey RETORT = new ActivityKey("gold-less-mercury/retort/one-retort-place");
    private static final String TASK = "/en/tasks/" + RETORT;
    private static final String WATCH = TASK + "/watch";
    private static final String OBSERVATIONS = "select string_agg(o::text, '' order by id) from observation o where site_id = ?";
    @Inject TestMine mines;
    @Inject TestCrew crew;
    @Inject Journal journal;
    @Inject MediaStore store;
    @Inject Evidence evidence;
    @Inject Withdrawals withdrawals;
    @Inject SiteReadiness readiness;
    @Inject Sites sites;
    @Inject SiteScope scope;
    @Inject CourseLibrary library;
    @Inject AcademyConfig config;
    private Mine mine;
    private Phone lead;
    private Phone trainer;
    private Phone miner;
    private String list;
    private byte[] photo;

    @BeforeEach
    void a_mine_with_a_lead_a_trainer_and_a_miner() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
        miner = mine.join("Chidi", "7391");
        list = "/en/sites/" + mine.id() + "/evidence";
        photo = TestPictures.photo(300, 200, System.nanoTime());
    }

    @Test
    void one_hides_it_at_once_and_with_a_second_yes_its_bytes_are_gone_while_the_look_stays() throws Exception {
        String form = press(trainer);
        look(trainer, form).then().statusCode(303);
        String picture = picture();
        otherwise();
        String looked = SentFacts.one(OBSERVATIONS, mine.id());
        String requirement = requirement();
        for (String page : List.of(WATCH, requirement)) lead.get(page).then().body(containsString("/media/" + picture), containsString(list + "/" + form), containsString("Take the photo out"));
        miner.get(requirement).then().body(containsString("/media/" + picture), containsString("Is somebody to be seen here"), not(containsString(list + "/")));
        miner.get("/media/" + picture).then().statusCode(200);
        trainer.get(list + "/" + form).then().statusCode(200).body(containsString("taken while watching"), containsString("href=\"" + WATCH + "\""), containsString(title()),
                containsString("That the work was seen still counts"), not(containsString("was tried still")));

        hide(trainer, form, "recognised", "A cap with a name").then().statusCode(303);
        for (Phone phone : List.of(miner, trainer, lead)) {
            phone.get("/media/" + picture).then().statusCode(404);
            phone.get(requirement).then().body(containsString("The photo is hidden. It waits"), not(containsString(picture)), not(containsString("A cap")));
        }
        miner.get(requirement).then().body(not(containsString(list + "/")));
        lead.get(WATCH).then().body(containsString("The photo is hidden. It waits"), not(containsString(picture)), containsString(list + "/" + form), not(containsString("Binta")));
        assertThat(store.files(mine.id())).as("what the site takes along").isEmpty();
        assertThat(file(picture)).exists();
        trainer.get(list + "/" + form).then().statusCode(200).body(containsString("You asked for this yourself"), not(containsString("/waiting/yes")));
        Response page = lead.get(list + "/" + form);
        page.then().body(containsString("Binta asks to take it out"), containsString("A cap with a name"), containsString("taken while watching"));
        Response yes = lead.get(Phone.first(page, "href=\"([^\"]+/waiting/yes[^\"]+)\""));
        yes.then().body(containsString(title()), containsString("taken while watching"), containsString("That the work was seen still counts"));
        lead.yes(yes, "0000").then().statusCode(401);
        assertThat(file(picture)).exists();
        lead.yes(yes, mine.pins().get("Awa")).then().statusCode(303);

        assertThat(file(picture)).doesNotExist();
        miner.get("/media/" + picture).then().statusCode(404);
        for (Phone phone : List.of(miner, lead)) {
            phone.get(requirement).then().body(containsString("Two people took the photo out"), containsString("saw it on"), not(containsString(picture)), not(containsString(list + "/")));
        }
        lead.get(list + "/" + form).then().statusCode(303).header("Location", endsWith(WATCH));
        assertThat(SentFacts.one(OBSERVATIONS, mine.id())).as("that it was seen").isEqualTo(looked);
        assertThat(practice()).isEqualTo(Practice.DIFFERENTLY);
        lead.get("/en/sites/" + mine.id() + "/log").then().body(containsString("Binta hid something"), containsString("Awa was the second to say yes"));
    }

    @Test
    void the_very_file_does_not_come_back_where_somebody_was_recognised() throws Exception {
        String form = press(trainer);
        look(trainer, form).then().statusCode(303);
        String picture = picture();
        takeOut(form, "recognised");
        look(trainer, form).then().statusCode(303);
        assertThat(file(picture)).as("the form sent again").doesNotExist();
        look(trainer, press(trainer)).then().statusCode(400).body(containsString("Two people of your mine took this very file out"), containsString("recognise-error"),
                containsString("value=\"0\" checked"));
        keep(Phone.hidden(miner.get(TASK), "id")).then().statusCode(400).body(containsString("Two people of your mine took this very file out"));
        assertThat(file(picture)).as("another form with the same photo").doesNotExist();
        Files.write(file(picture), photo);
        store.sweep(mine.id());
        assertThat(file(picture)).as("come back by another way").doesNotExist();
        journal.rebuild(mine.id());
        miner.get("/media/" + picture).then().statusCode(404);
        assertThat(SentFacts.one("select count(*)::text from observation where site_id = ?", mine.id())).isEqualTo("1");
    }

    @Test
    void a_file_that_a_look_and_a_form_hold_stays_for_the_other_unless_somebody_can_be_recognised_in_it() throws Exception {
        String look = press(trainer);
        look(trainer, look).then().statusCode(303);
        String form = kept();
        String picture = picture();
        takeOut(look, "wrong");
        assertThat(file(picture)).exists();
        miner.get("/media/" + picture).then().statusCode(200);
        lead.get(WATCH).then().body(containsString("Two people took the photo out"), not(containsString(picture)));
        miner.get(list).then().body(containsString(picture));
        takeOut(form, "wrong");
        assertThat(file(picture)).doesNotExist();

        look(lead, press(lead)).then().statusCode(303);
        assertThat(file(picture)).as("only recognised ones may not come again").exists();
        lead.get(WATCH).then().body(containsString("/media/" + picture));
        takeOut(kept(), "wrong");
        assertThat(file(picture)).as("the look still holds it").exists();
        lead.get("/media/" + picture).then().statusCode(200);
        hide(trainer, kept(), "recognised", "").then().statusCode(303);
        miner.get("/media/" + picture).then().statusCode(404);
        lead.get(WATCH).then().body(not(containsString(picture)), containsString("One file is hidden or taken out"));
    }

    @Test
    void who_asked_takes_it_back_or_another_lets_it_stay_and_it_is_seen_again() throws Exception {
        String look = press(trainer);
        look(trainer, look).then().statusCode(303);
        for (Phone who : List.of(trainer, lead)) {
            hide(trainer, look, "other", "Look again").then().statusCode(303);
            miner.get("/media/" + picture()).then().statusCode(404);
            Response page = who.get(list + "/" + look);
            who.post(list + "/" + look + "/stay", "id", Phone.hidden(page, "id"), "fact", Phone.hidden(page, "fact")).then().statusCode(303).header("Location", endsWith(WATCH));
            miner.get("/media/" + picture()).then().statusCode(200);
            lead.get(WATCH).then().body(containsString(picture()), not(containsString("The photo is hidden")));
        }
        lead.get("/en/sites/" + mine.id() + "/waiting").then().body(containsString("Nothing waits"));
        store.sweep(mine.id());
        assertThat(file(picture())).exists();
    }

    @Test
    void only_leads_and_trainers_of_this_mine_have_it_and_a_look_is_not_evidence() throws Exception {
        String look = press(trainer);
        look(trainer, look).then().statusCode(303);
        trainer.get("/fr/sites/" + mine.id() + "/evidence/" + look).then().statusCode(200).body(containsString("Il s’agit de la photo"));
        hide(trainer, look, "", "My words").then().statusCode(400).body(containsString("reason-error"), containsString("My words"));
        miner.get(list + "/" + look).then().statusCode(404);
        hide(miner, look, "wrong", "").then().statusCode(404);
        Mine other = mines.open();
        Phone stranger = other.phoneOf("Awa");
        stranger.get(list + "/" + look).then().statusCode(404);
        stranger.get("/en/sites/" + other.id() + "/evidence/" + look).then().statusCode(404);
        hide(stranger, look, "wrong", "").then().statusCode(404);
        stranger.get("/media/" + picture()).then().statusCode(404);
        journal.write(new NewFact(journal.mint(), other.id(), null, other.idOf("Awa"), new EvidenceWithdrawn(UUID.fromString(look), "recognised", "")));
        miner.get("/media/" + picture()).then().statusCode(200);
        stranger.get("/en/sites/" + other.id() + "/waiting").then().body(containsString("Nothing waits"));
        assertThat(SentFacts.one("select count(*)::text from evidence_withdrawal where site_id = ?", mine.id())).isEqualTo("0");

        String bare = press(lead);
        lead.asks().multiPart("id", bare).multiPart("line", "0").post(WATCH).then().statusCode(303);
        lead.get(list + "/" + bare).then().statusCode(404);
        lead.post(list + "/holds", "id", UUID.randomUUID(), "of", look, "months", "3").then().statusCode(404);
        lead.post(list + "/holds", "id", UUID.randomUUID(), "of", kept(), "months", "3").then().statusCode(303);
        assertThat(evidence.find(mine.id(), List.of(UUID.fromString(look)), Language.ENGLISH)).isEmpty();
    }

    @Test
    void a_photo_behind_a_newer_word_of_the_same_person_can_still_be_taken_out() throws Exception {
        String look = press(trainer);
        look(trainer, look).then().statusCode(303);
        String picture = picture();
        lead.get(WATCH).then().body(not(containsString("Photos of earlier looks")));
        trainer.asks().multiPart("id", press(trainer)).multiPart("line", "0").post(WATCH).then().statusCode(303);
        lead.get(WATCH).then().body(containsString("Photos of earlier looks"), containsString("/media/" + picture), containsString(list + "/" + look));
        hide(lead, look, "recognised", "").then().statusCode(303);
        miner.get("/media/" + picture).then().statusCode(404);
        lead.get(WATCH).then().body(containsString("Photos of earlier looks"), containsString("The photo is hidden. It waits"), not(containsString(picture)));
        trainer.yes(list + "/" + look, mine.pins().get("Binta")).then().statusCode(303);
        assertThat(file(picture)).doesNotExist();
        lead.get(WATCH).then().body(not(containsString("Photos of earlier looks")), containsString("saw it on"));
    }

    /** The look, the asking, the yes, the no: in every order the same. */
    @Test
    void in_whatever_order_facts_arrive_and_are_folded_again_the_same_is_hidden_and_gone() throws Exception {
        Set<String> outcomes = new TreeSet<>();
        for (List<Integer> order : TakeOutPageTest.orders(List.of(0, 1, 2, 3))) {
            for (boolean yes : new boolean[] {true, false}) {
                UUID site = crew.site();
                UUID maker = crew.member(site, "Bo", Role.LEAD).id();
                UUID second = crew.member(site, "Cy", Role.CHAMPION).id();
                Cleaned picture = store.clean(new ByteArrayInputStream(TestPictures.photo(60, 40, 1)));
                String name = picture.kept().sha256();
                UUID look = journal.mint();
                UUID asking = journal.mint();
                List<List<NewFact>> facts = List.of(
                        List.of(store.fact(journal.mint(), site, maker, picture), new NewFact(look, site, null, maker,
                                new PracticeSeen(RETORT, task().pack(), Set.of(0), Optional.empty()), List.of(), List.of(name))),
                        List.of(new NewFact(asking, site, null, maker, new EvidenceWithdrawn(look, "recognised", ""))),
                        yes ? List.of(new NewFact(journal.mint(), site, null, second, new Agreed(asking))) : List.of(),
                        List.of(new NewFact(journal.mint(), site, null, second, new EvidenceStays(asking))));
                for (int next : order) journal.write(site, facts.get(next), () -> { });
                String before = outcome(site, name);
                journal.rebuild(site);
                assertThat(outcome(site, name)).isEqualTo(before);
                outcomes.add(yes + " " + before);
            }
        }
        assertThat(outcomes).containsExactly("false hidden=false gone=false looks=1 apart=0", "true hidden=true gone=true looks=1 apart=0");
    }

    private String outcome(UUID site, String name) {
        String rows = SentFacts.one("select 'looks=' || (select count(*) from observation where site_id = s.id) || ' apart=' || (select count(*) from fact"
                + " where site_id = s.id and state = 'q') from (select ?::uuid as id) s", site);
        return scope.in(site, () -> "hidden=" + withdrawals.hidden(site, List.of(name)).contains(name) + " gone=" + withdrawals.gone(site).contains(name)) + " " + rows;
    }

    private Response look(Phone who, String form) {
        return who.asks().multiPart("id", form).multiPart("line", "0").multiPart("months", "3").multiPart("recognise", "no").multiPart("photo.look", "a.jpg", photo, "image/jpeg")
                .post(WATCH);
    }

    private static String press(Phone who) {
        return Phone.first(who.get(WATCH), "id=\"watch-form\"[\\s\\S]*?name=\"id\" value=\"([^\"]+)\"");
    }

    private void otherwise() {
        Response page = lead.get(WATCH + "/otherwise");
        lead.post(WATCH + "/otherwise", "id", Phone.hidden(page, "id"), "replaces", Phone.hidden(page, "replaces"), "reason", "No cover.", "line", "0").then().statusCode(303);
    }

    private String kept() {
        String form = Phone.hidden(miner.get(TASK), "id");
        keep(form).then().statusCode(303);
        return form;
    }

    private Response keep(String form) {
        return miner.asks().multiPart("id", form).multiPart("tally.trained", "4").multiPart("recognise", "no").multiPart("photo.place.1", "a.jpg", photo, "image/jpeg").post(TASK);
    }

    private void takeOut(String id, String reason) {
        hide(trainer, id, reason, "").then().statusCode(303);
        lead.yes("/en/sites/" + mine.id() + "/waiting", mine.pins().get("Awa")).then().statusCode(303);
    }

    private Response hide(Phone who, String id, String reason, String note) {
        return who.post(list + "/" + id, "id", journal.mint(), "reason", reason, "note", note);
    }

    private String requirement() {
        return "/en/sites/" + mine.id() + "/readiness/requirements/" + strands().requirement().key().id();
    }

    private Practice practice() {
        return strands().practice();
    }

    /** Of a requirement that the task serves. */
    private Strands strands() {
        return readiness.of(sites.find(mine.id()).orElseThrow()).get(0).strands().stream().filter(strands -> library.module(RETORT.module()).orElseThrow().teaches().stream()
                .anyMatch(teaching -> teaching.requirement().equals(strands.requirement().key()))).findFirst().orElseThrow();
    }

    private String title() {
        return task().title().in(Language.ENGLISH);
    }

    private SiteTask task() {
        return (SiteTask) library.activity(RETORT).orElseThrow();
    }

    private String picture() {
        return SentFacts.one("select sha256 from media_file where site_id = ?", mine.id());
    }

    private Path file(String name) {
        return config.home().resolve("media").resolve(mine.id().toString()).resolve(name.substring(0, 2)).resolve(name);
    }
}
