package org.asmacademy.phone;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.asmacademy.Chromium;
import org.asmacademy.Texts;
import org.asmacademy.Visitor;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody does where there is no signal: kept on the phone, counted once, sent by itself, never lost. The pages of the course come from
 * the phone, as the service worker gives them; everything else goes to the real server, when there is a signal.
 */
@QuarkusTest
@Tag("browser")
class OutboxBrowserTest {
    private static final String MODULE = "/courses/gold-less-mercury/retort/";
    private static final String QUIZ = MODULE + "check";
    private static final String LESSON = MODULE + "use-a-retort";
    private static final String TASK = "/tasks/gold-less-mercury/retort/one-retort-place";
    private static final String FACTS = "**/api/v1/facts";
    @Inject TestMine mines;
    @Inject Rows rows;
    @Inject SiteScope scope;
    @TestHTTPResource("/") URI house;
    @TempDir Path drawer;
    private final Texts texts = new Texts("en");
    private Mine mine;
    private BrowserContext phone;
    private Page page;
    private boolean signal;
    private URI home;

    @BeforeEach
    void fanta_signs_in() {
        mine = mines.open();
        mine.join("Fanta", "2580");
        switchOn();
        Visitor visitor = new Visitor(house, page, "en");
        visitor.enter(mine.code());
        visitor.signIn("Fanta", "2580");
        page.waitForURL("**/en/me");
        page.waitForFunction("() => outbox.loaded.then(() => outbox.who.now())");
    }

    @AfterEach
    void switch_off() {
        phone.close();
    }

    @Test
    void a_quiz_answered_without_signal_survives_a_dead_battery_and_counts_once_though_the_first_answer_was_lost() {
        signal(false);
        answer(true);
        assertThat(page.locator("[data-score]:visible")).hasText("5 of 5. " + texts.of("learning.quiz_passed"));
        assertThat(page.getByText(texts.of("waiting.became_kept"))).isVisible();
        assertThat(badge()).hasText("1 waiting");
        page.reload();
        assertThat(badge()).hasText("1 waiting");
        phone.close();

        switchOn();
        signal(false);
        visit("/phone/waiting");
        assertThat(badge()).hasText("1 waiting");
        assertThat(page.locator("[data-list] li")).hasCount(1);
        assertThat(page.locator("[data-list]")).containsText(texts.of("waiting.kind_quiz"));
        assertThat(sent()).isZero();

        AtomicInteger tries = new AtomicInteger();
        phone.route(FACTS, route -> {
            if (tries.incrementAndGet() > 1) {
                route.resume();
                return;
            }
            APIResponse answer = route.fetch();
            assertThat(answer.status()).isEqualTo(200);
            route.abort();
        });
        signal(true);
        assertThat(badge()).isHidden();
        assertThat(tries.get()).isGreaterThan(1);
        assertThat(page.getByText(texts.of("waiting.nothing"))).isVisible();
        assertThat(sent()).isEqualTo(1);
        assertThat(attempts()).isEqualTo(1);
        visit("/phone/me");
        assertThat(page.locator("[data-kind=quiz] li")).hasCount(1);
        new Visitor(house, page, "en").signIn("Fanta", "2580");
        visit("/me/record");
        assertThat(page.locator("main")).containsText(title(QUIZ));
    }

    /** Nothing of the air is played here: the course is downloaded, the line is really cut, and the service worker gives the pages. */
    @Test
    void on_a_phone_that_has_the_course_all_of_it_works_with_nothing_but_the_browser() throws IOException {
        phone.unrouteAll();
        try (Relay line = new Relay(house)) {
            home = URI.create(line.at("/"));
            visit("/me");
            page.waitForFunction("() => outbox.loaded.then(() => outbox.who.now())");
            visit("/phone");
            page.locator("[data-course=gold-less-mercury] [data-do=get]").click();
            assertThat(page.locator("[data-course=gold-less-mercury] [data-state=here]")).isVisible();
            page.waitForFunction("() => navigator.serviceWorker.controller");
            line.set(Relay.Line.CUT);
            answer(true);
            assertThat(badge()).hasText("1 waiting");
            page.reload();
            visit("/phone/waiting");
            assertThat(page.locator("[data-list] li")).hasCount(1);
            visit("/phone/me");
            assertThat(page.locator("[data-kind=quiz] li")).hasCount(1);
            line.set(Relay.Line.OPEN);
            assertThat(badge()).isHidden();
            assertThat(attempts()).isEqualTo(1);
        }
    }

