package org.asmacademy.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.asmacademy.Chromium;
import org.asmacademy.course.Recalls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A phone that keeps a course hears of what was taken back at its next contact, and plays a long recording that came in pieces. */
@QuarkusTest
@TestProfile(OwnLibrary.class)
@Tag("browser")
class RecallBrowserTest {
    private static final String LESSON = "/fr/courses/sand-stone-dust/dust/water-first";
    private static final String VOICE = "async () => { const audio = document.querySelector('audio').src, whole = await (await fetch(audio)).arrayBuffer(),"
            + " part = await fetch(audio, { headers: { Range: 'bytes=599990-' } }); return [whole.byteLength, part.status, (await part.arrayBuffer()).byteLength,"
            + " part.headers.get('Content-Range')].join(' '); }";
    @Inject Recalls recalls;
    @TestHTTPResource("/") URI house;
    private final List<String> ranges = new ArrayList<>();
    private Relay line;
    private BrowserContext phone;
    private Page page;

    @BeforeEach
    void a_phone_with_a_course() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);       // on a busy machine
        line = new Relay(house);
        phone = Chromium.phone();
        page = phone.newPage();
        page.onRequest(request -> ranges.add(String.valueOf(request.headers().get("range"))));
        page.navigate(line.at("/fr/phone"));
    }

    @AfterEach
    void end() throws IOException {
        phone.close();
        line.close();
        OwnLibrary.takeBack("[]");
        recalls.refresh();
    }

    @Test
    void what_was_taken_back_is_hidden_on_the_phone_after_any_contact_and_says_why() {
        keep();
        OwnLibrary.takeBack("- {activity: sand-stone-dust/dust/water-first, since: 2026-11-22, why: {en: Stop., fr: Arrêtez cela., es: Paren.}}\n");
        recalls.refresh();
        line.set(Relay.Line.CUT);
        page.navigate(line.at(LESSON));
        assertThat(page.locator("[data-lesson-done]")).hasCount(1);
        line.set(Relay.Line.OPEN);
        page.navigate(line.at("/fr/about"));
        page.waitForFunction("async () => (await (await caches.match('/api/v1/recalls'))?.json())?.length === 1");
        line.set(Relay.Line.CUT);
        page.navigate(line.at(LESSON));
        assertThat(page.locator("h1")).hasText("Ceci a été retiré");
        assertThat(page.locator("[data-why]")).hasText("Arrêtez cela.");
        assertThat(page.locator("[data-lesson-done]")).hasCount(0);
        page.locator("[data-to-course]").click();
        assertThat(page.locator("h1")).not().hasText("Ceci a été retiré");
    }

    @Test
    void a_long_recording_comes_in_pieces_and_plays_from_any_place_without_signal() {
        keep();
        assertThat(ranges).contains("bytes=0-262143", "bytes=262144-524287", "bytes=524288-599999");
        line.set(Relay.Line.CUT);
        page.navigate(line.at(LESSON));
        assertThat(page.evaluate(VOICE)).isEqualTo("600000 206 10 bytes 599990-599999/600000");
    }

    @Test
    void whoever_wants_no_voice_pays_for_none() {
        row().locator("[data-voice-choice] label").click();
        keep();
        assertThat(ranges).doesNotContain("bytes=0-262143");
    }

    private void keep() {
        assertThat(row().locator("[data-sizes-told]")).containsText("Voix");
        row().locator("[data-do=get]").click();
        assertThat(row().locator("[data-state=here]")).isVisible();
        page.waitForFunction("() => navigator.serviceWorker.controller");
    }

    private Locator row() {
        return page.locator("[data-course=sand-stone-dust]");
    }
}
