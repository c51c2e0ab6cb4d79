package org.asmacademy.readiness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asmacademy.Texts;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.Language;
import org.asmacademy.sharing.Agreed;
import org.asmacademy.sharing.ShareOffered;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.Mapping;
import org.asmacademy.standard.Mappings;
import org.asmacademy.standard.Match;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paths of lists that are only proposed, and what an answer on one standard means for another. */
@QuarkusTest
class OverlayPageTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "es");
    private static final String DEPTH = "proposed-sand.river.depth";
    private static final Map<String, String> WHOLE = Map.of("en", "the same holds there", "fr", "cela vaut aussi là-bas", "es", "vale también allá");
    private static final Map<String, String> PART = Map.of("en", "only a part", "fr", "qu’une partie", "es", "solo una parte");
    @Inject TestMine mines;
    @Inject Sites sites;
    @Inject SiteReadiness readiness;
    @Inject Standards standards;
    @Inject Mappings mappings;
    @Inject ObjectMapper json;
    @Inject People people;
    @Inject Journal journal;
    @Inject Sharing sharing;
    private Mine mine;
    private Phone lead;
    private Phone trainer;

    @BeforeEach
    void a_mine_of_gold_and_sand_that_looks_at_four_lists() {
        Phone coordinator = mines.coordinator();
        mine = mines.read(coordinator.post("/en/sites/new", "id", Phone.hidden(coordinator.get("/en/sites/new"), "id"), "screen", "5", "name", "Koro Sud",
                "organisation", "Women of Koro", "commodity", "gold", "commodity", "sand", "women", "12", "men", "20", "young", "5", "standard", "craft", "standard", "fairmined",
                "standard", "planetgold", "standard", "proposed-sand", "lead", "Awa", "champion", "Binta"));
        lead = mine.phoneOf("Awa");
        trainer = mine.phoneOf("Binta");
    }

    @Test
    void what_is_proposed_has_a_path_of_its_own_and_every_page_of_it_says_so() {
        for (String language : LANGUAGES) {
            Texts words = new Texts(language);
            String name = standards.find("proposed-sand").orElseThrow().overlay().orElseThrow().called().in(new Language(language));
            String called = words.of("standard.called_proposed").replace("{name}", name);
            String site = "/" + language + "/sites/" + mine.id();
            String board = lead.get(site + "/readiness").then().statusCode(200).extract().asString();
            assertThat(board).contains(words.of("readiness.path_to").replace("{standard}", called), words.of("standard.not_repeated"), "href=\"#h-craft\"");
            assertThat(board.split(Pattern.quote(words.of("standard.proposed")), -1)).as("once, at its own path").hasSize(2);
            for (String page : List.of("/proposed-sand/proposed-sand.river", "/requirements/" + DEPTH, "/requirements/" + DEPTH + "/declare", "/requirements/" + DEPTH + "/plan",
                    "/requirements/" + DEPTH + "/target")) {
                lead.get(site + "/readiness" + page).then().statusCode(200).body(containsString(words.of("standard.proposed")));
            }
            lead.get(site + "/readiness/requirements/craft.m5.water").then().statusCode(200).body(not(containsString(words.of("standard.proposed"))));
            for (String page : List.of("/report", "/shares/offer")) lead.get(site + page).then().statusCode(200).body(containsString(">" + called + "<"));
        }
    }

    @Test
    void a_long_list_that_is_only_proposed_does_not_push_back_what_standards_ask() {
        String steps = Phone.first(lead.get("/en/sites/" + mine.id() + "/readiness"), "<h2 id=\"steps\">([\\s\\S]*?)</section>");
        assertThat(steps).contains("class=\"card\"").doesNotContain("river-sand");
        Phone coordinator = mines.coordinator();
        Mine sand = mines.read(coordinator.post("/en/sites/new", "id", Phone.hidden(coordinator.get("/en/sites/new"), "id"), "screen", "5", "name", "Sand bank", "organisation", "",
                "commodity", "sand", "women", "1", "men", "1", "young", "0", "standard", "proposed-sand", "lead", "Awa", "champion", "Binta"));
        assertThat(sand.phoneOf("Awa").get("/en/sites/" + sand.id() + "/readiness").asString()).contains("river-sand", "/en/coverage/craft\"");
    }

    @Test
    void what_two_people_say_of_what_is_proposed_counts_there_and_never_on_the_path_of_craft() {
        Map<String, Object> before = everythingBut(DEPTH);
        say(DEPTH, "in-place", "A stick stands there.");
        trainer.get("/fr/sites/" + mine.id() + "/waiting").then().statusCode(200).body(containsString("(proposition)"));
        trainer.yes(requirement(DEPTH), mine.pins().get("Binta")).then().statusCode(303);
        assertThat(strands(DEPTH).isDeclared()).isTrue();
        assertThat(everythingBut(DEPTH)).isEqualTo(before);
        assertThat(standards.find("craft").orElseThrow().requirements()).noneMatch(r -> r.key().id().startsWith("proposed"));
        Response form = lead.get(requirement(DEPTH) + "/plan");
        lead.post(requirement(DEPTH) + "/plan", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "action", "Cut a new stick", "owner", "lead", "day",
                "2028-03-31", "cost", "", "support", "").then().statusCode(303);
        lead.get("/es/sites/" + mine.id() + "/plan").then().body(containsString("(propuesta)"), containsString("Cut a new stick"));
    }

    @Test
    void a_report_on_what_is_proposed_says_so_on_every_page_and_sheet_and_in_the_data() throws IOException {
        declare(DEPTH, "in-place", "A stick stands there.");
        for (String language : LANGUAGES) {
            Texts words = new Texts(language);
            String mark = words.of("standard.called_proposed").replace("{name}", "").strip();
            JsonNode report = json.readTree(file(language, "json").asByteArray());
            assertThat(report.get("proposed").asText()).startsWith(words.of("standard.proposed"));
            assertThat(report.get("title").asText()).contains(mark);
            try (PDDocument pdf = Loader.loadPDF(file(language, "pdf").asByteArray())) {
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains(words.of("standard.proposed").replaceAll("\\s+", " "));
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    PDFTextStripper reader = new PDFTextStripper();
                    reader.setStartPage(page);
                    reader.setEndPage(page);
                    assertThat(reader.getText(pdf)).as("page %s in %s", page, language).contains(mark);
                }
            }
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file(language, "xlsx").asByteArray()))) {
                List<Sheet> sheets = book.getSheets().toList();
                for (Sheet sheet : sheets) assertThat(cells(sheet).get(0)).contains(mark);
                assertThat(cells(sheets.get(0))).anyMatch(cell -> cell.startsWith(words.of("standard.proposed")));
            }
        }
        Response craft = lead.get("/en/sites/" + mine.id() + "/report/file?standard=craft&form=full&as=json");
        assertThat(json.readTree(craft.asByteArray()).has("proposed")).isFalse();
    }

    @Test
    void a_link_to_what_is_proposed_says_so_and_nobody_writes_down_a_certificate_of_it() {
        UUID share = journal.mint();
        journal.write(new NewFact(share, mine.id(), null, mine.idOf("Awa"), new ShareOffered("proposed-sand", "A friend", true, LocalDate.now().plusDays(30))));
        journal.write(new NewFact(journal.mint(), mine.id(), null, mine.idOf("Binta"), new Agreed(share)));
        String password = people.randomPassword();
        people.staff("admin-of-overlay-tests", Role.ADMIN, password);
        Phone admin = new Phone();
        admin.post("/en/staff", "login", "admin-of-overlay-tests", "password", password).then().statusCode(303);
        for (String language : LANGUAGES) {
            String page = "/" + language + "/shared/" + sharing.link(mine.id(), share);
            admin.get(page).then().statusCode(200).body(containsString(new Texts(language).of("standard.proposed")), not(containsString("/certificate\"")));
            admin.get(page + "/certificate").then().statusCode(404);
        }
    }

    @Test
    void a_partial_match_is_never_shown_as_met() {
        int parts = 0;
        for (RequirementKey key : mappings.all().stream().map(Mapping::from).distinct().toList()) {
            for (String language : LANGUAGES) {
                String page = given().get("/" + language + "/requirements/" + key).then().statusCode(200).extract().asString();
                List<String> partial = items(page, "partial");
                parts += partial.size();
                assertThat(partial).as("%s in %s", key, language).allSatisfy(item -> assertThat(item).contains(PART.get(language)).doesNotContain(WHOLE.get(language), "#check"));
                assertThat(items(page, "none")).allSatisfy(item -> assertThat(item).doesNotContain(WHOLE.get(language), "#check"));
                assertThat(items(page, "full")).allSatisfy(item -> assertThat(item).contains(WHOLE.get(language)).doesNotContain("#check"));
                mappings.all().stream().filter(row -> row.from().equals(key) && row.match() == Match.PARTIAL)
                        .forEach(row -> assertThat(partial).anyMatch(item -> item.contains(row.why().in(new Language(language))) && item.contains(row.to().id())));
            }
        }
        assertThat(parts).isEqualTo(LANGUAGES.size() * (int) mappings.all().stream().filter(row -> row.match() == Match.PARTIAL).count()).isGreaterThan(150);
    }

    @Test
    void neither_a_partial_nor_a_full_match_changes_a_strand_of_another_standard() {
        for (String said : List.of("craft.m5.ppe", "craft.m5.freedom-association")) {
            Map<String, Object> before = everythingBut(said);
            declare(said, "controlled", "All of us.");
            assertThat(strands(said).isDeclared()).isTrue();
            assertThat(everythingBut(said)).isEqualTo(before);
            assertThat(everythingBut("craft.m5.water")).as("a strand that changes is seen").extractingByKey(said).isNotNull().extracting("declared").asInstanceOf(LIST).isNotEmpty();
        }
        assertThat(strands("fairmined.labour.association").waiting()).isEmpty();
    }

    @Test
    void an_answer_shows_what_it_means_elsewhere_and_leaders_are_led_to_say_it_there() {
        String there = requirement("fairmined.labour.association");
        String declare = lead.get(requirement("craft.m5.freedom-association") + "/declare").then().statusCode(200).extract().asString();
        assertThat(items(declare, "full")).singleElement().asString().contains(WHOLE.get("en"), there + "\"").doesNotContain("/declare\"");
        assertThat(declare).contains("This also touches");
        lead.get(requirement("craft.m5.freedom-association")).then().body(containsString(there + "/declare\""));
        mine.join("Chidi", "7391").get(requirement("craft.m5.freedom-association")).then().body(containsString(there + "\""), not(containsString("/declare\"")));
    }

    @Test
    void what_does_not_concern_the_minerals_of_a_site_is_left_out_and_what_it_does_not_follow_is_only_to_be_read() {
        Mine other = mines.open();
        String page = other.phoneOf("Awa").get("/en/sites/" + other.id() + "/readiness/requirements/craft.m5.protected-areas").then().statusCode(200).extract().asString();
        assertThat(page).contains("/en/requirements/planetgold.additions.biodiversity\"", "/en/requirements/fairmined.environment.protected-areas\"")
                .doesNotContain("protected-areas/declare\">Say yourselves");
        Phone coordinator = mines.coordinator();
        Mine sand = mines.read(coordinator.post("/en/sites/new", "id", Phone.hidden(coordinator.get("/en/sites/new"), "id"), "screen", "5", "name", "Sand bank", "organisation", "",
                "commodity", "sand", "women", "1", "men", "1", "young", "0", "standard", "craft", "lead", "Awa", "champion", "Binta"));
        sand.phoneOf("Awa").get("/en/sites/" + sand.id() + "/readiness/requirements/craft.m5.protected-areas").then().statusCode(200)
                .body(not(containsString("fairmined")), not(containsString("planetgold")));
        Mine silver = mines.read(coordinator.post("/en/sites/new", "id", Phone.hidden(coordinator.get("/en/sites/new"), "id"), "screen", "5", "name", "Silver hill", "organisation", "",
                "commodity", "silver", "women", "1", "men", "1", "young", "0", "standard", "craft", "standard", "fairmined", "lead", "Awa", "champion", "Binta"));
        silver.phoneOf("Awa").get("/en/sites/" + silver.id() + "/readiness/requirements/fairmined.environment.no-whole-ore").then().statusCode(200)
                .body(not(containsString("craft.m5.gold")));
    }

    private static List<String> items(String page, String match) {
        return Pattern.compile("<li data-match=\"" + match + "\">[\\s\\S]*?</li>").matcher(page).results().map(found -> found.group()).toList();
    }

    private static List<String> cells(Sheet sheet) throws IOException {
        return sheet.read().stream().flatMap(row -> row.stream().filter(Objects::nonNull).map(cell -> cell.getText())).filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    }

    private Response file(String language, String as) {
        Response file = lead.get("/" + language + "/sites/" + mine.id() + "/report/file?standard=proposed-sand&form=full&as=" + as);
        file.then().statusCode(200).header("Content-Disposition", containsString("proposed-sand-"));
        return file;
    }

    private Strands strands(String key) {
        return readiness.of(sites.find(mine.id()).orElseThrow()).stream().flatMap(one -> one.find(key).stream()).findFirst().orElseThrow();
    }

    private Map<String, Object> everythingBut(String key) {
        Map<String, Object> all = new LinkedHashMap<>();
        readiness.of(sites.find(mine.id()).orElseThrow()).forEach(one -> one.strands().forEach(strands -> all.put(strands.requirement().key().id(), strands)));
        assertThat(all.remove(key)).isNotNull();
        return all;
    }

    private String requirement(String key) {
        return "/en/sites/" + mine.id() + "/readiness/requirements/" + key;
    }

    private void declare(String requirement, String value, String reason) {
        say(requirement, value, reason);
        trainer.yes(requirement(requirement), mine.pins().get("Binta")).then().statusCode(303);
    }

    private void say(String requirement, String value, String reason) {
        String page = requirement(requirement);
        Response form = lead.get(page + "/declare");
        lead.post(page + "/declare", "id", Phone.hidden(form, "id"), "standard", Phone.hidden(form, "standard"), "value", value, "reason", reason).then().statusCode(303);
    }
}
