package org.asmacademy;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks at a page as it stands and says all that is wrong with it: its language, its heading, words that were left untranslated or
 * unfilled, anything that sticks out of a narrow screen, and whatever axe finds. Also listens for what the browser complains about.
 */
public final class Inspection {
    private static final int[] NARROW = {320, 360};
    private static final String AXE = axe();
    private static final String STRUCTURE = """
            language => {
              const found = [];
              const root = document.documentElement;
              if (root.lang !== language) found.push(`lang is ${root.lang}`);
              const titles = document.querySelectorAll('h1').length;
              if (titles !== 1) found.push(`${titles} h1`);
              const said = [document.title, document.body.innerText.replace(/https?:\\/\\/\\S+/g, '')];
              const foreign = [...document.querySelectorAll(`body [lang]:not([lang=${language}])`)].map(e => [e, e.style.display]);
              for (const [e] of foreign) e.style.display = 'none';
              const ours = [document.title, document.body.innerText];
              for (const [e, display] of foreign) e.style.display = display;
              for (const e of document.querySelectorAll('*')) {
                for (const name of ['aria-label', 'alt', 'title', 'placeholder', 'data-listen', 'data-pause']) if (e.hasAttribute(name)) { said.push(e.getAttribute(name)); ours.push(e.getAttribute(name)); }
                if (e.tagName === 'IMG' && e.complete && e.naturalWidth === 0 && e.loading !== 'lazy') found.push(`broken picture ${e.src}`);
              }
              for (const words of said) {
                const left = words.match(/NOT_FOUND|\\{[^}]*\\}|\\b[a-z]+(?:_[a-z]+)+\\b|Optional[.\\[]|org\\.asmacademy|\\bnull\\b|\\bundefined\\b|&(?:[a-z]+|#\\d+);/);
                if (left) found.push(`unfinished words "${left[0]}" in "${words.slice(Math.max(0, left.index - 30), left.index + 40)}"`);
              }
              if (language === 'fr') for (const words of ours) {
                const left = words.match(/\\S [:;?!»](?=\\s|$)|« |[\\p{L})][:;?!](?=\\s|$)/u);
                if (left) found.push(`a sign that may stand alone on a line: "${words.slice(Math.max(0, left.index - 30), left.index + 20)}"`);
              }
              for (const id of [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1)))
                if (id && !document.getElementById(id)) found.push(`nothing is at #${id}`);
              return found;
            }""";
    private static final String STICKS_OUT = """
            () => {
              const wide = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= wide) return [];
              const inside = e => { for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
              const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > wide + 1 && !inside(e)).slice(-2)
                .map(e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') ?? ''} "${(e.textContent ?? '').trim().slice(0, 40)}"`);
              return [`${document.documentElement.scrollWidth} px wide at ${wide}: ${out.join(', ')}`];
            }""";
    private static final String RUN_AXE = """
            async contrastOnly => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const what = contrastOnly ? { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } }
                : { runOnly: { type: 'tag', values: tags }, rules: { 'color-contrast-enhanced': { enabled: true } } };
              const { violations } = await axe.run(document, { ...what, resultTypes: ['violations'] });
              return violations.map(v => `${v.id} (${v.nodes.length}x): ${v.nodes.slice(0, 2).map(n => n.target.join(' ') + ' ' + n.html.slice(0, 120) + ' ' +
                [...n.any, ...n.all, ...n.none].map(c => c.message).join('; ').slice(0, 160)).join(' | ')}`);
            }""";
    /** What a page is built of, without its words: the same shape need not be looked at twice. */
    private static final String SHAPE = """
            () => [...document.querySelectorAll('body, body *')].map(e => e.tagName + '.' + (e.getAttribute('class') ?? '') + '['
              + [...e.attributes].map(a => a.name).sort().join() + (e.getAttribute('type') ?? '') + (e.getAttribute('role') ?? '') + ']')
              .filter((line, i, all) => i === 0 || line !== all[i - 1]).join('\\n')""";
    /** Words, language and width; also all that axe finds; also the contrasts in the dark. */
    public enum Depth { WORDS, LIGHT, DARK_TOO }

    private final Set<String> shapes = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private final boolean scripts;
    private CDPSession chromium;

    /** @param scripts whether the pages may run theirs; else none of them runs, from the page that is listened to next */
    public Inspection(boolean scripts) {
        this.scripts = scripts;
    }

    /** From now on whatever the browser complains about is kept for the next look. The status of the page itself is for the test to judge. */
    public void listen(Page page) {
        if (!scripts) chromium = page.context().newCDPSession(page);
        letScriptsIn(scripts);
        page.onConsoleMessage(message -> {
            // What was answered with an error is heard below, with its address.
            boolean again = message.text().startsWith("Failed to load resource");
            if (!again && Set.of("error", "warning").contains(message.type())) complaints.add("console: " + message.text());
        });
        page.onRequest(request -> {
            if (!scripts && request.resourceType().equals("script")) complaints.add("a script is wanted where none runs: " + request.url());
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequestFailed(request -> complaints.add("failed: " + request.url() + " " + request.failure()));
        page.onResponse(answer -> {
            if (answer.status() >= 400 && !answer.request().isNavigationRequest()) complaints.add(answer.status() + " " + answer.url());
        });
    }

    /** All that is wrong. Leaves the page 360 px wide. */
    public List<String> of(Page page, String language, Depth depth) {
        List<String> found = new ArrayList<>(complaints);
        complaints.clear();
        found.addAll(strings(page.evaluate(STRUCTURE, language)));
        page.evaluate("() => document.querySelectorAll('main details').forEach(d => { d.open = true; })");
        for (int width : NARROW) {
            page.setViewportSize(width, 640);
            found.addAll(strings(page.evaluate(STICKS_OUT)));
        }
        if (depth != Depth.WORDS && shapes.add(language + page.evaluate(SHAPE))) found.addAll(axe(page, depth == Depth.DARK_TOO));
        return found;
    }

    /** Of a page whose own scripts never ran, too: axe needs promises, so scripts are let in once the page stands, and shut out again for the next. */
    private List<String> axe(Page page, boolean dark) {
        letScriptsIn(true);
        try {
            return violations(page, dark);
        } finally {
            letScriptsIn(scripts);
        }
    }

    /** Not by the browser context's own switch: what that shuts nobody can open. */
    private void letScriptsIn(boolean in) {
        if (scripts) return;
        JsonObject value = new JsonObject();
        value.addProperty("value", !in);
        chromium.send("Emulation.setScriptExecutionDisabled", value);
    }

    private static List<String> violations(Page page, boolean dark) {
        // As high as the page: else the bar that sticks to the bottom lies over what it is about.
        page.setViewportSize(360, Math.max(640, ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue() + 100));
        page.evaluate(AXE);
        List<String> found = new ArrayList<>(strings(page.evaluate(RUN_AXE, false)));
        if (dark) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            strings(page.evaluate(RUN_AXE, true)).forEach(one -> found.add("dark: " + one));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        page.setViewportSize(360, 640);
        return found;
    }

    private static List<String> strings(Object answer) {
        return ((List<?>) answer).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream in = Inspection.class.getClassLoader().getResourceAsStream("axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
