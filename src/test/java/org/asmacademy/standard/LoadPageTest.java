package org.asmacademy.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.TestDatabase;
import org.asmacademy.audit.Audit;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.journal.Outcome;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.RoleGiven;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.LibraryFiles;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Sha256;
import org.asmacademy.site.SiteDescribed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoadPageTest {
    private static final String PPE = "craft.m5.ppe";
    @Inject StewardAtWork stewards;
    @Inject TestMine mines;
    @Inject People people;
    @Inject Journal journal;
    @Inject Standards standards;
    @Inject Catalogues catalogues;
    @Inject CourseLibrary library;
    @Inject LibraryFiles files;
    @Inject Commodities commodities;
    @Inject Rows rows;
    @Inject Audit audit;
    @Inject StandardConfig config;
    @Inject Clock clock;

    @AfterEach
    void the_programs_own_catalogue_is_put_back() {
        stewards.putBack("craft");
        assertThat(standards.find("craft").orElseThrow().hash()).isEqualTo(Sha256.hex(stewards.shipped("craft")));
    }

    @Test
    void a_steward_comes_in_by_password_and_is_led_to_loading() {
        people.staff("steward-who-comes-in", Role.STEWARD, "a long password");
        Phone phone = new Phone();
        phone.post("/es/staff", "login", "steward-who-comes-in", "password", "a long password").then().statusCode(303).header("Location", endsWith("/es/standards/load"));
        phone.get("/fr/our-mine").then().statusCode(303).header("Location", endsWith("/fr/standards/load"));
        phone.get("/es/standards/load").then().statusCode(200).header("Cache-Control", "no-store").body(containsString("Cargar una norma"), containsString("CRAFT"));
        phone.get("/en/sites/new").then().statusCode(404);
    }

    @Test
    void nobody_else_may_look_choose_or_put_in_force() {
        Mine mine = mines.open();
        people.staff("founder-who-looks", Role.FOUNDER, "a long password");
        Phone founder = new Phone();
        founder.post("/en/staff", "login", "founder-who-looks", "password", "a long password").then().statusCode(303);
        Phone steward = stewards.phone();
        Response preview = StewardAtWork.preview(steward, newer("2.1", "Masks").getBytes(StandardCharsets.UTF_8));
        String draft = Phone.first(preview, "action=\"([^\"]+)/apply\"");
        String hash = standards.find("craft").orElseThrow().hash();
        for (Phone other : List.of(mine.phoneOf("Awa"), mine.phoneOf("Binta"), mine.join("Chidi", "7391"), mines.coordinator(), founder)) {
            for (String path : List.of("/en/standards/load", "/en/standards/files/" + hash, draft, draft + "/columns")) other.get(path).then().statusCode(404);
            StewardAtWork.choose(other, "en", "craft.yaml", newer("2.1", "Masks").getBytes(StandardCharsets.UTF_8)).then().statusCode(404);
            for (String path : List.of("/en/standards/load", draft + "/apply", draft + "/columns")) other.post(path, "base", hash).then().statusCode(404);
        }
        new Phone().get("/en/standards/load").then().statusCode(303).header("Location", endsWith("/en/staff?to=%2Fen%2Fstandards%2Fload"));
        new Phone().post(draft + "/apply", "base", hash).then().statusCode(303);
        assertThat(standards.find("craft").orElseThrow().hash()).isEqualTo(hash);
    }

    @Test
    void no_mine_can_make_a_steward() {
        Mine mine = mines.open();
        UUID lead = mine.idOf("Awa");
        Outcome outcome = journal.write(new NewFact(journal.mint(), mine.id(), lead, lead, new RoleGiven(Role.STEWARD.code(), true)));
        assertThat(outcome.taken()).isFalse();
        mine.phoneOf("Awa").get("/en/standards/load").then().statusCode(404);
    }

    @Test
    void a_wrong_file_changes_nothing_and_lists_every_fault_with_its_line() {
        String wrong = newer("2.1", "Masks").replaceFirst("short-name: CRAFT", "short-name: CRAFT\ncolour: red").replaceFirst("topic: governance", "topic:")
                .replaceFirst("confidence: partly", "confidence: party");
        String before = state();
        Response answer = StewardAtWork.choose(stewards.phone(), "fr", "craft 2.1.yaml", wrong.getBytes(StandardCharsets.UTF_8));
        answer.then().statusCode(400).body(containsString("Ce fichier a 3 erreurs."), containsString("Rien n’a été changé."), containsString("craft 2.1.yaml"),
                containsString("Ligne " + line(wrong, "colour: red")), containsString("Ligne " + line(wrong, "confidence: party")), containsString("`colour`"));
        assertThat(state()).isEqualTo(before);
        Phone phone = stewards.phone();
        for (String nothing : List.of("", "[", "id: craft", "id: \"../x\"", "- a", "\u0000", "id: craft\nrequirements: [1, {id: craft.x}]")) {
            StewardAtWork.choose(phone, "en", "x.yaml", nothing.getBytes(StandardCharsets.UTF_8)).then().statusCode(400).body(containsString("Nothing was changed."));
        }
        StewardAtWork.choose(phone, "en", "x.yaml", new byte[5 * 1024 * 1024]).then().statusCode(400).body(containsString("The most is 4 MB."));
        StewardAtWork.choose(phone, "en", "x.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}).then().statusCode(400).body(containsString("no workbook that can be read"));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_refused_and_never_breaks_the_page() {
        Phone phone = stewards.phone();
        byte[] whole = newer("2.1", "Masks").getBytes(StandardCharsets.UTF_8);
        for (int part = 1; part < 12; part++) {
            assertThat(StewardAtWork.choose(phone, "en", "x.yaml", java.util.Arrays.copyOf(whole, whole.length * part / 12)).statusCode()).as(part + "/12").isIn(303, 400);
        }
    }

    @Test
    void two_files_with_the_same_label_are_not_told_apart_by_people_so_the_second_is_refused() {
        String same = stewards.shipped("craft").replaceFirst("topic: governance", "topic: other");
        StewardAtWork.choose(stewards.phone(), "en", "craft.yaml", same.getBytes(StandardCharsets.UTF_8)).then().statusCode(400)
                .body(containsString("edition 1 is in force already"), containsString("Line " + line(same, "edition: 1")));
    }

    @Test
    void what_would_change_is_shown_before_it_does() {
        String without = newer("2.1", "Masks").replaceAll("(?s)  - id: craft\\.m5\\.working-hours\\n.*?(?=  - id: )", "");
        assertThat(without).doesNotContain("craft.m5.working-hours");
        String before = state();
        Phone phone = stewards.phone();
        Response preview = StewardAtWork.preview(phone, without.getBytes(StandardCharsets.UTF_8));
        preview.then().statusCode(200).body(containsString("From version 2.0, edition 1 to version 2.1, edition 2."), containsString("1 requirement reads differently"),
                containsString("1 requirement is no longer asked"), containsString("0 requirements are new"), containsString("Sites are asked to look again"),
                containsString("Masks"), containsString(PPE), containsString("craft.m5.working-hours"), containsString("Check what is said in: Español, Français."));
        List<String> modules = library.teachers(new RequirementKey("craft.m5.working-hours")).stream().map(taught -> taught.module().title().in(Language.ENGLISH)).toList();
        assertThat(modules).isNotEmpty().allSatisfy(title -> assertThat(preview.asString()).contains(title.replace("&", "&amp;")));
        for (String language : List.of("fr", "es")) phone.get(Phone.first(preview, "action=\"([^\"]+)/apply\"").replace("/en/", "/" + language + "/")).then().statusCode(200);
        assertThat(state()).as("only looked at").isEqualTo(before);
    }

    @Test
    void what_is_put_in_force_counts_at_once_on_every_node_and_is_noted() {
        // Another process: its own beans on the same database, which follow with its next look.
        Catalogues elsewhere = new Catalogues(rows, audit, config, clock);
        Standards otherNode = new Standards(files, commodities, elsewhere);
        Phone phone = stewards.phone();
        String text = newer("2.1", "Masks");
        Response preview = StewardAtWork.preview(phone, text.getBytes(StandardCharsets.UTF_8));
        Response done = StewardAtWork.apply(phone, preview);
        done.then().statusCode(303);
        phone.get(StewardAtWork.path(done.header("Location"))).then().statusCode(200).body(containsString("CRAFT, version 2.1, is in force now."), containsString("Put in force by file"));
        assertThat(standards.find("craft").orElseThrow().hash()).isEqualTo(Sha256.hex(text));
        assertThat(new Phone().get("/en/requirements/" + PPE).asString()).contains("Masks");
        assertThat(title(otherNode)).doesNotContain("Masks");
        elsewhere.look();
        otherNode.follow();
        assertThat(title(otherNode)).contains("Masks");
        assertThat(otherNode.known(new RequirementKey(PPE), Sha256.hex(stewards.shipped("craft"))).orElseThrow().requirement().title().in(Language.ENGLISH)).as("as it was")
                .doesNotContain("Masks");
        assertThat(column("select actor_id from audit_entry_academy where deed = 'catalogue-applied' and about = '" + Sha256.hex(text) + "'")).hasSize(1);

        StewardAtWork.apply(phone, preview).then().statusCode(303);
        assertThat(column("select number from catalogue_applied where hash = '" + Sha256.hex(text) + "'")).as("pressed twice").hasSize(1);
        assertThat(phone.get("/en/standards/files/" + Sha256.hex(text)).then().statusCode(200).extract().asByteArray()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_overlay_of_somebody_is_loaded_as_a_file_and_a_mine_that_follows_it_reads_that_it_is_only_proposed() throws SQLException {
        String shore = "proposed-shore-sand";
        String text = stewards.shipped("proposed-sand").replace("proposed-sand", shore).replace("called: {en: Sand, ", "called: {en: Shore sand, ");
        Phone steward = stewards.phone();
        StewardAtWork.choose(steward, "en", "shore.yaml", text.replaceFirst("of: craft", "of: crafts").getBytes(StandardCharsets.UTF_8)).then().statusCode(400)
                .body(containsString("crafts"), containsString("Line " + line(text, "of: craft")));
        try {
            Response preview = StewardAtWork.preview(steward, text.getBytes(StandardCharsets.UTF_8));
            preview.then().statusCode(200).body(containsString("13 requirements are new"));
            StewardAtWork.apply(steward, preview).then().statusCode(303);
            Mine mine = mines.open();
            journal.write(new NewFact(journal.mint(), mine.id(), null, mine.idOf("Awa"), new SiteDescribed("Koro Sud", Optional.empty(), List.of("sand"), List.of("craft", shore))));
            mine.phoneOf("Awa").get("/en/sites/" + mine.id() + "/readiness").then().statusCode(200).body(containsString("Shore sand"));
            mine.phoneOf("Awa").get("/fr/sites/" + mine.id() + "/readiness/" + shore + "/" + shore + ".river").then().statusCode(200).body(containsString("Personne ne l’a adopté"));
        } finally {
            try (Connection superuser = TestDatabase.asSuperuser(); Statement sql = superuser.createStatement()) {
                sql.execute("delete from catalogue_applied where hash = '" + Sha256.hex(text) + "'");
                sql.execute("delete from catalogue where hash = '" + Sha256.hex(text) + "'");
            }
            catalogues.look();
        }
        standards.follow();
        assertThat(standards.find(shore)).isEmpty();
    }

    @Test
    void whoever_looked_at_an_older_state_must_look_again() {
        Phone phone = stewards.phone();
        Response late = StewardAtWork.preview(phone, newer("2.2", "Goggles").getBytes(StandardCharsets.UTF_8));
        stewards.load(newer("2.1", "Masks"));
        StewardAtWork.apply(phone = stewards.phone(), late).then().statusCode(409).body(containsString("Somebody else has loaded another file meanwhile"));
        assertThat(standards.find("craft").orElseThrow().version()).isEqualTo("2.1");
        Response again = phone.get(Phone.first(late, "action=\"([^\"]+)/apply\""));
        StewardAtWork.apply(phone, again).then().statusCode(303);
        assertThat(standards.find("craft").orElseThrow().version()).isEqualTo("2.2");
    }

    @Test
    void a_course_that_teaches_what_the_standard_gave_up_goes_on() {
        RequirementKey hours = new RequirementKey("craft.m5.working-hours");
        int courses = library.courses().size();
        stewards.load(newer("2.1", "Masks").replaceAll("(?s)  - id: craft\\.m5\\.working-hours\\n.*?(?=  - id: )", ""));
        assertThat(standards.requirement(hours)).isEmpty();
        assertThat(standards.known(hours).orElseThrow().lastVersion()).isEqualTo("2.0");
        CourseLibrary fresh = new CourseLibrary(files, commodities, standards, java.nio.file.Path.of("target", "packs-of-" + UUID.randomUUID()), true, clock);
        assertThat(fresh.mistakes()).isEmpty();
        assertThat(fresh.courses()).hasSize(courses);
        new Phone().get("/en/coverage/craft").then().statusCode(200).body(not(containsString("craft.m5.working-hours")));
    }

    @Test
    void a_workbook_is_mapped_by_its_columns_and_then_shown_like_any_other() {
        Phone phone = stewards.phone();
        byte[] book = Catalog.workbook("Módulo 5", List.of(List.of("The official workbook"), List.of("Key", "What it is called", "Nr"), List.of(PPE, "Masks & gloves", "M.5/9"),
                List.of("", "Nothing to know it by", "")));
        String columns = StewardAtWork.path(StewardAtWork.choose(phone, "en", "official.xlsx", book).then().statusCode(303).extract().header("Location"));
        phone.get(columns).then().statusCode(200).body(containsString("Módulo 5"), containsString("The official workbook"));
        phone.get(columns + "?standard=craft&sheet=Módulo 5&row=2").then().statusCode(200).body(containsString("What it is called"), not(containsString("role=\"alert\"")));
        Object[] fields = {"standard", "craft", "sheet", "Módulo 5", "row", "2", "column.id", "Key", "column.code", "Nr", "column.title.en", "What it is called", "version", "2.1",
            "document", "official.xlsx", "whole", "no"};
        String before = state();
        phone.post(columns, fields).then().statusCode(400).body(containsString("Sheet “Módulo 5”, row 4: Neither id nor code."), containsString("Nothing was changed."),
                containsString("value=\"What it is called\" selected"));
        phone.post(columns.replace("/en/", "/fr/"), fields).then().statusCode(400).body(containsString("ligne 4"));
        assertThat(state()).isEqualTo(before);
        byte[] good = Catalog.workbook("Módulo 5", List.of(List.of(""), List.of("Key", "What it is called", "Nr"), List.of(PPE, "Masks & gloves", "M.5/9")));
        columns = StewardAtWork.path(StewardAtWork.choose(phone, "en", "official.xlsx", good).header("Location"));
        List<Object> stays = new ArrayList<>(List.of(fields));
        stays.addAll(List.of("go", "here"));
        phone.post(columns.replace("/en/", "/es/"), stays.toArray()).then().statusCode(200).body(containsString("value=\"What it is called\" selected"), not(containsString("role=\"alert\"")));
        Response preview = phone.get(StewardAtWork.path(phone.post(columns, fields).then().statusCode(303).extract().header("Location")));
        preview.then().statusCode(200).body(containsString("1 requirement reads differently"), containsString("1 official code is known now"), containsString("Masks &amp; gloves"));
        StewardAtWork.apply(phone, preview).then().statusCode(303);
        assertThat(standards.requirement(new RequirementKey(PPE)).orElseThrow().officialCode()).contains("M.5/9");
        assertThat(standards.find("craft").orElseThrow().version()).isEqualTo("2.1");
    }

    @Test
    void the_language_can_be_changed_after_a_refusal() {
        stewards.phone().post("/es/standards/load", "go", "here").then().statusCode(200).body(containsString("Cargar una norma"), not(containsString("role=\"alert\"")));
        stewards.phone().post("/es/standards/load", "x", "y").then().statusCode(400).body(containsString("Elijan primero un archivo."));
    }

    /** The program's own catalogue with another version and another English title of one requirement. */
    private String newer(String version, String title) {
        return newer(stewards.shipped("craft"), version, title);
    }

    static String newer(String craft, String version, String title) {
        return craft.replaceFirst("version: \"2.0\"", "version: \"" + version + "\"").replaceFirst("includes-changes-from: .*\\n", "").replaceFirst("edition: 1", "edition: 2")
                .replaceFirst("(?s)(- id: craft\\.m5\\.ppe\\n.*?title: \\{en: )", "$1" + title + " and ");
    }

    private static int line(String text, String words) {
        return (int) text.substring(0, text.indexOf(words)).lines().count() + (text.substring(0, text.indexOf(words)).endsWith("\n") ? 1 : 0);
    }

    private static String title(Standards of) {
        return of.requirement(new RequirementKey(PPE)).orElseThrow().title().in(Language.ENGLISH);
    }

    private String state() {
        return standards.all().stream().map(Standard::hash).toList() + " " + column("select hash from catalogue order by 1") + column("select number from catalogue_applied order by 1");
    }

    private static List<String> column(String sql) {
        try (Connection superuser = TestDatabase.asSuperuser(); Statement statement = superuser.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) found.add(row.getString(1));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
