package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asmacademy.Texts;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.Language;
import org.asmacademy.site.Sites;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the academy promises to everybody who looks at where a mine stands: nothing is locked, held back, blamed or certified. */
@QuarkusTest
class PromisesTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es");
    private static final Pattern BLAME = Pattern.compile("(?i)\\b(fail|failed|failure|failing|missed|overdue|too late|delayed|behind schedule|non-complian\\w*"
            + "|échec|échou\\w*|en retard|manqué\\w*|non conforme|fracas\\w*|incumpl\\w*|atrasad\\w*|vencid\\w*|demasiado tarde)\\b");
    @Inject TestMine mines;
    @Inject Sites sites;
    @Inject Board board;
    @Inject CourseLibrary library;
    private Mine mine;
    private Phone lead;
    private Phone trainer;
    private String place;

    @BeforeEach
    void a_mine() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
        place = "/en/sites/" + mine.id() + "/readiness";
    }

    /** D.20 */
    @Test
    void given_a_topic_far_from_ready_when_the_learner_opens_courses_then_none_is_locked() {
        declare("craft.m5.ppe", "not-addressed");
        declare("craft.m4.taxes", "fail");
        Phone miner = mine.join("Chidi", "7391");
        assertThat(library.courses()).isNotEmpty();
        for (Course course : library.courses()) {
            miner.get("/en/courses/" + course.key()).then().statusCode(200);
            course.modules().stream().flatMap(module -> module.activities().stream()).limit(3)
                    .forEach(activity -> miner.get(Board.href(activity, Language.ENGLISH)).then().statusCode(200));
        }
    }

    /** D.28 */
    @Test
    void given_a_legal_no_when_other_steps_are_done_then_progress_in_safety_organisation_and_market_still_counts() {
        declare("craft.m4.taxes", "fail");
        Map<String, Counts> before = counts();
        declare("craft.m5.ppe", "controlled");
        declare("craft.m1.describe-organisation", "pass");
        Map<String, Counts> after = counts();
        assertThat(after.get("craft.m5").declared()).isEqualTo(before.get("craft.m5").declared() + 1);
        assertThat(after.get("craft.m1").declared()).isEqualTo(before.get("craft.m1").declared() + 1);
        declare("craft.m4.gold-traceability", "pass");
        assertThat(counts().get("craft.m4").declared()).as("beside the no, in the same part").isEqualTo(before.get("craft.m4").declared() + 1);
        assertThat(counts().values().stream().mapToInt(Counts::all).sum()).isEqualTo(before.values().stream().mapToInt(Counts::all).sum());
    }

    /** D.29 */
    @Test
    void given_a_target_date_that_slips_when_moved_with_a_reason_then_no_label_of_failure_appears_to_anyone() throws IOException {
        String page = place + "/requirements/craft.m5.ppe";
        target(page, LocalDate.now().minusMonths(2).toString(), "We thought so.");
        assertNoBlame();
        target(page, LocalDate.now().plusYears(1).toString(), "The pump broke.");
        assertNoBlame();
        assertThat(lead.get(page).asString()).contains("The pump broke.");
    }

    /** D.18 */
    @Test
    void given_any_progress_page_or_export_then_it_says_in_the_readers_language_that_it_is_no_certificate() throws IOException {
        declare("craft.m5.ppe", "controlled");
        for (String language : LANGUAGES) {
            Texts words = new Texts(language);
            List<String> statements = List.of(words.of("shared.not_certificate"), words.of("learning.not_certificate"));
            for (String path : pages(language)) {
                String page = lead.get(path).then().statusCode(200).extract().asString();
                assertThat(statements.stream().anyMatch(page::contains)).as(path).isTrue();
            }
            String statement = words.of("readiness.report_statement");
            for (String form : List.of("full", "summary", "open")) {
                assertThat(pdf(language, form)).as(form).contains(statement);
                assertThat(file(language, form, "json").asString()).as(form).contains(statement);
                try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file(language, form, "xlsx").asByteArray()))) {
                    for (Sheet sheet : book.getSheets().toList()) {
                        assertThat(sheet.read().stream().limit(3).flatMap(row -> row.stream()).map(String::valueOf).collect(Collectors.joining())).as(form).contains(statement);
                    }
                }
            }
            assertThat(new Phone().get(link().replace("/en/", "/" + language + "/")).asString()).contains(statement);
        }
    }

    /** All that a lead can reach from the board and that tells how far somebody is. */
    private List<String> pages(String language) {
        String site = "/" + language + "/sites/" + mine.id();
        String shown = lead.get(site + "/readiness").asString();
        List<String> linked = Pattern.compile("href=\"([^\"#]+)\"").matcher(shown).results().map(found -> found.group(1))
                .filter(path -> path.matches(site + "/(readiness.*|plan|evidence|report|shares)")).distinct().toList();
        assertThat(linked).contains(site + "/readiness/over-time", site + "/plan", site + "/readiness/craft/craft.m5");
        return Stream.concat(linked.stream(), Stream.of(site + "/readiness", site + "/readiness/requirements/craft.m5.ppe", site + "/report/answers",
                "/" + language + "/me", "/" + language + "/me/record")).toList();
    }

    private void assertNoBlame() throws IOException {
        Phone miner = mine.join("Miner " + UUID.randomUUID().toString().substring(0, 6), "7391");
        for (String language : LANGUAGES) {
            String site = "/" + language + "/sites/" + mine.id();
            List<String> seen = new ArrayList<>();
            for (String path : List.of("/readiness", "/readiness/craft/craft.m5", "/readiness/requirements/craft.m5.ppe", "/readiness/over-time", "/plan")) {
                for (Phone who : List.of(lead, trainer, miner)) seen.add(words(who.get(site + path)));
            }
            for (String form : List.of("full", "summary", "open")) {
                seen.add(pdf(language, form));
                seen.add(file(language, form, "json").asString());
            }
            assertThat(seen).as(language).allSatisfy(text -> assertThat(BLAME.matcher(text).results().map(found -> found.group()).toList()).isEmpty());
        }
    }

    private static String words(Response page) {
        return page.then().statusCode(200).extract().asString().replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]+>", " ");
    }

    private Map<String, Counts> counts() {
        return board.of(sites.find(mine.id()).orElseThrow(), Language.ENGLISH).standards().get(0).rows().stream()
                .collect(Collectors.toMap(row -> row.section().id(), Board.Row::counts));
    }

    private String link() {
        String shares = "/en/sites/" + mine.id() + "/shares";
        if (!lead.get(shares).asString().contains("/shared/")) {
            lead.post(shares + "/offer", "id", UUID.randomUUID(), "standard", "craft", "purpose", "A buyer who asked", "until", LocalDate.now().plusDays(9).toString(), "named", "");
            trainer.yes(shares, mine.pins().get("Binta")).then().statusCode(303);
        }
        return URI.create(Phone.first(lead.get(shares), "value=\"([^\"]+/shared/[^\"]+)\"")).getPath();
    }

    private String pdf(String language, String form) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file(language, form, "pdf").asByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private Response file(String language, String form, String as) {
        Response file = lead.get("/" + language + "/sites/" + mine.id() + "/report/file?standard=craft&form=" + form + "&as=" + as);
        file.then().statusCode(200);
        return file;
    }

    private void target(String page, String day, String reason) {
        Response form = lead.get(page + "/target");
        List<Object> fields = new ArrayList<>(List.of("id", Phone.hidden(form, "id"), "day", day, "reason", reason));
        Pattern.compile("name=\"replaces\" value=\"([^\"]*)\"").matcher(form.asString()).results().forEach(old -> fields.addAll(List.of("replaces", old.group(1))));
        lead.post(page + "/target", fields.toArray()).then().statusCode(303);
        agree(page);
    }

    private void declare(String requirement, String value) {
        String page = place + "/requirements/" + requirement;
        Response form = lead.get(page + "/declare");
        lead.post(page + "/declare", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "value", value, "reason", "As it is.").then().statusCode(303);
        agree(page);
    }

    private void agree(String page) {
        trainer.yes(page, mine.pins().get("Binta")).then().statusCode(303);
    }
}
