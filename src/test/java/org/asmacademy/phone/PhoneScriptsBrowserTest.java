package org.asmacademy.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.asmacademy.Chromium;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Option;
import org.asmacademy.course.Question;
import org.asmacademy.course.Quiz;
import org.asmacademy.journal.Hlc;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The outbox's scripts by themselves, in a real browser, beside the Java that they must agree with. */
@QuarkusTest
@Tag("browser")
class PhoneScriptsBrowserTest {
    private static final String LOADED = "() => outbox.loaded.then(() => 'here')";
    @Inject CourseLibrary library;
    @TestHTTPResource("/") URI house;
    private BrowserContext phone;
    private Page page;

    @BeforeEach
    void a_page_with_the_scripts() {
        phone = Chromium.phone();
        phone.route("**/phone.test.js", route -> route.fulfill(new Route.FulfillOptions().setPath(Path.of("src/test/js/phone.test.js")).setContentType("text/javascript")));
        page = open();
    }

    @AfterEach
    void put_it_away() {
        phone.close();
    }

    @Test
    void the_scripts_own_tests_are_in_order() {
        @SuppressWarnings("unchecked")
        Map<String, Object> result = (Map<String, Object>) page.evaluate("() => import('/assets/phone.test.js').then(tests => tests.run())");
        assertThat(result.get("wrong")).isEqualTo(Map.of());
        assertThat((Integer) result.get("ran")).isGreaterThan(9);
    }

    /** The faults that the schedules of the model were made to catch (Sim.java), and some of a store. */
    private enum Broken {
        TRUSTS_THE_LAST_ANSWER("chain.have = answer.have;", "chain.have = Math.max(chain.have, answer.have);"),
        DROPS_WHAT_ARRIVED("Math.min(answer.have, answer.safe)", "answer.have"),
        DROPS_WHAT_IS_SAFE("Math.min(answer.have, answer.safe)", "answer.safe"),
        LOOKS_AT_NO_HEAD(" || await idAt(answer.have) !== answer.headId", ""),
        HEARS_OF_NO_FORK("answer.forks.includes(origin) || ", ""),
        COUNTS_A_SECOND_PRESS("if (await got(t('fact').index('id').getKey(fact.id))) continue;", ""),
        READS_THE_WALL_CLOCK("hlc.after(clock.hlc, Date.now())", "hlc.after(hlc.ZERO, Date.now())"),
        FORKS_WITH_NEW_IDS("t('fact').put(link(chain, fact)))", "t('fact').put(link(chain, { ...fact, id: uuid7.at(1) })))"),
        KEEPS_ITS_NAME_AFTER_A_FORK("origin: `${device}~${uuid7.at(Date.now()).slice(-12)}`", "origin: device"),
        SENDS_TOO_MUCH("if (room < 0 && facts.length) break;", ""),
        BELIEVES_OLD_ANSWERS("if (chain?.origin !== origin) return 'stale';", ""),
        LEAVES_FACTS_WITH_THE_OLD_DEVICE("if (chain.device !== who.device) await fork(t, chain, who.device);", "");

        private final String right;
        private final String wrong;

        Broken(String right, String wrong) {
            this.right = right;
            this.wrong = wrong;
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_broken_way_is_noticed(Broken broken) throws IOException {
        String chain = Files.readString(Path.of("src/main/resources/META-INF/resources/assets/phone/chain.js"));
        assertThat(chain).contains(broken.right);
        phone.route(Pattern.compile(".*/assets/phone/chain\\.js.*"), route -> route.fulfill(new Route.FulfillOptions().setContentType("text/javascript")
                .setBody(chain.replace(broken.right, broken.wrong))));
        page = open();
        @SuppressWarnings("unchecked")
        Map<String, Object> result = (Map<String, Object>) page.evaluate("() => import('/assets/phone.test.js').then(tests => tests.run(true))");
        assertThat((Map<?, ?>) result.get("wrong")).isNotEmpty();
    }

    @Test
    void clocks_read_as_the_servers() {
        Random random = new Random(7);
        List<List<String>> readings = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            long now = switch (i % 4) {
                case 0 -> 1_790_000_000_000L + random.nextInt(1000);
                case 1 -> -random.nextInt(1000);
                case 2 -> 253_402_300_799_000L;
                default -> random.nextLong() & 0xFFFF_FFFF_FFFFL;
            };
            String last = i % 3 == 0 ? Hlc.ZERO : i % 3 == 1 ? Hlc.after(Hlc.ZERO, now) : "%016x".formatted(random.nextLong());
            readings.add(List.of(last, String.valueOf(now)));
            wanted.add(Hlc.after(last, now) + " " + Hlc.millis(last));
        }
        assertThat(page.evaluate("all => all.map(([last, now]) => `${outbox.hlc.after(last, Number(now))} ${outbox.hlc.millis(last)}`)", readings)).isEqualTo(wanted);
    }