    @Test
    void it_is_sent_though_the_session_is_over() {
        signal(false);
        answer(false);
        assertThat(page.locator("[data-score]:visible")).hasText("0 of 5.");
        assertThat(badge()).hasText("1 waiting");
        QuarkusTransaction.requiringNew().run(() -> {
            rows.write("update session set seen_at = now() - interval '31 minutes' where person_id = ?", mine.idOf("Fanta"));
            rows.flush();
        });
        signal(true);
        assertThat(badge()).isHidden();
        assertThat(attempts()).isEqualTo(1);
        visit("/me");
        assertThat(page).hasURL(Pattern.compile(".*/en/sign-in.*"));
    }

    @Test
    void a_device_that_the_server_no_longer_knows_keeps_everything_and_asks_kindly() {
        phone.route(FACTS, route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        answer(true);
        visit("/phone/waiting");
        assertThat(page.getByText(texts.of("waiting.sign_in_lead"))).isVisible();
        assertThat(badge()).hasText("1 waiting");
        phone.unroute(FACTS);
        page.reload();
        assertThat(badge()).isHidden();
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void what_answers_in_the_servers_place_is_not_believed() {
        AtomicInteger tries = new AtomicInteger();
        phone.route(FACTS, route -> {
            tries.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("text/html").setBody("<p>Welcome to our Wi-Fi</p>"));
        });
        answer(true);
        visit("/phone/waiting");
        assertThat(page.getByText(texts.of("waiting.later"))).isVisible();
        phone.unroute(FACTS);
        phone.route(FACTS, route -> {
            tries.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("application/json").setBody("{\"have\":1,\"headId\":null,\"safe\":1,\"forks\":[],\"incarnation\":\"x\"}"));
        });
        page.reload();
        assertThat(page.getByText(texts.of("waiting.later"))).isVisible();
        assertThat(badge()).hasText("1 waiting");
        assertThat(tries.get()).isGreaterThan(1);
    }

    @Test
    void what_is_too_much_at_once_goes_in_parts() {
        signal(false);
        visit("/phone/waiting");
        page.evaluate("who => outbox.send.keep(who, Array.from({ length: 9 }, () => ({ id: outbox.uuid7.at(Date.now()), kind: 'learning.path-chosen', body: '{\"path\":null}' })), [])",
                page.evaluate("() => outbox.who.now()"));
        assertThat(badge()).hasText("9 waiting");
        AtomicInteger tries = new AtomicInteger();
        phone.route(FACTS, route -> {
            // Nine, then five are too many; three are not.
            if (tries.incrementAndGet() <= 2) route.fulfill(new Route.FulfillOptions().setStatus(413));
            else route.resume();
        });
        signal(true);
        assertThat(badge()).isHidden();
        assertThat(sent()).isEqualTo(9);
        assertThat(tries.get()).isEqualTo(5);
    }

    @Test
    void a_lesson_and_a_task_done_without_signal_are_kept_and_shown_and_arrive() {
        signal(false);
        visit(LESSON);
        page.waitForFunction("() => self.outbox?.pack");
        String next = page.locator("form[data-lesson-done]").getAttribute("data-next");
        page.locator("form[data-lesson-done] button[type=submit]").click();
        page.waitForURL("**" + next);
        page.waitForFunction("() => self.outbox?.pack");
        assertThat(badge()).hasText("1 waiting");
        visit(TASK);
        assertThat(page.locator("form[data-task] input[type=file]").first()).isHidden();
        Locator count = page.locator("form[data-task] input[type=number]").first();
        if (count.count() > 0) count.fill("3");
        page.locator("form[data-task] input[name=tick]").first().check();
        page.locator("form[data-task] button[type=submit]").click();
        assertThat(page.locator("[data-kept]")).isVisible();
        assertThat(badge()).hasText("2 waiting");
        visit("/phone/me");
        assertThat(page.locator("[data-kind=lesson] li")).hasCount(1);
        assertThat(page.locator("[data-kind=task] li")).hasCount(1);
        signal(true);
        assertThat(badge()).isHidden();
        assertThat(sent()).isEqualTo(2);
        assertThat(number("select count(*) from fact where site_id = ? and state <> 't'", mine.id())).isZero();
        assertThat(number("select count(*) from activity_done where site_id = ? and person_id = ?", mine.id(), mine.idOf("Fanta"))).isEqualTo(2);
    }

