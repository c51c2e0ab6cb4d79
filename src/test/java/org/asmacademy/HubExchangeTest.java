package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.asmacademy.AcademyProcess.Browser;
import org.asmacademy.postgres.AcademyDatabase;
import org.asmacademy.postgres.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real academies, a centre and a hub, each with its own database: registered once, they tell each other everything. */
class HubExchangeTest {
    private static final String LEAD = "Lead (invented)";
    private static final String LOG = "select id || ' ' || state || ' ' || coalesce(reason, '') from fact order by 1";
    /** Folded tables that hang on every kind of fact. */
    private static final List<String> FOLDS = List.of("mine_site", "membership", "member_count", "person_role", "attempt", "training_credit", "training_count", "declaration", "target");
    @TempDir static Path folder;
    private static AcademyProcess centre;
    private static AcademyProcess hub;

    @BeforeAll
    static void two_programs_are_started() throws Exception {
        centre = new AcademyProcess(Files.createDirectory(folder.resolve("centre")));
        hub = new AcademyProcess(Files.createDirectory(folder.resolve("hub")), Map.of("ACADEMY_PLACE", "hub", "ACADEMY_HUB_EXCHANGE_EVERY", "off",
                "ACADEMY_COURSE_SHOW_DRAFTS", "true"));
    }

    @AfterAll
    static void they_are_stopped() {
        if (hub != null) hub.close();
        if (centre != null) centre.close();
    }

    @Test
    void a_hub_is_registered_once_and_then_both_know_what_either_knows() throws Exception {
        Browser lead = centre.new Browser().as(LEAD);
        String mine = AcademyProcess.first(lead.get("/en/our-mine").headers().firstValue("location").orElseThrow(), "(/sites/[0-9a-f-]{36})/");
        String code = AcademyProcess.first(lead.post("/en" + mine + "/hubs", AcademyProcess.field("id", UUID.randomUUID().toString()) + "&name=Office").body(), "<p class=\"code\">([^<]+)</p>");
        assertThatThrownBy(() -> hub.command("join-centre", centre.house().toString(), "2222-2222-2222")).hasMessageContaining("did not take this computer in");
        String said = hub.command("join-centre", centre.house().toString(), code);
        assertThat(Files.getPosixFilePermissions(hub.home().resolve("secrets/hub.key"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        equal("registered");
        assertThat(texts(hub, "select nickname from person order by 1")).as("names come to the mine").isEqualTo(texts(centre, "select nickname from person order by 1"));
        assertThat(texts(hub, "select nickname from person where pin is not null")).as("PINs do not").containsExactly(LEAD);

        String card = AcademyProcess.first(said, "Card of this computer:\\s+(\\S+)");
        Browser leadAtMine = hub.new Browser().as(LEAD, card, AcademyProcess.first(said, "PIN of .*:\\s+(\\d{4})"));
        assertThat(leadAtMine.get("/en" + mine + "/hubs").body()).contains(centre.house().toString());
        Browser newcomer = hub.new Browser();
        newcomer.get("/en/join");
        newcomer.post("/en/join", "code=" + card);
        String id = AcademyProcess.first(newcomer.get("/en/join/new").body(), "name=\"id\" value=\"([^\"]+)\"");
        assertThat(newcomer.post("/en/join/new", "id=" + id + "&nickname=Zawadi&pin=7391&speaks=en&adult=yes").statusCode()).isEqualTo(303);
        Browser miner = centre.new Browser().as("Miner 1 (invented)");
        assertThat(quiz(miner)).isEqualTo(303);
        assertThat(quiz(newcomer)).isEqualTo(303);
        assertThat(hub.command("exchange")).contains("Sent ");
        equal("after a visit");
        assertThat(texts(centre, "select nickname from person where nickname = 'Zawadi'")).as("names chosen at the mine stay there").isEmpty();
        assertThat(lead.get("/en" + mine + "/people").body()).containsPattern("<strong>#\\d{1,4}</strong>").doesNotContain("Zawadi");
        assertThat(lead.get("/en" + mine + "/hubs").body()).contains("Last contact with the academy", "All that it had has come.");

        centre.kill();
        assertThatThrownBy(() -> hub.command("exchange")).hasMessageContaining("was not reached");
        assertThat(quiz(newcomer)).as("the mine goes on alone").isEqualTo(303);
        centre.start();
        assertThat(hub.command("exchange")).as("the newcomer's try, and the link for the try that it fetched").contains("Sent 2, fetched 0.");
        equal("after a time alone");
        assertThat(hub.command("exchange")).contains("Sent 0, fetched 0.");
        Path file = folder.resolve("card.asm");
        assertThat(quiz(newcomer)).isEqualTo(303);
        assertThat(quiz(miner)).isEqualTo(303);
        assertThat(hub.command("carry-out", file.toString())).contains("In this file: 1 facts");
        assertThatThrownBy(() -> hub.command("carry-out", file.toString())).as("never over a file that is there").hasMessageContaining("cannot be written");
        byte[] sealed = Files.readAllBytes(file);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("attempt");
        sealed[sealed.length - 1] ^= 1;
        Path changed = Files.write(folder.resolve("changed.asm"), sealed);
        assertThatThrownBy(() -> centre.command("carry-in", changed.toString())).hasMessageContaining("cannot be taken");
        assertThat(centre.command("carry-in", file.toString())).contains("Taken: 1 facts", file + ".answer");
        assertThat(hub.command("carry-in", file + ".answer")).contains("Taken: 1 facts");
        equal("carried there and back");
        assertThat(hub.command("carry-in", file + ".answer")).as("twice").contains("Taken: 0 facts");
        equal("carried back twice");
        assertThat(hub.command("exchange")).contains("Sent 1, fetched 0.");
        assertThat(hub.command("rebuild")).contains("1");
        equal("folded again");
    }

    /** All answers are the first ones. */
    private static int quiz(Browser who) throws IOException {
        String page = who.get("/en/courses/gold-less-mercury/retort/check").body();
        List<String> fields = new ArrayList<>();
        for (String name : List.of("id", "pack")) fields.add(AcademyProcess.field(name, AcademyProcess.first(page, "name=\"" + name + "\" value=\"([^\"]+)\"")));
        var question = Pattern.compile("(?s)<fieldset.*?name=\"(q-[^\"]+)\" value=\"([^\"]+)\".*?</fieldset>").matcher(page);
        while (question.find()) fields.add(AcademyProcess.field(question.group(1), question.group(2)));
        return who.post("/en/courses/gold-less-mercury/retort/check/answers", String.join("&", fields)).statusCode();
    }

    private static void equal(String when) throws SQLException, IOException {
        assertThat(texts(hub, LOG)).as(when + "; the hub said " + hub.complaints() + "; the centre said " + centre.complaints()).isEqualTo(texts(centre, LOG)).hasSizeGreaterThan(200);
        for (String table : FOLDS) {
            String rows = "select to_jsonb(t)::text from " + table + " t order by 1";
            assertThat(texts(hub, rows)).as(table + " " + when).isEqualTo(texts(centre, rows)).isNotEmpty();
        }
    }

    private static List<String> texts(AcademyProcess academy, String query) throws SQLException {
        try (Connection database = AcademyDatabase.join(academy.home()).orElseThrow().connect(Role.SUPERUSER);
             Statement sql = database.createStatement(); ResultSet row = sql.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (row.next()) found.add(row.getString(1));
            return found;
        }
    }
}
