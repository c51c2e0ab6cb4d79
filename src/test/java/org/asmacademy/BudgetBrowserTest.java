package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.asmacademy.people.TestMine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a page costs somebody who pays for every megabyte: bytes on the line, as they are served, without pictures and sound. */
@QuarkusTest
@Tag("browser")
class BudgetBrowserTest {
    private static final int FIRST_PAGE = 60 * 1024;
    private static final int SCRIPTS = 30 * 1024;
    private static final int NEXT_PAGE = 15 * 1024;
    private static final Set<String> MEDIA = Set.of("Image", "Media");
    private static final String LESSON = "/fr/courses/sand-stone-dust/dust/water-first";
    @Inject TestMine mines;
    @TestHTTPResource("/") URI house;
    private final Map<String, Line> lines = new HashMap<>();
    private final List<String> table = new ArrayList<>();
    private BrowserContext phone;
    private Page page;

    /** One answer on the line; nothing when it came from the phone's own cache. */
    private static final class Line {
        private final String kind;
        private int bytes;

        Line(String kind) {
            this.kind = kind;
        }
    }

    record Cost(int all, int scripts) { }

    @BeforeEach
    void a_phone_that_was_never_here() {
        phone = Chromium.phone();
        page = phone.newPage();
        CDPSession network = phone.newCDPSession(page);
        network.on("Network.responseReceived", event -> lines.put(text(event, "requestId"), new Line(text(event, "type"))));
        network.on("Network.loadingFinished", event -> {
            Line line = lines.get(text(event, "requestId"));
            if (line != null) line.bytes += event.get("encodedDataLength").getAsInt();
        });
        network.send("Network.enable");
    }

    @AfterEach
    void the_table() {
        phone.close();
        System.out.println(String.join("\n", table));
    }

    @Test
    void a_first_lesson_costs_little_and_every_next_page_less() {
        TestMine.Mine mine = mines.open();
        fits("first visit", cost("/fr"), FIRST_PAGE);
        for (String path : List.of("/fr/courses", "/fr/courses/sand-stone-dust", LESSON, "/fr/courses/sand-stone-dust/dust/check",
                "/fr/tasks/sand-stone-dust/dust/wet-shift", "/fr/search?q=eau", "/fr/coverage", "/fr/coverage/craft", "/fr/coverage/fairmined",
                "/fr/requirements/craft.m5.ppe", "/fr/join")) {
            fits(path, cost(path), NEXT_PAGE);
        }
        Visitor awa = new Visitor(house, page, "fr");
        awa.enter(mine.code());
        awa.signIn("Awa", mine.pins().get("Awa"));
        String site = "/fr/sites/" + mine.id();
        for (String path : List.of("/fr/courses", "/fr/me", "/fr/me/record", site + "/readiness", site + "/readiness/craft/craft.m5",
                site + "/readiness/requirements/craft.m5.ppe", site + "/evidence", site + "/people", site + "/card", "/fr/tasks/sand-stone-dust/dust/wet-shift")) {
            fits(path, cost(path), NEXT_PAGE);
        }
        fits("feedback", feedback(awa), NEXT_PAGE);
    }

    @Test
    void a_phone_with_a_voice_of_its_own_pays_for_no_more() {
        phone.addInitScript("Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [{ lang: 'fr-FR' }], cancel() { }, addEventListener() { } } })");
        fits("first visit, a lesson that can be heard", cost(LESSON), FIRST_PAGE);
        fits("next page, with listen signs", cost("/fr/courses/sand-stone-dust/dust/check"), NEXT_PAGE);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Écouter")).count()).isPositive();
    }

    private void fits(String name, Cost cost, int budget) {
        table.add("%-120s %6d bytes, scripts %5d".formatted(name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*"), cost.all, cost.scripts));
        assertThat(cost.all).as(name).isPositive().isLessThanOrEqualTo(budget);
        assertThat(cost.scripts).as("scripts of %s", name).isLessThanOrEqualTo(SCRIPTS);
    }

    private Cost cost(String path) {
        lines.clear();
        page.navigate(house.resolve(path).toString());
        return counted();
    }

    private Cost feedback(Visitor awa) {
        awa.visit("/courses/sand-stone-dust/dust/check");
        page.getByRole(AriaRole.RADIO).all().forEach(radio -> radio.check());
        counted();
        lines.clear();
        awa.press("course.quiz_done");
        return counted();
    }

    private Cost counted() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        List<Line> ours = lines.values().stream().filter(line -> !MEDIA.contains(line.kind)).toList();
        return new Cost(ours.stream().mapToInt(line -> line.bytes).sum(), ours.stream().filter(line -> line.kind.equals("Script")).mapToInt(line -> line.bytes).sum());
    }

    private static String text(JsonObject event, String name) {
        return event.get(name).getAsString();
    }
}
