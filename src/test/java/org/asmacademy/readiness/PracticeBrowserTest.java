package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.Chromium;
import org.asmacademy.Inspection;
import org.asmacademy.Visitor;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.learning.TaskTried;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lead watches a practice and counts a group session on a small phone, with and without its scripts. */
@QuarkusTest
@Tag("browser")
class PracticeBrowserTest {
    private static final ActivityKey DUST = new ActivityKey("sand-stone-dust/dust/wet-shift");
    @Inject TestMine mines;
    @Inject CourseLibrary library;
    @Inject Journal journal;
    @TestHTTPResource("/") URI house;
    private final Inspection inspection = new Inspection(false);
    private final List<String> findings = new ArrayList<>();
    private Visitor visitor;
    private Mine mine;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es"})
    void every_page_of_it_stands_on_a_narrow_screen_without_a_script(String language) {
        mine = mines.open();
        Phone awa = mine.phoneOf("Awa");
        UUID lead = mine.idOf("Awa");
        UUID trainer = mine.idOf("Binta");
        NewFact kept = fact(lead, lead, new TaskTried(DUST, task().pack(), Map.of(), Set.of()));
        NewFact look = fact(null, trainer, new PracticeSeen(DUST, task().pack(), Set.of(0, 1), Optional.of(today().plusDays(10))));
        Stream.of(kept, look, fact(null, lead, new EvidenceHolds(kept.id(), Optional.of(today().minusDays(1))))).forEach(journal::write);
        String site = "/sites/" + mine.id();
        try (BrowserContext phone = phone(awa, language)) {
            visitor = new Visitor(house, phone.newPage(), language);
            inspection.listen(visitor.page());
            visitor.visit("/courses/" + DUST.course());
            look("course");
            click("a[href*='/sessions/new?module=" + DUST.module() + "']");
            look("count a session");
            visitor.page().locator("#women").fill("12");
            click("button[value=men-plus]");
            look("one more");
            assertThat(visitor.page().locator("#women").inputValue() + " " + visitor.page().locator("#men").inputValue()).isEqualTo("12 1");
            visitor.page().locator("#young").fill("44");
            click("#session .main");
            look("too many young adults");
            visitor.page().locator("#young").fill("4");
            visitor.page().locator("#young").press("Enter");
            visitor.page().waitForURL("**/sessions");
            look("sessions");
            click("a[href*='/sessions/out']");
            look("take out");
            visitor.visit(site + "/sessions/new");
            look("choose what it was about");
            visitor.visit("/tasks/" + DUST + "/watch/otherwise");
            look("seen otherwise");
            click("#otherwise-form .main");
            look("nothing said");
            visitor.page().locator("#otherwise-form input[type=checkbox]").first().check();
            visitor.page().locator("#reason").fill("—");
            click("#otherwise-form .main");
            look("watch, seen differently");
            click("#watch-form .main");
            look("watch, nothing ticked");
            visitor.visit(site + "/readiness");
            look("board");
            visitor.visit(site + "/evidence");
            look("kept");
            for (String requirement : library.module(DUST.module()).orElseThrow().teaches().stream().map(teaching -> teaching.requirement().id()).filter(id -> id.startsWith("craft.")).toList()) {
                visitor.visit(site + "/readiness/requirements/" + requirement);
                look(requirement);
            }
        }
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    @Test
    void plus_and_minus_count_at_once_where_scripts_run_and_ask_nobody() {
        mine = mines.open();
        try (BrowserContext phone = phone(mine.phoneOf("Binta"), "en")) {
            Page page = phone.newPage();
            page.navigate(house.resolve("/en/sites/" + mine.id() + "/sessions/new?module=" + DUST.module()).toString());
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                // The browser fetches the page's sign whenever it likes.
                if (!request.url().contains("/assets/sign.svg")) asked.add(request.url());
            });
            for (int press = 0; press < 3; press++) page.locator("button[value=women-plus]").click();
            for (int press = 0; press < 2; press++) page.locator("button[value=men-minus]").click();
            assertThat(page.locator("#women").inputValue() + " " + page.locator("#men").inputValue()).isEqualTo("3 0");
            assertThat(asked).isEmpty();
            page.locator("#session .main").click();
            page.waitForURL("**/sessions");
            assertThat(page.locator("main").textContent()).contains("3 women, 0 men");
        }
    }

    private void click(String what) {
        visitor.page().locator(what).first().click();
        visitor.page().waitForLoadState();
    }

    private BrowserContext phone(Phone who, String language) {
        BrowserContext phone = Chromium.phone(with -> with.setLocale(language));
        phone.addCookies(Stream.of("session", "device").map(name -> new Cookie(name, who.cookie(name)).setUrl(house.toString())).toList());
        return phone;
    }

    private NewFact fact(UUID person, UUID actor, Object body) {
        return new NewFact(journal.mint(), mine.id(), person, actor, body);
    }

    private SiteTask task() {
        return (SiteTask) library.activity(DUST).orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private void look(String name) {
        String language = visitor.texts().language();
        inspection.of(visitor.page(), language, language.equals("fr") ? Inspection.Depth.DARK_TOO : Inspection.Depth.LIGHT).forEach(one -> findings.add(language + " " + name + ": " + one));
    }
}