    @Test
    void the_next_person_sees_that_something_waits_and_not_what() {
        signal(false);
        answer(true);
        assertThat(badge()).hasText("1 waiting");
        phone.clearCookies(new BrowserContext.ClearCookiesOptions().setName("who"));
        visit("/phone/waiting");
        assertThat(badge()).hasText("1 waiting");
        assertThat(page.locator("[data-list] li")).hasCount(0);
        assertThat(page.locator("main")).not().containsText(title(QUIZ));
        visit("/phone/me");
        assertThat(page.getByText(texts.of("waiting.mine_nobody"))).isVisible();
        assertThat(page.locator("main")).not().containsText(title(QUIZ));
        answer(true);
        assertThat(page.getByText(texts.of("waiting.became_nobody"))).isVisible();
        assertThat(badge()).hasText("1 waiting");
    }

    private void switchOn() {
        setDefaultAssertionTimeout(20_000);             // a phone that was refused waits some seconds before it tries again
        signal = true;
        home = house;
        phone = Chromium.phone(drawer);
        phone.route(url -> true, this::throughTheAir);
        page = phone.pages().isEmpty() ? phone.newPage() : phone.pages().get(0);
    }

    /** The course's pages lie on the phone, as do the scripts; what is not there needs a signal. */
    private void throughTheAir(Route route) {
        URI asked = URI.create(route.request().url());
        String path = asked.getPath();
        if (path.startsWith("/assets/")) {
            route.fulfill(new Route.FulfillOptions().setPath(Path.of("src/main/resources/META-INF/resources" + path)));
        } else if (path.matches("/en/(courses|tasks)/[^/]+/[^/]+/[^/]+") && route.request().method().equals("GET")) {
            route.fulfill(here("/en/phone/pages" + path.substring(3)));
        } else if (path.startsWith("/en/phone/")) {
            route.fulfill(here(path));
        } else if (signal) {
            route.resume();
        } else {
            route.abort("internetdisconnected");
        }
    }

    private static Route.FulfillOptions here(String path) {
        return new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(RestAssured.given().get(path).then().statusCode(200).extract().asString());
    }

    private void signal(boolean there) {
        signal = there;
        phone.setOffline(!there);
    }

    private void visit(String path) {
        page.navigate(home.resolve("/en" + path).toString());
    }

    private void answer(boolean right) {
        visit(QUIZ);
        page.waitForFunction("() => self.outbox?.pack");
        for (Locator question : page.locator("form[data-quiz] [data-question]").all()) {
            List<String> wanted = List.of(question.getAttribute("data-right").split(" "));
            for (Locator input : question.locator("input").all()) {
                boolean isRight = wanted.contains(input.getAttribute("value"));
                if (right ? isRight : !isRight && question.locator("input:checked").count() == 0) input.check();
            }
        }
        page.locator("form[data-quiz] button[type=submit]").click();
        assertThat(page.locator("[data-result]")).isVisible();
    }

    private String title(String path) {
        return RestAssured.given().get("/en/phone/pages" + path).then().extract().htmlPath().getString("html.body.main.h1").strip();
    }

    private Locator badge() {
        return page.locator("header .waiting");
    }

    private long sent() {
        return number("select count(*) from fact where site_id = ? and origin not like 'server:%'", mine.id());
    }

    private long attempts() {
        return number("select count(*) from attempt where site_id = ? and person_id = ?", mine.id(), mine.idOf("Fanta"));
    }

    private long number(String sql, UUID... values) {
        return scope.inNew(mine.id(), () -> rows.one(sql, row -> row.getLong(1), (Object[]) values)).orElseThrow();
    }
}
