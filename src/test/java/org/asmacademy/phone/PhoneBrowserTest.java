package org.asmacademy.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.asmacademy.Chromium;
import org.asmacademy.Inspection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A miner keeps a course on a phone and then is without signal: the line is really cut, or stands still. */
@QuarkusTest
@Tag("browser")
class PhoneBrowserTest {
    private static final String COURSE = "sand-stone-dust";
    private static final String LESSON = "/fr/courses/" + COURSE + "/dust/water-first";
    private static final String WHOLE = "document.styleSheets.length > 0 && [...document.images].every(i => i.loading === 'lazy' || i.complete && i.naturalWidth > 0)";
    @TestHTTPResource("/") URI house;
    @TempDir Path folder;
    private Relay line;
    private BrowserContext phone;
    private Page page;
    private final Set<String> asked = new TreeSet<>();
    private final List<String> lost = new ArrayList<>();

    @BeforeEach
    void a_phone_that_was_never_here() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);       // on a busy machine
        line = new Relay(house);
        switchOn();
    }

    @AfterEach
    void end() throws IOException {
        phone.close();
        line.close();
    }

    private void switchOn() {
        phone = Chromium.phone(folder);
        page = phone.pages().get(0);
        page.onRequest(request -> asked.add(request.url()));
        page.onRequestFailed(request -> lost.add(request.url()));
    }

    @Test
    void a_course_that_is_kept_opens_page_by_page_without_signal_and_after_the_phone_was_off() {
        keep("fr");
        assertThat(row().locator("[data-state=here]")).isVisible();
        List<String> pages = pagesOf("fr");
        assertThat(pages).hasSizeGreaterThan(20).contains(LESSON, "/fr/courses/" + COURSE, "/fr/tasks/" + COURSE + "/dust/wet-shift");
        line.set(Relay.Line.CUT);
        everyPageOpens(pages);
        page.navigate(line.at(LESSON));
        page.reload();
        whole();
        phone.close();
        switchOn();
        everyPageOpens(pages);
    }

    private void everyPageOpens(List<String> pages) {
        lost.clear();
        for (String path : pages) {
            Response answer = page.navigate(line.at(path));
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.fromServiceWorker()).as(path).isTrue();
            whole();
            assertThat(page.locator("h1")).hasCount(1);
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void without_signal_nothing_of_a_person_is_shown_and_the_phone_says_what_it_has() {
        keep("fr");
        line.set(Relay.Line.CUT);
        for (String path : List.of("/fr/me", "/fr/courses", "/fr/sign-in", "/fr/courses/gold-less-mercury", LESSON + "?in=pt")) {
            assertThat(page.navigate(line.at(path)).status()).as(path).isEqualTo(503);
            assertThat(page.locator("h1")).containsText("Pas de réseau en ce moment");
            assertThat(page.locator("[data-list] a:visible")).hasAttribute("href", "/fr/courses/" + COURSE);
        }
        page.navigate(line.at("/es/courses/" + COURSE));
        assertThat(page.locator("h1")).containsText("Ahora no hay señal");
        assertThat(page.getByText("Esta parte no está en este teléfono, o no en este idioma.")).isVisible();
        page.locator("[data-list] a:visible").click();
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        Set<?> kept = Set.copyOf((List<?>) page.evaluate("async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys())"
                + ".map(one => new URL(one.url).pathname)))).flat()"));
        assertThat(kept).isNotEmpty().noneMatch(path -> path.toString().matches("/../(me|sign-in|courses|our-mine)(/.*)?"));
    }

    @Test
    void the_end_of_a_lesson_leads_on_without_signal() {
        keep("fr");
        line.set(Relay.Line.CUT);
        page.navigate(line.at(LESSON));
        page.locator("[data-lesson-done] button").click();
        page.waitForURL("**/fr/courses/" + COURSE + "/dust/distance-turns-masks");
        whole();
    }

    @Test
    void a_line_that_stands_still_holds_no_kept_page_back() {
        keep("fr");
        line.set(Relay.Line.STILL);
        assertThat(page.navigate(line.at(LESSON)).fromServiceWorker()).isTrue();
        whole();
    }

    @Test
    void after_a_cut_it_goes_on_where_it_stopped() {
        page.navigate(line.at("/fr/phone"));
        line.cutAfter(120_000);
        row().locator("[data-do=get]").click();
        assertThat(row().locator("[data-told=cut]")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(row().locator("[data-state=part]")).isVisible();
        Set<String> came = kept();
        assertThat(came).hasSizeGreaterThan(3);
        line.set(Relay.Line.OPEN);
        page.reload();
        assertThat(row().locator("[data-state=part]")).isVisible();
        asked.clear();
        row().locator("[data-do=get]").click();
        assertThat(row().locator("[data-state=here]")).isVisible();
        came.removeIf(url -> url.contains("/api/v1/packs/"));
        assertThat(asked).anyMatch(url -> url.contains("/fr/phone/pages/")).doesNotContainAnyElementsOf(came);
        assertThat(kept()).containsAll(came).hasSizeGreaterThan(came.size());
    }

    @Test
    void a_full_phone_says_so_and_keeps_what_came() {
        page.addInitScript("let left = 9; const put = Cache.prototype.put; window.room = more => { left = more; };"
                + "Cache.prototype.put = function (...all) { return left-- > 0 ? put.apply(this, all) : Promise.reject(new DOMException('full', 'QuotaExceededError')); }");
        page.navigate(line.at("/fr/phone"));
        row().locator("[data-do=get]").click();
        assertThat(row().locator("[data-told=full]")).isVisible();
        assertThat(row().locator("[data-state=part]")).isVisible();
        assertThat(kept()).hasSizeGreaterThan(5);
        page.evaluate("() => room(9999)");
        row().locator("[data-do=get]").click();
        assertThat(row().locator("[data-state=here]")).isVisible();
        row().locator("[data-do=drop]").click();
        assertThat(row().locator("[data-state=none]")).isVisible();
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_file_that_is_not_what_the_list_says_is_not_kept() {
        page.route("**/phone/pages/courses/*/dust/water-first?v=*", route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("<h1>Buy our gold</h1>")));
        page.navigate(line.at("/fr/phone"));
        row().locator("[data-do=get]").click();
        assertThat(row().locator("[data-told=broken]")).isVisible();
        assertThat(row().locator("[data-state=part]")).isVisible();
        assertThat(kept()).isNotEmpty().noneMatch(url -> url.contains("/dust/water-first?v="));
    }

    @Test
    void whoever_wants_only_wifi_pays_for_no_other_signal() {
        page.addInitScript("window.line = new class extends EventTarget { type = 'cellular' }(); Object.defineProperty(navigator, 'connection', { value: window.line })");
        page.navigate(line.at("/fr/phone"));
        page.locator("[data-wifi] label").click();
        asked.clear();
        row().locator("[data-do=get]").click();
        assertThat(row().locator("[data-told=wifi]")).isVisible();
        assertThat(asked).noneMatch(url -> url.contains("/phone/pages/"));
        page.evaluate("() => { line.type = 'wifi'; line.dispatchEvent(new Event('change')); }");
        assertThat(row().locator("[data-state=here]")).isVisible();
    }

    /** An academy that was renewed meanwhile: the phone's shell, its list and its looks are of yesterday. */
    @Test
    void a_phone_with_an_older_course_and_program_reads_on_and_renews_itself() {
        keep("fr");
        page.evaluate("""
                async ([course]) => {
                  const name = (await caches.keys()).find(one => one.startsWith('pack ')), now = await caches.open(name), old = await caches.open(`pack ${course} fr older`);
                  for (const request of await now.keys()) {
                    const answer = await now.match(request), text = request.url.includes('/phone/pages/') && (await answer.clone().text()).replaceAll('academy.css?v=', 'academy.css?v=old');
                    await old.put(request.url.replace('academy.css?v=', 'academy.css?v=old'), text ? new Response(text, { headers: answer.headers }) : answer);
                  }
                  await caches.delete(name);
                }""", List.of(COURSE));
        line.set(Relay.Line.CUT);
        page.navigate(line.at(LESSON));
        whole();
        assertThat(page.locator("link[rel=stylesheet]").getAttribute("href")).contains("?v=old");
        line.set(Relay.Line.OPEN);
        page.navigate(line.at("/fr/phone"));
        assertThat(row().locator("[data-state=newer]")).isVisible();
        row().locator("[data-do=get]").click();
        assertThat(row().locator("[data-state=here]")).isVisible();
        assertThat(kept()).noneMatch(url -> url.contains("?v=old"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void the_pages_are_in_order_on_a_narrow_screen(String language) {
        Inspection inspection = new Inspection(true);
        keep(language);
        assertThat(inspection.of(page, language, Inspection.Depth.LIGHT)).isEmpty();
        page.navigate(line.at("/" + language + "/phone/offline"));
        assertThat(page.locator("[data-list] a:visible")).hasCount(1);
        assertThat(inspection.of(page, language, Inspection.Depth.LIGHT)).isEmpty();
    }

    private void keep(String language) {
        page.navigate(line.at("/" + language + "/phone"));
        assertThat(row().locator("[data-sizes-told]")).containsText(Pattern.compile("[0-9].(kB|ko)"));
        row().locator("[data-do=get]").click();
        assertThat(row().locator("[data-state=here]")).isVisible();
        page.waitForFunction("() => navigator.serviceWorker.controller");
    }

    private List<String> pagesOf(String language) {
        List<?> at = (List<?>) page.evaluate("async address => (await (await fetch(address)).json()).files.filter(file => file.at).map(file => file.at)",
                "/api/v1/packs/" + COURSE + "?language=" + language);
        return at.stream().map(Object::toString).toList();
    }

    private Set<String> kept() {
        List<?> urls = (List<?>) page.evaluate("async () => (await Promise.all((await caches.keys()).filter(name => name.startsWith('pack '))"
                + ".map(async name => (await (await caches.open(name)).keys()).map(one => one.url)))).flat()");
        Set<String> kept = new TreeSet<>();
        urls.forEach(url -> kept.add(url.toString()));
        return kept;
    }

    private Locator row() {
        return page.locator("[data-course=" + COURSE + "]");
    }

    private void whole() {
        page.waitForFunction("() => " + WHOLE);
    }
}
