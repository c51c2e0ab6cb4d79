package org.asmacademy.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.Chromium;
import org.asmacademy.Inspection;
import org.asmacademy.Texts;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Walks through the whole house as everybody who can be in it, in each language, along the links of its pages. Of pages that differ only in
 * their content (two lessons) it looks at two, other ones each time; {@code -Dtest.of-a-kind=1000} looks at all, {@code -Dtest.roles=nobody}
 * as those only.
 */
@QuarkusTest
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeHouseBrowserTest {
    private static final List<String> LANGUAGES = List.of("fr", "en", "es");
    private static final List<String> ROLES = List.of(System.getProperty("test.roles", "nobody,miner,champion,lead,coordinator").split(","));
    private static final Map<String, String> NAMES = Map.of("miner", "Miner 2 (invented)", "champion", "Trainer (invented)", "lead", "Lead (invented)");
    private static final int OF_A_KIND = Integer.getInteger("test.of-a-kind", 2);
    private static final String LOGIN = "coordinator-of-the-walk";
    @Inject MakeDemo demo;
    @Inject People people;
    @TestHTTPResource("/") URI house;
    private String password;
    private MakeDemo.Made made;

    @BeforeAll
    void the_demo_site() {
        password = people.randomPassword();
        UUID coordinator = people.staff(LOGIN, Role.COORDINATOR, password);
        made = demo.make(coordinator);
    }

    @Test
    void every_page_that_anybody_can_reach_is_in_order() {
        everybodyWalks(true);
    }

    @Test
    void every_page_that_anybody_can_reach_is_in_order_without_a_script() {
        everybodyWalks(false);
    }

    private void everybodyWalks(boolean scripts) {
        Inspection inspection = new Inspection(scripts);
        List<String> findings = new ArrayList<>();
        int turn = 0;
        for (String language : LANGUAGES) {
            for (String role : ROLES) {
                try (BrowserContext phone = Chromium.phone(with -> with.setLocale(language))) {
                    Walk walk = new Walk(language, role, phone.newPage(), inspection, turn++);
                    walk.go();
                    findings.addAll(walk.findings);
                }
            }
        }
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    /** One person's way through the house. */
    private final class Walk {
        private final String language;
        private final String role;
        private final Page page;
        private final Inspection inspection;
        private final int turn;
        private final Texts texts;
        private final Deque<String> ahead = new ArrayDeque<>();
        private final Set<String> known = new HashSet<>();
        private final Map<String, Integer> kinds = new HashMap<>();
        private final List<String> findings = new ArrayList<>();

        Walk(String language, String role, Page page, Inspection inspection, int turn) {
            this.language = language;
            this.role = role;
            this.page = page;
            this.inspection = inspection;
            this.turn = turn;
            this.texts = new Texts(language);
        }

        void go() {
            inspection.listen(page);
            long began = System.nanoTime();
            page.navigate(at("/" + language));
            if (role.equals("coordinator")) enterAsStaff();
            else if (!role.equals("nobody")) enter(NAMES.get(role));
            ahead.add("/" + language);
            int pages = 0;
            for (; !ahead.isEmpty(); pages++) look(ahead.removeFirst());
            System.out.printf("%-12s %s %4d pages in %d s%n", role, language, pages, (System.nanoTime() - began) / 1_000_000_000);
        }

        private void look(String path) {
            Response answer = page.navigate(at(path));
            List<String> found = new ArrayList<>();
            if (answer.status() != 200) found.add("status " + answer.status());
            found.addAll(inspection.of(page, language, language.equals("fr") ? Inspection.Depth.DARK_TOO : Inspection.Depth.LIGHT));
            String here = URI.create(page.url()).getPath();
            if (here.contains("/readiness")) mustSay("shared.not_certificate", found);
            if (here.endsWith("/me/record")) mustSay("learning.not_certificate", found);
            found.forEach(one -> findings.add(role + " " + path + ": " + one));
            links();
        }

        private void mustSay(String words, List<String> found) {
            if (page.getByText(texts.of(words)).count() == 0) found.add("does not say that it is no certificate");
        }

        private void links() {
            List<?> all = (List<?>) page.evaluate("() => [...document.querySelectorAll('main a[href], nav a[href], a.brand')].map(a => a.href.baseVal ?? a.href)");
            List<String> paths = new ArrayList<>(all.stream().map(String::valueOf).map(URI.create(page.url())::resolve)
                    .filter(link -> link.getAuthority().equals(house.getAuthority()) && link.getPath().matches("/" + language + "(/.*)?"))
                    .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery())).toList());
            Collections.rotate(paths, turn * 5);
            for (String path : paths) {
                if (known.add(path) && kinds.merge(kind(path), 1, Integer::sum) <= OF_A_KIND) ahead.add(path);
            }
        }

        private void enter(String nickname) {
            follow("home.join");
            page.getByLabel(texts.of("site.code")).fill(made.card());
            press("site.go_on");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(nickname).setExact(true)).click();
            page.getByLabel(texts.of("people.pin")).fill(made.pins().get(nickname));
            press("people.come_in");
            assertThat(page.url()).as("%s is in", nickname).isEqualTo(at("/" + language + "/me"));
        }

        private void enterAsStaff() {
            follow("home.begin");
            page.getByLabel(texts.of("people.login")).fill(LOGIN);
            page.getByLabel(texts.of("people.password"), new Page.GetByLabelOptions().setExact(true)).fill(password);
            press("people.come_in");
            assertThat(page.url()).as("the coordinator is in").doesNotContain("/staff");
        }

        private void follow(String words) {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(texts.of(words)).setExact(true)).click();
        }

        private void press(String words) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(texts.of(words)).setExact(true)).click();
        }

        private String at(String path) {
            return house.resolve(path).toString();
        }
    }

    /** Pages that differ only in what they are about are of one kind. */
    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/courses/[^/?]+/[^/?]+/check", "/courses/*/*/check").replaceAll("/(courses|tasks)/[^/?]+/[^/?]+/(?!check)[^/?]+", "/$1/*/*/*")
                .replaceAll("/courses/[^/?*]+(?=$|\\?)", "/courses/*").replaceAll("/(coverage|requirements)/[^/?]+", "/$1/*")
                .replaceAll("/readiness/[^/?*]+/[^/?*]+", "/readiness/*/*")
                .replaceAll("([?&](?:for|to|before|q|pack|code|kept|seen|id)=)[^&]*", "$1");
    }
}