    @Test
    void ids_are_version_7_and_sort_by_time() {
        List<String> ids = new ArrayList<>();
        for (long at : List.of(0L, 1L, 1_790_000_000_000L, 1_790_000_000_001L, 281_474_976_710_655L)) {
            String id = (String) page.evaluate("at => outbox.uuid7.at(at)", (double) at);
            UUID read = UUID.fromString(id);
            assertThat(read.toString()).isEqualTo(id);
            assertThat(List.of(read.version(), read.variant())).isEqualTo(List.of(7, 2));
            assertThat(read.getMostSignificantBits() >>> 16).isEqualTo(at);
            ids.add(id);
        }
        assertThat(ids).isSorted();
        assertThat(page.evaluate("() => new Set(Array.from({ length: 1000 }, () => outbox.uuid7.at(1))).size")).isEqualTo(1000);
    }

    @Test
    void two_tabs_that_write_at_once_lose_nothing() {
        Page other = open();
        String many = "() => { self.wrote = Promise.all(Array.from({ length: 60 }, () => outbox.chain.append({ person: 'p', site: 's', device: 'd' },"
                + " [{ id: outbox.uuid7.at(Date.now()), kind: 'k', body: '{}' }]))).then(() => true); return 'begun'; }";
        page.evaluate(many);
        other.evaluate(many);
        page.evaluate("() => self.wrote");
        other.evaluate("() => self.wrote");
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> facts = (List<Map<String, Object>>) page.evaluate("() => outbox.chain.batch('s').then(batch => batch.facts)");
        assertThat(facts).hasSize(120);
        for (int i = 0; i < facts.size(); i++) {
            assertThat(facts.get(i).get("seq")).isEqualTo(i + 1);
            assertThat(facts.get(i).get("prev")).isEqualTo(i == 0 ? null : facts.get(i - 1).get("id"));
        }
    }

    @Test
    void every_shipped_quiz_is_graded_on_the_phone_as_on_the_server() {
        Random random = new Random(3);
        List<Quiz> quizzes = library.courses().stream().flatMap(course -> course.modules().stream()).flatMap(module -> module.activities().stream())
                .filter(Quiz.class::isInstance).map(Quiz.class::cast).toList();
        assertThat(quizzes).hasSizeGreaterThan(15);
        int passed = 0;
        for (Quiz quiz : quizzes) {
            for (int turn = 0; turn < 12; turn++) {
                Map<String, Set<String>> answers = answers(quiz, random);
                @SuppressWarnings("unchecked")
                Map<String, Object> graded = (Map<String, Object>) page.evaluate("([questions, answers, needed]) => outbox.pack.grade(questions, answers, needed)",
                        List.of(questions(quiz), lists(answers), quiz.needed()));
                assertThat(((Number) graded.get("score")).doubleValue()).as("%s %s", quiz.key(), answers).isEqualTo(quiz.grade(answers).score());
                assertThat(graded.get("passed")).as("%s %s", quiz.key(), answers).isEqualTo(quiz.grade(answers).passed());
                passed += quiz.grade(answers).passed() ? 1 : 0;
            }
        }
        assertThat(passed).as("both ways are met").isBetween(20, quizzes.size() * 12 - 20);
    }

    private static Map<String, Set<String>> answers(Quiz quiz, Random random) {
        Map<String, Set<String>> answers = new HashMap<>();
        for (Question question : quiz.questions()) {
            List<String> options = question.options().stream().map(Option::id).toList();
            Set<String> any = new TreeSet<>();
            options.stream().filter(option -> random.nextBoolean()).forEach(any::add);
            answers.put(question.id(), random.nextInt(4) > 0 ? question.rightOnes() : any);
        }
        return answers;
    }

    private static List<Map<String, Object>> questions(Quiz quiz) {
        return quiz.questions().stream().map(question -> Map.<String, Object>of("id", question.id(), "right", List.copyOf(question.rightOnes()))).toList();
    }

    private static Map<String, List<String>> lists(Map<String, Set<String>> answers) {
        Map<String, List<String>> lists = new HashMap<>();
        answers.forEach((question, options) -> lists.put(question, List.copyOf(options)));
        return lists;
    }

    private Page open() {
        Page opened = phone.newPage();
        opened.navigate(house.resolve("/en/phone/waiting").toString());
        opened.evaluate(LOADED);
        return opened;
    }
}
