package org.asmacademy.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.asmacademy.Chromium;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Option;
import org.asmacademy.course.Question;
import org.asmacademy.course.Quiz;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever answers a shipped quiz without signal reads the very words that the server says to the same answers. */
@QuarkusTest
@Tag("browser")
class SameFeedbackBrowserTest {
    private static final String ON_THE_PHONE = "() => ['[data-result]', ...[...document.querySelectorAll('[data-question]')].map(ask => `#${CSS.escape(ask.id)}`)]"
            + ".map(css => [...document.querySelectorAll(`${css} legend, ${css} [data-feedback], ${css} [data-score]:not([hidden]), ${css} [data-when=not-yet]:not([hidden])`)]"
            + ".map(part => part.innerText).join(' '))";
    private static final String ON_THE_SERVER = "() => [[document.querySelector('h1'), document.querySelector('h1 + p')].map(part => part.innerText).join(' '),"
            + " ...[...document.querySelectorAll('section[data-speak]')].filter(section => section.querySelector('.answer')).map(section => section.innerText)]";
    private static final String SUBMIT = "async answers => { await outbox.loaded; for (const [question, options] of Object.entries(answers)) for (const option of options)"
            + " document.querySelector(`[name=\"q-${question}\"][value=\"${option}\"]`).checked = true; document.querySelector('form[data-quiz]').requestSubmit(); }";
    @Inject CourseLibrary library;
    @TestHTTPResource("/") URI house;
    private final Random random = new Random(5);

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es"})
    void each_quiz_says_the_same(String language) {
        List<Quiz> quizzes = library.courses().stream().flatMap(course -> course.modules().stream()).flatMap(module -> module.activities().stream())
                .filter(Quiz.class::isInstance).map(Quiz.class::cast).toList();
        assertThat(quizzes).hasSizeGreaterThan(15);
        Set<Boolean> met = new HashSet<>();
        try (BrowserContext phone = Chromium.phone()) {
            Page page = phone.newPage();
            for (Quiz quiz : quizzes) {
                Map<String, List<String>> answers = answers(quiz);
                page.navigate(house.resolve("/" + language + "/phone/pages/courses/" + quiz.key()).toString());
                page.evaluate(SUBMIT, answers);
                page.waitForSelector("[data-result]:not([hidden])");
                List<String> said = words(page.evaluate(ON_THE_PHONE));
                UriBuilder address = UriBuilder.fromUri(house.resolve("/" + language + "/courses/" + quiz.key() + "/answers")).queryParam("pack", quiz.pack());
                answers.forEach((question, options) -> address.queryParam(Quiz.FIELD + question, options.toArray()));
                page.navigate(address.build().toString());
                assertThat(said).as("%s in %s to %s", quiz.key(), language, answers).isEqualTo(words(page.evaluate(ON_THE_SERVER))).hasSize(quiz.questions().size() + 1);
                met.add(quiz.grade(sets(answers)).passed());
            }
        }
        assertThat(met).as("passed and not yet are both met").containsExactlyInAnyOrder(true, false);
    }

    /** All right in every third quiz; in the others, anything. */
    private Map<String, List<String>> answers(Quiz quiz) {
        Map<String, List<String>> answers = new TreeMap<>();
        boolean allRight = random.nextInt(3) == 0;
        for (Question question : quiz.questions()) {
            List<String> any = question.options().stream().map(Option::id).filter(option -> random.nextBoolean()).limit(question.isMany() ? 9 : 1).toList();
            answers.put(question.id(), allRight || any.isEmpty() ? List.copyOf(question.rightOnes()) : any);
        }
        return answers;
    }

    private static Map<String, Set<String>> sets(Map<String, List<String>> answers) {
        Map<String, Set<String>> sets = new TreeMap<>();
        answers.forEach((question, options) -> sets.put(question, Set.copyOf(options)));
        return sets;
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(Object texts) {
        return ((List<String>) texts).stream().map(text -> text.replaceAll("\\s+", " ").strip()).toList();
    }
}
