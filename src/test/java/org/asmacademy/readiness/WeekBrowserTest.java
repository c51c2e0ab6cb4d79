package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.asmacademy.Chromium;
import org.asmacademy.Inspection;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A week of the responsible person of a mine: from worries to what the mine says of itself, wants, plans and shows, with the trainer as the
 * second person and a buyer who looks. On a small phone that runs no scripts, and on a desk.
 */
@QuarkusTest
@Tag("browser")
class WeekBrowserTest {
    private static final String REQUIREMENT = "craft.m5.ppe";
    @Inject TestMine mines;
    @TestHTTPResource("/") URI house;
    private final List<String> findings = new ArrayList<>();
    private String language;
    private Mine mine;
    private boolean desk;

    /** Somebody's window. */
    private record Window(BrowserContext context, Page page, Inspection inspection) { }

    @ParameterizedTest
    @CsvSource({"en, 360, 640, false", "fr, 360, 640, false", "es, 360, 640, false", "en, 1280, 800, true"})
    void the_week_of_a_responsible_person(String spoken, int width, int height, boolean scripts) {
        language = spoken;
        desk = scripts;
        mine = mines.open();
        Window awa = window(mine.phoneOf("Awa"), width, height);
        Window binta = window(mine.phoneOf("Binta"), width, height);
        try {
            worries(awa);
            declares(awa, binta);
            plans(awa);
            String link = shares(awa, binta);
            promises(awa, link, width, height);
            learns(awa);
            reports(awa);
        } finally {
            awa.context.close();
            binta.context.close();
        }
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    private void worries(Window awa) {
        visit(awa, "/readiness", "the board on Monday");
        awa.page.locator("a[href$='/worries']").click();
        awa.page.locator("a[href$='/worries/choose']").click();
        for (int i = 0; i < 3; i++) awa.page.locator("input[name=worry]").nth(i).check();
        send(awa, "what worries us most");
    }

    private void declares(Window awa, Window binta) {
        visit(awa, "/readiness/requirements/" + REQUIREMENT, "a requirement");
        awa.page.locator("a[href$='/own-words']").click();
        awa.page.locator("#we-do").fill("The drill team shares ten masks");
        awa.page.locator("#cost").fill("One mask a month");
        awa.page.locator("input[name=payer][value=us]").check();
        look(awa, "in our own words");
        send(awa, "told");
        assertThat(awa.page.locator("#own-words").innerText()).contains("One mask a month");
        awa.page.locator("a[href$='/declare']").click();
        awa.page.locator("input[name=value][value=progressing]").check();
        awa.page.locator("#reason").fill("Masks for the drill team");
        send(awa, "said");
        awa.page.locator("a[href$='/target']").click();
        awa.page.locator("#day").fill(LocalDate.now().plusMonths(6).toString());
        awa.page.locator("#reason").fill("After the rains");
        send(awa, "wanted");
        visit(binta, "/readiness", "the board with something that waits");
        binta.page.locator("section.notice a[href$='/waiting']").click();
        look(binta, "what waits");
        assertThat(binta.page.locator("a[href*='/waiting/yes']").count()).isEqualTo(2);
        for (int left = 2; left > 0; left--) yes(binta);
        visit(binta, "/waiting", "nothing waits");
        assertThat(binta.page.locator("a[href*='/waiting/yes']").count()).isZero();
        visit(awa, "/readiness", "the board with a declaration and a target");
        assertThat(awa.page.locator("#targets").count()).isEqualTo(1);
    }

    private void plans(Window awa) {
        visit(awa, "/readiness/requirements/" + REQUIREMENT + "/plan", "a step");
        awa.page.locator("#action").fill("Buy ten more masks");
        awa.page.locator("input[name=owner]").first().check();
        awa.page.locator("#day").fill(LocalDate.now().plusMonths(2).toString());
        awa.page.locator("#cost").fill("Forty");
        awa.page.locator("#support").fill("A buyer who pays half");
        send(awa, "planned");
        visit(awa, "/plan", "the plan");
        assertThat(awa.page.locator("main").innerText()).contains("Buy ten more masks");
    }

    private String shares(Window awa, Window binta) {
        visit(awa, "/shares/offer", "an offer");
        awa.page.locator("input[name=standard][value=craft]").check();
        awa.page.locator("#purpose").fill("A buyer who asked");
        awa.page.locator("#until").fill(LocalDate.now().plusDays(30).toString());
        send(awa, "offered");
        visit(binta, "/waiting", "a link waits");
        yes(binta);
        visit(awa, "/shares", "an open link");
        return awa.page.locator("input[id^=link-]").inputValue();
    }

    /** The buyer's own phone knows nothing of this mine. */
    private void promises(Window awa, String link, int width, int height) {
        Window buyer = window(null, width, height);
        try {
            buyer.page.navigate(house.resolve(URI.create(link).getPath()).toString());
            look(buyer, "what is shown");
            assertThat(buyer.page.locator("main").innerText()).contains("Buy ten more masks", "A buyer who pays half").doesNotContain("Awa", "Masks for the drill team");
            buyer.page.locator("#words").fill("We pay half of the masks");
            buyer.page.locator("#until").fill(LocalDate.now().plusMonths(1).toString());
            send(buyer, "promised");
        } finally {
            buyer.context.close();
        }
        visit(awa, "/shares", "a promise");
        awa.page.locator("button[name=kept][value=yes]").click();
        look(awa, "a promise kept");
    }

    private void learns(Window awa) {
        visit(awa, "/groups/edit", "a group");
        awa.page.locator("#name").fill("Drill team");
        awa.page.locator("input[name=course]").first().check();
        awa.page.locator("input[name=member]").first().check();
        send(awa, "groups");
        visit(awa, "/leave", "taking our data along");
    }

    private void reports(Window awa) {
        visit(awa, "/report", "the report");
        awa.page.locator("a[href$='/report/answers']").click();
        look(awa, "answers");
        awa.page.navigate(address("/log"));
        look(awa, "the log");
        awa.page.navigate(house.resolve("/" + language + "/me").toString());
        look(awa, "me");
    }

    private void yes(Window binta) {
        binta.page.locator("a[href*='/waiting/yes']").first().click();
        look(binta, "a second yes");
        binta.page.locator("#pin").fill(mine.pins().get("Binta"));
        send(binta, "said yes");
        binta.page.navigate(address("/waiting"));
    }

    private void visit(Window window, String path, String name) {
        window.page.navigate(address(path));
        look(window, name);
    }

    private String address(String path) {
        return house.resolve("/" + language + "/sites/" + mine.id() + path).toString();
    }

    private void send(Window window, String name) {
        Locator button = window.page.locator("form button.main").first();
        window.page.waitForNavigation(button::click);
        look(window, name);
    }

    private void look(Window window, String name) {
        int width = window.page.viewportSize().width;
        int height = window.page.viewportSize().height;
        window.inspection.of(window.page, language, language.equals("fr") ? Inspection.Depth.DARK_TOO : desk ? Inspection.Depth.WORDS : Inspection.Depth.LIGHT)
                .forEach(one -> findings.add(language + " " + name + ": " + one));
        window.page.setViewportSize(width, height);
    }

    private Window window(Phone signedIn, int width, int height) {
        BrowserContext context = Chromium.phone(with -> with.setLocale(language).setViewportSize(width, height));
        if (signedIn != null) {
            context.addCookies(Stream.of("session", "device").map(name -> new Cookie(name, signedIn.cookie(name)).setUrl(house.toString())).toList());
        }
        Page page = context.newPage();
        Inspection inspection = new Inspection(desk);
        inspection.listen(page);
        return new Window(context, page, inspection);
    }
}
