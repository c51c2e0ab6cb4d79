package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.standard.StewardAtWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mine has spoken, and then a steward loads another version of the standard. */
@QuarkusTest
class NewVersionTest {
    private static final String PPE = "craft.m5.ppe";
    private static final String HOURS = "craft.m5.working-hours";
    @Inject TestMine mines;
    @Inject StewardAtWork steward;
    @Inject Journal journal;
    @Inject ObjectMapper json;
    private Mine mine;
    private Phone lead;
    private Phone trainer;

    @BeforeEach
    void a_mine_that_has_spoken() {
        mine = mines.open();
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
        declare(PPE, "controlled");
        declare(HOURS, "progressing");
    }

    @AfterEach
    void the_programs_own_catalogue_is_put_back() {
        steward.putBack("craft");
    }

    /** Acceptance D.19: given CRAFT changes version, when the new map is loaded, then old reports keep the old version label. */
    @Test
    void when_craft_changes_version_and_the_new_map_is_loaded_old_reports_keep_the_old_version_label() throws IOException {
        String old = report("json").asString();
        assertThat(json.readTree(old).get("version").asText()).isEqualTo("2.0");
        steward.load(newer());
        assertThat(report("json").asString()).as("a report of today").isNotEqualTo(old);
        JsonNode now = json.readTree(report("json").asByteArray());
        assertThat(now.get("version").asText()).isEqualTo("2.1");
        assertThat(line(now, PPE).get("declared").get(0).get("version").asText()).as("what was said keeps its label").isEqualTo("2.0");
        assertThat(text(report("pdf"))).contains("version 2.1 of the standard").contains("Said under version 2.0 of the standard.");
        declare(PPE, "controlled");
        assertThat(line(json.readTree(report("json").asByteArray()), PPE).get("declared").get(0).get("version").asText()).as("said anew").isEqualTo("2.1");
    }

    @Test
    void the_board_asks_the_mine_to_look_again_at_what_means_something_else_and_at_nothing_more() {
        lead.get(board()).then().body(not(containsString("Look at these again")));
        steward.load(newer());
        Response asked = lead.get(board());
        asked.then().body(containsString("Look at these again"), containsString("changed one requirement since we spoke"));
        assertThat(asked.asString().split("Look at these again")[1].split("</section>")[0]).contains(PPE).doesNotContain(HOURS);
        lead.get(page(PPE)).then().body(containsString("This has changed: look at it again"), containsString("under version 2.0. Version 2.1 reads differently"),
                containsString("New is: its title."), containsString("Said under version 2.0 of the standard."), containsString("Use basic protective equipment"));
        lead.get(page(PPE).replace("/en/", "/fr/")).then().body(containsString("selon la version 2.0. La version 2.1"), containsString("Dit selon la version 2.0"));
        lead.get(page(PPE).replace("/en/", "/es/")).then().body(containsString("Dicho según la versión 2.0"));
        lead.get(page(HOURS)).then().body(not(containsString("look at it again")), containsString("Said under version 2.0 of the standard."));
        mine.join("Chidi", "7391").get(page(PPE)).then().body(containsString("This has changed"), not(containsString("until two of us say it anew")));

        declare(PPE, "controlled");
        lead.get(board()).then().body(not(containsString("Look at these again")));
        Response anew = lead.get(page(PPE));
        anew.then().body(not(containsString("look at it again")));
        assertThat(anew.asString().split("What we said before|What was said before")).as("the earlier word keeps its label").anyMatch(part -> part.contains("Said under version 2.0"));
    }

    @Test
    void a_correction_of_the_same_version_is_told_by_the_edition_of_the_list() {
        steward.load(newer().replaceFirst("version: \"2.1\"", "version: \"2.0\"\nincludes-changes-from: \"2.1\""));
        lead.get(page(PPE)).then().body(containsString("under version 2.0, list 1. Version 2.0, list 2 reads differently"));
    }

    @Test
    void what_was_said_about_a_requirement_that_is_gone_can_still_be_read_and_comes_back_with_it() {
        steward.load(newer().replaceAll("(?s)  - id: craft\\.m5\\.working-hours\\n.*?(?=  - id: )", ""));
        lead.get(board()).then().body(containsString("no longer asked"), containsString("requirements/" + HOURS));
        lead.get(page(HOURS)).then().statusCode(200).body(containsString("CRAFT no longer asks this. The last version with it was 2.0."), containsString("We have masks or something else."),
                not(containsString("/declare")));
        lead.get(page(HOURS) + "/declare").then().statusCode(404);
        mines.open().phoneOf("Awa").get(page(HOURS)).then().statusCode(404);
        String said = lead.get(page(HOURS)).asString();
        journal.rebuild(mine.id());
        assertThat(journal.quarantined(mine.id())).as("facts about it are understood as before").isEmpty();
        assertThat(lead.get(page(HOURS)).asString()).isEqualTo(said);
        steward.putBack("craft");
        lead.get(page(HOURS)).then().body(containsString("We have masks or something else."), containsString("/declare"), not(containsString("no longer asks this")));
    }

    @Test
    void what_was_said_on_an_older_scale_keeps_its_words() {
        steward.load(newer().replace("{value: progressing, order: 1, label: {en: We are working on it,", "{value: half-way, order: 1, label: {en: Half of it,"));
        lead.get(page(HOURS)).then().body(containsString("“We are working on it”"), containsString("New is: the answers to choose from."));
        lead.get(page(HOURS) + "/declare").then().body(containsString("Half of it"), not(containsString("We are working on it")));
        journal.rebuild(mine.id());
        assertThat(journal.quarantined(mine.id())).isEmpty();
        lead.get(page(HOURS)).then().body(containsString("“We are working on it”"));
    }

    /** Version 2.1, in which one requirement has another title and another one another source. */
    private String newer() {
        return steward.shipped("craft").replaceFirst("version: \"2.0\"", "version: \"2.1\"").replaceFirst("includes-changes-from: .*\\n", "").replaceFirst("edition: 1", "edition: 2")
                .replaceFirst("(?s)(- id: craft\\.m5\\.ppe\\n.*?title: \\{en: )", "$1Masks and ").replaceFirst("(?s)(- id: craft\\.m5\\.working-hours\\n.*?document: )", "$1The new ");
    }

    private void declare(String requirement, String value) {
        Response form = lead.get(page(requirement) + "/declare");
        List<Object> fields = new ArrayList<>(List.of("id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "value", value, "reason",
                "We have masks or something else."));
        Matcher replaced = Pattern.compile("name=\"replaces\" value=\"([^\"]+)\"").matcher(form.asString());
        while (replaced.find()) fields.addAll(List.of("replaces", replaced.group(1)));
        lead.post(page(requirement) + "/declare", fields.toArray()).then().statusCode(303);
        trainer.yes(page(requirement), mine.pins().get("Binta")).then().statusCode(303);
    }

    private Response report(String as) {
        return lead.get("/en/sites/" + mine.id() + "/report/file?standard=craft&form=full&as=" + as).then().statusCode(200).extract().response();
    }

    private static JsonNode line(JsonNode report, String id) {
        return StreamSupport.stream(report.get("parts").spliterator(), false).flatMap(part -> StreamSupport.stream(part.get("lines").spliterator(), false))
                .filter(line -> line.get("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private static String text(Response file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.asByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private String board() {
        return "/en/sites/" + mine.id() + "/readiness";
    }

    private String page(String requirement) {
        return board() + "/requirements/" + requirement;
    }
}
