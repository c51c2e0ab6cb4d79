package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asmacademy.Texts;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportPageTest {
    private static final String SAID = "craft.m5.ppe";
    private static final String OPEN = "craft.m4.taxes";
    @Inject TestMine mines;
    @Inject Sites sites;
    @Inject Board board;
    @Inject ReportAnswers answers;
    @Inject ReportQuestions questions;
    @Inject Journal journal;
    @Inject SiteScope scope;
    @Inject ObjectMapper json;
    private Mine mine;
    private Phone lead;
    private Phone trainer;

    @BeforeEach
    void a_mine_that_has_said_something() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
        declare(SAID, "controlled", "Masks hang at the gate.");
        declare(OPEN, "fail", "Nobody told us the fee.");
        Response form = lead.get(requirement(OPEN) + "/plan");
        lead.post(requirement(OPEN) + "/plan", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "action", "Ask at the office", "owner", "lead",
                "day", "2028-03-31", "cost", "A bus ticket", "support", "Somebody who reads the form").then().statusCode(303);
    }

    @Test
    void its_figures_are_those_of_the_board_in_every_language_and_kind() throws IOException {
        SiteView site = sites.find(mine.id()).orElseThrow();
        for (String language : List.of("en", "fr", "es")) {
            Counts shown = board.of(site, new Language(language)).standards().stream().filter(one -> one.standard().id().equals("craft")).findFirst().orElseThrow().rows()
                    .stream().map(Board.Row::counts).reduce(Counts.NONE, Counts::plus);
            JsonNode report = json.readTree(file(lead, language, "full", "json", "").asByteArray());
            assertThat(json.treeToValue(report.get("counts"), Counts.class)).isEqualTo(shown);
            assertThat(shown.declared()).isEqualTo(1);
            assertThat(report.get("unsaid").asInt()).isEqualTo(shown.all() - 2);
            String all = shown.all() + " " + shown.learned() + " " + shown.practised() + " " + shown.declared() + " " + shown.confirmed();
            Texts words = new Texts(language);
            assertThat(text(file(lead, language, "full", "pdf", "")).replaceAll("\\s+", " ")).contains(words.of("readiness.report_all") + " " + all);
            List<List<String>> overview = rows(file(lead, language, "full", "xlsx", ""), 0);
            assertThat(overview).anyMatch(row -> String.join(" ", row).equals(words.of("readiness.report_all") + " " + all));
        }
    }

    @Test
    void every_page_and_sheet_says_that_it_is_no_certificate() throws IOException {
        for (String language : List.of("en", "fr", "es")) {
            String statement = new Texts(language).of("readiness.report_statement");
            try (PDDocument pdf = Loader.loadPDF(file(lead, language, "full", "pdf", "").asByteArray())) {
                assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language);
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    PDFTextStripper reader = new PDFTextStripper();
                    reader.setStartPage(page);
                    reader.setEndPage(page);
                    assertThat(reader.getText(pdf).replaceAll("\\s+", " ")).as("page %s in %s", page, language).contains(statement);
                }
            }
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file(lead, language, "full", "xlsx", "").asByteArray()))) {
                List<Sheet> sheets = book.getSheets().toList();
                assertThat(sheets).hasSizeGreaterThanOrEqualTo(3);
                for (Sheet sheet : sheets) assertThat(texts(sheet.read().get(1))).anyMatch(cell -> cell.contains(statement));
            }
            assertThat(json.readTree(file(lead, language, "open", "json", "").asByteArray()).get("statement").asText()).isEqualTo(statement);
        }
    }

    @Test
    void each_form_tells_as_much_as_it_says_and_none_names_a_person() throws IOException {
        String full = text(file(lead, "en", "full", "pdf", "yes"));
        assertThat(full).contains("Masks hang at the gate.").contains("A bus ticket").contains("Ask at the office").contains(site().name()).contains("2.0");
        String brief = text(file(lead, "en", "summary", "pdf", ""));
        assertThat(brief).contains("Ask at the office").doesNotContain("Masks hang").doesNotContain("A bus ticket").doesNotContain(site().name());
        JsonNode open = json.readTree(file(lead, "en", "open", "json", "").asByteArray());
        assertThat(ids(open)).containsExactlyInAnyOrder(SAID, OPEN);
        assertThat(open.toString()).contains("Ask at the office").contains("Somebody who reads the form").doesNotContain("Nobody told us").doesNotContain("A bus ticket")
                .doesNotContain(site().name());
        for (String form : List.of("full", "summary", "open")) {
            assertThat(file(lead, "en", form, "json", "yes").asString()).doesNotContain("Awa").doesNotContain("Binta").doesNotContain(mine.id().toString());
        }
    }

    @Test
    void what_is_not_in_place_stands_in_the_open_form_only_with_a_step_or_a_day() throws IOException {
        declare("craft.m1.describe-organisation", "fail", "We have no rules.");
        assertThat(ids(json.readTree(file(lead, "en", "open", "json", "").asByteArray()))).containsExactlyInAnyOrder(SAID, OPEN);
        assertThat(ids(json.readTree(file(lead, "en", "summary", "json", "").asByteArray()))).contains("craft.m1.describe-organisation");
    }

    @Test
    void what_one_person_said_is_told_as_waiting() throws IOException {
        Response form = lead.get(requirement("craft.m1.describe-organisation") + "/declare");
        lead.post(requirement("craft.m1.describe-organisation") + "/declare", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "value", "pass",
                "reason", "Alone").then().statusCode(303);
        String report = file(lead, "en", "full", "json", "").asString();
        assertThat(report).doesNotContain("Alone");
        assertThat(ids(json.readTree(report))).contains("craft.m1.describe-organisation");
    }

    @Test
    void questions_are_answered_changed_taken_back_and_missing_ones_are_named() throws IOException {
        Response form = lead.get("/en/sites/" + mine.id() + "/report/answers");
        answer(lead, form, "scope", "Our four teams.").then().statusCode(303);
        lead.get("/fr/sites/" + mine.id() + "/report").then().body(containsString("Our four teams."), containsString("Pas encore de réponse"));
        assertThat(text(file(lead, "en", "summary", "pdf", ""))).contains("Our four teams.").contains("Not answered yet");
        answer(trainer, trainer.get("/en/sites/" + mine.id() + "/report/answers"), "contact", "The office by the market").then().statusCode(303);
        assertThat(file(lead, "en", "open", "json", "").asString()).contains("Our four teams.").doesNotContain("office by the market");
        answer(lead, lead.get("/en/sites/" + mine.id() + "/report/answers"), "scope", "").then().statusCode(303);
        assertThat(said()).containsOnlyKeys("contact");
        journal.rebuild(mine.id());
        assertThat(said()).containsOnlyKeys("contact");
        answer(lead, lead.get("/en/sites/" + mine.id() + "/report/answers"), "scope", "x".repeat(2001)).then().statusCode(400).body(containsString("At most 2000"));
    }

    @Test
    void a_form_sent_twice_counts_once() {
        Response form = lead.get("/en/sites/" + mine.id() + "/report/answers");
        answer(lead, form, "scope", "First").then().statusCode(303);
        answer(lead, form, "scope", "First").then().statusCode(303);
        assertThat(said()).containsEntry("scope", "First");
    }

    @Test
    void only_leaders_of_the_mine_make_one_and_the_log_says_so() {
        Phone miner = mine.join("Chidi", "7391");
        String path = "/en/sites/" + mine.id() + "/report";
        miner.get(path).then().statusCode(404);
        miner.get(path + "/file?standard=craft&form=full&as=json").then().statusCode(404);
        miner.post(path + "/answers", "scope", "x").then().statusCode(404);
        mines.open().phoneOf("Awa").get(path + "/file?standard=craft&form=full&as=json").then().statusCode(404);
        for (String wrong : List.of("standard=craft&form=all&as=pdf", "standard=craft&form=full&as=doc", "standard=nothing&form=full&as=pdf", "form=full")) {
            lead.get(path + "/file?" + wrong).then().statusCode(404);
        }
        file(trainer, "en", "summary", "json", "");
        lead.get("/en/sites/" + mine.id() + "/log").then().body(containsString("Binta made a report of our mine."));
        miner.get("/en/sites/" + mine.id() + "/readiness").then().body(not(containsString("/report\"")));
    }

    @Test
    void its_questions_have_no_mistake() {
        assertThat(questions.mistakes()).isEmpty();
        assertThat(questions.all()).extracting(ReportQuestions.Question::id).contains("contact", "scope", "process", "internal-chain", "legitimacy");
    }

    private Map<String, String> said() {
        return scope.in(mine.id(), () -> answers.of(mine.id()));
    }

    private SiteView site() {
        return sites.find(mine.id()).orElseThrow();
    }

    private static List<String> ids(JsonNode report) {
        return StreamSupport.stream(report.get("parts").spliterator(), false).filter(part -> part.has("lines"))
                .flatMap(part -> StreamSupport.stream(part.get("lines").spliterator(), false)).map(line -> line.get("id").asText()).toList();
    }

    private static String text(Response file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.asByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static List<List<String>> rows(Response file, int sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            return book.getSheet(sheet).orElseThrow().read().stream().map(ReportPageTest::texts).toList();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().filter(Objects::nonNull).map(cell -> cell.getText()).collect(Collectors.toCollection(ArrayList::new));
    }

    private Response file(Phone phone, String language, String form, String as, String named) {
        Response file = phone.get("/" + language + "/sites/" + mine.id() + "/report/file?standard=craft&form=" + form + "&as=" + as + "&named=" + named);
        file.then().statusCode(200).header("Content-Disposition", containsString("craft-" + form + "-" + language)).header("Cache-Control", "no-store");
        return file;
    }

    private Response answer(Phone phone, Response form, String question, String words) {
        return phone.post("/en/sites/" + mine.id() + "/report/answers", "press." + question, Phone.hidden(form, "press." + question), question, words);
    }

    private String requirement(String key) {
        return "/en/sites/" + mine.id() + "/readiness/requirements/" + key;
    }

    private void declare(String requirement, String value, String reason) {
        String page = requirement(requirement);
        Response form = lead.get(page + "/declare");
        lead.post(page + "/declare", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "value", value, "reason", reason).then().statusCode(303);
        trainer.yes(page, mine.pins().get("Binta")).then().statusCode(303);
    }
}
