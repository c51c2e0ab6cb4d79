package org.asmacademy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.asmacademy.people.TestMine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What only a script can do (the phone's own voice), what no other script may do, and the way from one language to another. */
@QuarkusTest
@Tag("browser")
class WithScriptBrowserTest {
    private static final String LESSON = "/courses/gold-less-mercury/retort/use-a-retort";
    /** A phone with a French voice, which says nothing aloud and ends a sentence when the test says so. */
    private static final String FRENCH_VOICE = """
            window.spoken = [];
            const voice = {
              getVoices: () => [{ name: 'Test', lang: 'fr-FR', localService: true, default: true }],
              speak: words => { window.spoken.push({ text: words.text, lang: words.lang }); window.saying = words; },
              cancel: () => { window.saying = null; },
              addEventListener: () => {}
            };
            Object.defineProperty(window, 'speechSynthesis', { value: voice });
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            """;
    @Inject TestMine mines;
    @TestHTTPResource("/") URI house;
    private BrowserContext phone;
    private Page page;

    @BeforeEach
    void a_phone() {
        phone = Chromium.phone();
        page = phone.newPage();
    }

    @AfterEach
    void put_it_away() {
        phone.close();
    }

    @Test
    void the_phone_reads_a_block_sentence_by_sentence_and_marks_where_it_is() {
        phone.addInitScript(FRENCH_VOICE);
        open("fr", LESSON);
        Locator block = page.locator("[data-speak]").first();
        String all = words(block);
        Locator button = block.getByRole(AriaRole.BUTTON);
        assertThat(button).hasText("Écouter");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Écouter"))).hasCount(page.locator("[data-speak]").count());
        button.click();
        assertThat(button).hasText("Pause");
        List<String> said = new ArrayList<>();
        while (page.evaluate("() => window.saying !== null") == Boolean.TRUE) {
            String sentence = (String) page.evaluate("() => spoken.at(-1).text");
            assertThat(words(page.locator(".saying")).replace(" ", "")).isEqualTo(sentence.replace(" ", ""));
            said.add(sentence);
            page.evaluate("() => saying.onend()");
        }
        assertThat(page.evaluate("() => [...new Set(spoken.map(s => s.lang))]")).isEqualTo(List.of("fr-FR"));
        assertThat(said).hasSizeGreaterThan(1);
        assertThat(String.join("", said).replace(" ", "")).isEqualTo(all.replace(" ", ""));
        assertThat(button).hasText("Écouter");
        assertThat(page.locator(".saying")).hasCount(0);
    }

    @Test
    void a_pause_keeps_the_place_and_another_block_begins_at_its_own_start() {
        phone.addInitScript(FRENCH_VOICE);
        open("fr", LESSON);
        Locator first = page.locator("[data-speak]").nth(0).getByRole(AriaRole.BUTTON);
        Locator second = page.locator("[data-speak]").nth(1).getByRole(AriaRole.BUTTON);
        first.click();
        page.evaluate("() => saying.onend()");
        Object sentence = page.evaluate("() => spoken.at(-1).text");
        first.click();
        assertThat(first).hasText("Écouter");
        assertThat(page.locator(".saying")).hasCount(0);
        first.click();
        assertThat(page.evaluate("() => spoken.at(-1).text")).isEqualTo(sentence);
        second.click();
        assertThat(first).hasText("Écouter");
        assertThat(second).hasText("Pause");
        assertThat(page.locator("[data-speak]").nth(1).locator(".saying").first()).isVisible();
    }

    @Test
    void a_phone_offers_to_read_only_languages_that_it_has_a_voice_for() {
        phone.addInitScript(FRENCH_VOICE);
        open("en", LESSON);
        assertThat(page.getByRole(AriaRole.BUTTON, named("Listen"))).hasCount(0);
        open("en", "");
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Français")).getByRole(AriaRole.BUTTON)).hasText("Écouter");
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("English")).getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    @Test
    void pages_with_listen_buttons_are_in_order_while_they_speak_too() {
        phone.addInitScript(FRENCH_VOICE);
        Inspection inspection = new Inspection(true);
        inspection.listen(page);
        List<String> findings = new ArrayList<>();
        for (String path : List.of("", LESSON, "/courses/gold-less-mercury/retort/check", "/courses/gold-less-mercury", "/tasks/gold-less-mercury/retort/one-retort-place",
                "/requirements/craft.m5.ppe", "/join")) {
            open("fr", path);
            assertThat(page.getByRole(AriaRole.BUTTON, named("Écouter")).first()).isVisible();
            inspection.of(page, "fr", Inspection.Depth.DARK_TOO).forEach(one -> findings.add(path + ": " + one));
            page.getByRole(AriaRole.BUTTON, named("Écouter")).first().click();
            inspection.of(page, "fr", Inspection.Depth.DARK_TOO).forEach(one -> findings.add(path + " speaking: " + one));
        }
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    @Test
    void a_script_or_style_that_somebody_smuggles_into_a_page_does_nothing() {
        List<String> console = new ArrayList<>();
        page.onConsoleMessage((ConsoleMessage message) -> console.add(message.text()));
        open("fr", LESSON);
        page.evaluate("""
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.smuggled = true';
                  const picture = document.createElement('img');
                  picture.setAttribute('onerror', 'window.smuggled = true');
                  picture.src = '/nothing.png';
                  const style = document.createElement('style');
                  style.textContent = 'h1 { display: none }';
                  const far = document.createElement('script');
                  far.src = 'http://127.0.0.1:9/far.js';
                  document.body.append(script, picture, style, far);
                }""");
        page.waitForCondition(() -> console.stream().filter(line -> line.contains("Content Security Policy")).count() >= 4);
        assertThat(page.evaluate("() => window.smuggled === undefined")).isEqualTo(true);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
    }

    @Test
    void another_language_keeps_the_place_on_every_kind_of_page() {
        TestMine.Mine mine = mines.open();
        Visitor visitor = new Visitor(house, page, "fr");
        visitor.enter(mine.code());
        visitor.signIn("Awa", mine.pins().get("Awa"));
        String site = "/sites/" + mine.id();
        List<String> places = List.of("", "/courses", "/courses/gold-less-mercury", LESSON + "?for=gold%2Csand", "/courses/gold-less-mercury/retort/check",
                "/tasks/gold-less-mercury/retort/one-retort-place", LESSON + "/tell?unsafe=true", "/search?q=or", "/coverage", "/coverage/craft?show=part",
                "/requirements/craft.m5.ppe", "/me", "/me/record", "/pin", site + "/readiness", site + "/readiness/craft/craft.m5",
                site + "/readiness/requirements/craft.m5.ppe", site + "/evidence", site + "/about", site + "/people", site + "/people/" + mine.idOf("Binta"),
                site + "/card", site + "/close", "/join", "/join/who", "/join/new", "/sign-in", "/staff");
        List<String> lost = new ArrayList<>();
        for (String place : places) {
            open("fr", place);
            String here = page.url();
            for (String[] other : new String[][] {{"Español", "es"}, {"English", "en"}}) {
                choose(other[0]);
                String wanted = here.replaceFirst("/fr(?=[/?]|$)", "/" + other[1]);
                if (!page.url().equals(wanted) || !page.locator("html").getAttribute("lang").equals(other[1])) lost.add(here + " led to " + page.url());
                page.navigate(here);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void another_language_after_a_form_leads_to_a_page_and_not_to_an_error() {
        Visitor visitor = new Visitor(house, page, "fr");
        visitor.visit("/courses/gold-less-mercury/retort/check");
        visitor.press("course.quiz_done");
        choose("Español");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Compruebe lo que sabe");
        visitor.enter("AAAAA-AAAAA");
        choose("Español");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(new Texts("es").of("site.join_title"));
        assertThat(page.getByLabel(new Texts("es").of("site.code"))).hasValue("AAAAA-AAAAA");
    }

    private void choose(String language) {
        page.getByRole(AriaRole.BANNER).locator("summary").click();
        page.getByRole(AriaRole.BANNER).locator("li").getByText(language).click();       // a link, or a button where something was typed
        page.waitForLoadState();
    }

    private void open(String language, String path) {
        page.navigate(house.resolve("/" + language + path).toString());
    }

    /** Without the button's own words. */
    private static String words(Locator block) {
        return block.evaluateAll("blocks => blocks.map(block => { const copy = block.cloneNode(true); copy.querySelectorAll('button, svg, .hear').forEach(e => e.remove());"
                + " return copy.textContent; }).join('').replace(/\\s+/g, ' ').trim()").toString();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
