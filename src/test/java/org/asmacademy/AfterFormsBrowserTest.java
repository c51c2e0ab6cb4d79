package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asmacademy.media.TestPictures;
import org.asmacademy.media.TestVoices;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages to which no link leads: what a form answers, whether something was wrong in it or not. */
@QuarkusTest
@Tag("browser")
class AfterFormsBrowserTest {
    private static final String MODULE = "/gold-less-mercury/retort";
    private static final String QUIZ = "/courses" + MODULE + "/check";
    private static final String TASK = "/tasks" + MODULE + "/one-retort-place";
    @Inject TestMine mines;
    @Inject People people;
    @TestHTTPResource("/") URI house;
    private final Inspection inspection = new Inspection(true);
    private final List<String> findings = new ArrayList<>();
    private Visitor visitor;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es"})
    void every_answer_to_a_form_is_in_order(String language) {
        TestMine.Mine mine = mines.open();
        try (BrowserContext phone = Chromium.phone(with -> with.setLocale(language))) {
            visitor = new Visitor(house, phone.newPage(), language);
            inspection.listen(visitor.page());
            comesIn(mine);
            learns();
            triesAtTheMine();
            tellsUs();
            changesThePin();
            isAwayForLong(mine);
            leads(mine);
        }
        try (BrowserContext office = Chromium.phone(with -> with.setLocale(language))) {
            visitor = new Visitor(house, office.newPage(), language);
            inspection.listen(visitor.page());
            opensAMine();
        }
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    private void comesIn(TestMine.Mine mine) {
        visitor.enter("AAAAA-AAAAA");
        look("unknown code");
        visitor.enter(mine.code());
        look("who");
        visitor.follow("site.new_here");
        visitor.pressUnchecked("site.join");
        look("not 18");
        visitor.fill("site.pin", "1234");
        visitor.tick("site.adult");
        visitor.pressUnchecked("site.join");
        look("no name");
        visitor.fill("site.nickname", "Fanta");
        visitor.fill("site.pin", "2580");
        visitor.press("site.join");
        look("first library");
    }

    private void learns() {
        visitor.visit(QUIZ);
        visitor.press("course.quiz_done");
        look("questions open");
        choose(0, 0, 0, 0, 0);
        visitor.press("course.quiz_done");
        look("not yet");
        visitor.follow("learning.try_again");
        choose(2, 1, 0, 1, 2);
        visitor.press("course.quiz_done");
        assertThat(visitor.page().getByRole(AriaRole.HEADING).first().textContent()).contains(visitor.texts().of("learning.quiz_passed"));
        look("passed");
        visitor.visit("/search?q=" + "zzzz");
        look("nothing found");
        visitor.visit("/search?q=or");
        look("found");
    }

    private void triesAtTheMine() {
        FilePayload photo = new FilePayload("place.jpg", "image/jpeg", TestPictures.photo(800, 600, 5));
        visitor.visit(TASK);
        visitor.field("task.photo").setInputFiles(photo);
        number().fill("-1");
        visitor.pressUnchecked("task.keep");
        look("task with mistakes");
        visitor.field("task.photo").setInputFiles(new FilePayload("place.jpg", "image/jpeg", "not a picture".getBytes()));
        visitor.page().getByRole(AriaRole.RADIO).first().check();
        number().fill("4");
        visitor.press("task.keep");
        look("not a picture");
        visitor.field("task.photo").setInputFiles(photo);
        visitor.page().locator("summary", new Page.LocatorOptions().setHasText(visitor.texts().of("keeping.own_words"))).click();
        visitor.field("keeping.record").setInputFiles(new FilePayload("note.ogg", "audio/ogg", voice()));
        visitor.press("task.keep");
        look("nobody said whether a name is heard");
        visitor.field("task.photo").setInputFiles(photo);
        visitor.field("keeping.record").setInputFiles(new FilePayload("note.ogg", "audio/ogg", voice()));
        visitor.page().locator("[name=named]").first().check();
        visitor.press("task.keep");
        look("thanks");
        visitor.follow("task.to_evidence");
        look("evidence");
    }

    private static byte[] voice() {
        try {
            return TestVoices.file("tone.ogg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellsUs() {
        visitor.visit("/courses" + MODULE + "/use-a-retort/tell");
        visitor.press("learning.tell_send");
        look("no words");
        visitor.fill("learning.tell_label", "Mo");
        visitor.press("learning.tell_send");
        look("told");
        visitor.visit("/courses" + MODULE + "/use-a-retort/tell?unsafe=true");
        visitor.press("learning.unsafe_send");
        look("told unsafe");
        visitor.visit("/me/record");
        look("record");
        visitor.visit("/nothing-here");
        look("nothing");
    }

    private void changesThePin() {
        changePin("9999", "1111");
        look("easy PIN");
        changePin("9999", "4826");
        look("wrong PIN");
        changePin("2580", "4826");
        look("new PIN");
    }

    private void changePin(String old, String fresh) {
        visitor.visit("/pin");
        visitor.fill("people.old_pin", old);
        visitor.fill("people.new_pin", fresh);
        visitor.press("people.keep_new_pin");
    }

    private void isAwayForLong(TestMine.Mine mine) {
        visitor.visit(QUIZ);
        choose(0, 1, 0, 1, 2);
        runOut(mine.id());
        visitor.press("course.quiz_done");
        look("signed out");
        secret("7777");
        look("still signed out");
        secret("4826");
        look("back");
        visitor.press("people.send");
        look("sent late");
        visitor.visit("/me");
        visitor.press("people.switch_person");
        look("names");
        visitor.signIn("Awa", "7777");
        look("wrong PIN at the door");
    }

    private void leads(TestMine.Mine mine) {
        String site = "/sites/" + mine.id();
        visitor.signIn("Awa", mine.pins().get("Awa"));
        visitor.visit(site + "/people/" + mine.idOf("Fanta"));
        visitor.press("site.give_pin");
        look("new PIN for Fanta");
        visitor.visit(site + "/evidence");
        visitor.follow("keeping.take_out");
        visitor.press("keeping.hide");
        look("no reason given");
        visitor.page().getByRole(AriaRole.RADIO).first().check();
        visitor.press("keeping.hide");
        look("hidden");
        visitor.visit(site + "/evidence");
        look("evidence of which something is hidden");
        visitor.visit(site + "/about");
        visitor.fill("home.women", "-1");
        visitor.pressUnchecked("home.keep_count");
        look("bad count");
        visitor.visit(site + "/card");
        visitor.press("site.card_renew");
        look("new card");
        visitor.visit(site + "/close");
        visitor.page().getByRole(AriaRole.TEXTBOX).fill("x");
        visitor.press("site.close");
        look("not closed");
        visitor.page().getByRole(AriaRole.TEXTBOX).fill(visitor.texts().of("site.close_word"));
        visitor.press("site.close");
        look("closed");
        for (String page : List.of(site + "/close", site + "/readiness", site + "/about", site + "/people", "/join/who", "/join/new")) {
            visitor.visit(page);
            look("closed mine " + page);
        }
    }

    private void opensAMine() {
        String login = "coordinator-of-" + UUID.randomUUID();
        String password = people.randomPassword();
        people.staff(login, Role.COORDINATOR, password);
        visitor.visit("/staff?to=/" + visitor.texts().language() + "/sites/new");
        for (String typed : List.of("wrong", password)) {
            visitor.fill("people.login", login);
            visitor.page().getByLabel(visitor.texts().of("people.password")).fill(typed);
            visitor.press("people.come_in");
            look(typed.equals("wrong") ? "wrong password" : "screen 1");
        }
        visitor.visit("/sites/new");
        nextScreen("screen 1 empty");
        visitor.fill("home.site_name", "Koro");
        nextScreen("screen 2");
        nextScreen("screen 2 empty");
        visitor.page().getByRole(AriaRole.CHECKBOX).first().check();
        nextScreen("screen 3");
        visitor.fill("home.women", "3");
        visitor.fill("home.young", "9");
        nextScreen("screen 3 too many young");
        visitor.fill("home.young", "2");
        nextScreen("screen 4");
        nextScreen("screen 5");
        visitor.pressUnchecked("home.open");
        look("screen 5 empty");
        visitor.fill("home.lead", "Awa");
        visitor.press("home.open");
        look("open");
        visitor.press("home.sign_out");
        look("out");
    }

    private void nextScreen(String name) {
        visitor.pressUnchecked("home.go_on");
        look(name);
    }

    private void choose(int... answers) {
        List<Locator> questions = visitor.page().getByRole(AriaRole.GROUP).filter(new Locator.FilterOptions().setHas(visitor.page().getByRole(AriaRole.RADIO))).all();
        assertThat(questions).hasSameSizeAs(answers);
        for (int i = 0; i < answers.length; i++) questions.get(i).getByRole(AriaRole.RADIO).nth(answers[i]).check();
    }

    private Locator number() {
        return visitor.page().getByRole(AriaRole.SPINBUTTON);
    }

    private void secret(String pin) {
        visitor.page().getByLabel(visitor.texts().of("people.pin"), new Page.GetByLabelOptions().setExact(false)).fill(pin);
        visitor.press("people.come_in");
    }

    private void look(String name) {
        inspection.of(visitor.page(), visitor.texts().language(), visitor.texts().language().equals("fr") ? Inspection.Depth.DARK_TOO : Inspection.Depth.WORDS)
                .forEach(one -> findings.add(visitor.texts().language() + " " + name + ": " + one));
    }

    private static void runOut(UUID site) {
        try (Connection database = TestDatabase.asSuperuser();
             PreparedStatement sql = database.prepareStatement("update session set ends_at = now() - interval '1 minute' where site_id = ?")) {
            sql.setObject(1, site);
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
