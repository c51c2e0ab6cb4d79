package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.AcademyProcess.Browser;
import org.asmacademy.postgres.AcademyDatabase;
import org.asmacademy.postgres.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real academy that is killed while somebody learns: what was answered counts, and counts once. */
class KilledAcademyTest {
    private static final String QUIZ = "/fr/courses/gold-less-mercury/retort/check";
    private static final String OTHER = "/fr/courses/sand-stone-dust/dust/check";
    private static final String MINER = "Miner 1 (invented)";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    @TempDir static Path folder;
    private static AcademyProcess academy;

    @BeforeAll
    static void a_program_is_started_for_the_first_time() throws Exception {
        academy = new AcademyProcess(folder);
    }

    @BeforeEach
    void it_runs() throws Exception {
        if (!academy.isRunning()) academy.start();
    }

    @AfterAll
    static void it_is_stopped() {
        if (academy != null) academy.close();
    }

    /** A quiz as somebody has it before them, filled in. */
    private record Filled(String to, UUID id, String form) {
        static Filled of(Browser miner, String quiz) throws IOException {
            String page = miner.get(quiz).body();
            UUID id = UUID.fromString(AcademyProcess.first(page, "name=\"id\" value=\"([^\"]+)\""));
            List<String> fields = new ArrayList<>(List.of(AcademyProcess.field("id", id.toString()), AcademyProcess.field("pack", AcademyProcess.first(page, "name=\"pack\" value=\"([^\"]+)\""))));
            Matcher question = Pattern.compile("(?s)<fieldset.*?name=\"(q-[^\"]+)\" value=\"([^\"]+)\".*?</fieldset>").matcher(page);
            while (question.find()) fields.add(AcademyProcess.field(question.group(1), question.group(2)));
            assertThat(fields).hasSizeGreaterThan(3);
            return new Filled(quiz + "/answers", id, String.join("&", fields));
        }

        HttpResponse<String> send(Browser miner) throws IOException {
            return miner.post(to, form);
        }
    }

    @Test
    void answers_sent_before_a_kill_are_kept_and_those_sent_after_it_count_once() throws Exception {
        Browser miner = academy.new Browser().as(MINER);
        Filled shown = Filled.of(miner, QUIZ);
        Filled answered = Filled.of(miner, OTHER);
        assertThat(answered.send(miner).statusCode()).isEqualTo(303);
        academy.kill();
        assertThatThrownBy(() -> shown.send(miner)).isInstanceOf(IOException.class);
        academy.start();
        assertThat(counted(answered.id())).as("what was received before the kill").isEqualTo(1);
        assertThat(counted(shown.id())).isZero();
        HttpResponse<String> received = shown.send(miner);
        assertThat(received.statusCode()).isEqualTo(303);
        assertThat(counted(shown.id())).isEqualTo(1);
        assertThat(miner.get(received.headers().firstValue("location").orElseThrow()).body()).contains("Vos réponses sont gardées.");
        assertThat(shown.send(miner).statusCode()).isEqualTo(303);
        assertThat(answered.send(miner).statusCode()).isEqualTo(303);
        assertThat(counted(shown.id())).as("sent again").isEqualTo(1);
        assertThat(counted(answered.id())).as("sent again").isEqualTo(1);
    }

    @Test
    void while_its_database_is_dead_it_asks_to_come_back_and_teaches_and_then_goes_on_with_everything() throws Exception {
        Browser miner = academy.new Browser().as(MINER);
        String facts = "/api/v1/sites/" + AcademyProcess.first(miner.get("/fr/our-mine").headers().firstValue("location").orElseThrow(), "/sites/([0-9a-f-]{36})/") + "/facts";
        Filled before = Filled.of(miner, QUIZ);
        Filled during = Filled.of(miner, OTHER);
        assertThat(before.send(miner).statusCode()).isEqualTo(303);
        long first = postmaster();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        HttpResponse<String> early = during.send(miner);
        List<HttpResponse<String>> pages = new ArrayList<>();
        List<HttpResponse<String>> machines = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE;
        do {
            assertThat(System.nanoTime()).as("the database should have come back by now").isLessThan(end);
            pages.add(miner.get("/fr/me"));
            machines.add(miner.getJson(facts));
            assertThat(miner.get("/fr/courses/gold-less-mercury/retort/use-a-retort").statusCode()).as("a lesson").isEqualTo(200);
        } while (pages.get(pages.size() - 1).statusCode() != 200 || machines.get(machines.size() - 1).statusCode() != 200);
        assertThat(postmaster()).as("the program has started another server").isNotEqualTo(first);
        assertThat(early.statusCode()).as("answers sent into the gap; the program said\n" + academy.complaints()).isEqualTo(503);
        assertThat(pages).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        assertThat(machines).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        assertThat(pages).filteredOn(page -> page.statusCode() == 503).allSatisfy(page -> {
            assertThat(page.body()).contains("<html lang=\"fr\"", "courte pause");
            assertThat(page.headers().firstValue("retry-after")).contains("10");
        });
        assertThat(machines).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("try-later");
        });
        assertThat(counted(before.id())).as("nothing is lost").isEqualTo(1);
        assertThat(during.send(miner).statusCode()).isEqualTo(303);
        assertThat(counted(during.id())).isEqualTo(1);
    }

    @Test
    @Tag("browser")
    void what_was_chosen_on_a_phone_survives_a_sending_that_failed() throws Exception {
        try (BrowserContext phone = Chromium.phone()) {
            Page page = phone.newPage();
            Visitor miner = new Visitor(academy.house(), page, "fr");
            miner.enter(academy.card());
            miner.signIn(MINER, academy.pin(MINER));
            page.navigate(academy.house().resolve(OTHER).toString());
            int before = tries();
            for (Locator question : page.locator("fieldset.question").all()) question.getByRole(AriaRole.RADIO).nth(1).check();
            academy.kill();
            miner.press("course.quiz_done");
            page.waitForURL(url -> url.startsWith("chrome-error:"));
            academy.start();
            page.goBack();
            for (Locator question : page.locator("fieldset.question").all()) PlaywrightAssertions.assertThat(question.getByRole(AriaRole.RADIO).nth(1)).isChecked();
            miner.press("course.quiz_done");
            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.MAIN)).containsText("Vos réponses sont gardées.");
            assertThat(tries()).isEqualTo(before + 1);
        }
    }

    private static int tries() throws SQLException {
        return number("select count(*) from attempt");
    }

    private static long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(academy.home().resolve("database/postmaster.pid")).get(0).strip());
    }

    /** How often what came by this form is stored. */
    private static int counted(UUID id) throws SQLException {
        int facts = number("select count(*) from fact where id = '" + id + "'");
        assertThat(number("select count(*) from attempt where id = '" + id + "'")).as("tries and facts of " + id).isEqualTo(facts);
        return facts;
    }

    private static int number(String query) throws SQLException {
        try (Connection database = AcademyDatabase.join(academy.home()).orElseThrow().connect(Role.SUPERUSER);
             Statement sql = database.createStatement(); ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
