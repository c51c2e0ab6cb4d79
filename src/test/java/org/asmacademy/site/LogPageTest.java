package org.asmacademy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asmacademy.audit.Audit;
import org.asmacademy.people.Phone;
import org.asmacademy.people.TestMine;
import org.asmacademy.people.TestMine.Mine;
import org.asmacademy.shared.SiteScope;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogPageTest {
    private static final Pattern LINE = Pattern.compile("<th scope=\"row\">");
    @Inject TestMine mines;
    @Inject Audit audit;
    @Inject SiteScope scope;

    @Test
    void a_lead_reads_who_did_what_and_when_in_words() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        lead.post(page("en", mine, "/people/" + mine.idOf("Binta") + "/pin"), "id", UUID.randomUUID()).then().statusCode(200);
        lead.get(page("en", mine, "/about")).then().body(containsString("/en/sites/" + mine.id() + "/log"));
        lead.get(page("en", mine, "/log")).then().statusCode(200).header("Cache-Control", "no-store").body(containsString("Awa gave Binta a new PIN."))
                .body(containsString("Somebody of the academy made Awa a lead.")).body(not(containsString(mine.idOf("Binta").toString())));
        lead.get(page("fr", mine, "/log")).then().body(containsString("Awa a donné un nouveau code PIN à Binta."));
        String spanish = lead.get(page("es", mine, "/log")).then().body(containsString("Awa dio un PIN nuevo a Binta.")).extract().asString();
        assertThat(spanish.indexOf("PIN nuevo a Binta")).as("newest first").isLessThan(spanish.indexOf("abrió nuestra mina aquí"));
    }

    @Test
    void it_is_for_the_leads_of_this_mine_and_for_nobody_else() {
        Mine mine = mines.open();
        Mine other = mines.open();
        mine.phoneOf("Binta").get(page("en", mine, "/log")).then().statusCode(404);
        mine.phoneOf("Binta").get(page("en", mine, "/about")).then().statusCode(200).body(not(containsString("/log\"")));
        other.phoneOf("Awa").get(page("en", mine, "/log")).then().statusCode(404);
        mines.coordinator().get(page("en", mine, "/log")).then().statusCode(404);
        new Phone().get(page("en", mine, "/log")).then().statusCode(303);
    }

    @Test
    void fifty_stand_on_a_page_and_the_older_ones_on_the_next() {
        Mine mine = mines.open();
        Phone lead = mine.phoneOf("Awa");
        UUID awa = mine.idOf("Awa");
        for (int i = 0; i < 60; i++) scope.run(mine.id(), () -> audit.note(mine.id(), awa, "card-shown", "card"));
        String first = lead.get(page("en", mine, "/log")).asString();
        assertThat(LINE.matcher(first).results().count()).isEqualTo(LogPage.PAGE);
        String older = Phone.first(lead.get(page("en", mine, "/log")), "href=\"(\\?before=[0-9a-f-]{36})\"");
        String second = lead.get(page("en", mine, "/log" + older)).then().statusCode(200).extract().asString();
        assertThat(LINE.matcher(second).results().count()).as("sixty and the five of the opening").isEqualTo(15);
        assertThat(second).contains("opened our mine here").doesNotContain("href=\"?before=");
        lead.get(page("en", mine, "/log?before=nonsense")).then().statusCode(404);
        Mine other = mines.open();
        String elsewhere = Phone.first(lead.get(page("en", mine, "/log")), "\\?before=([0-9a-f-]{36})");
        assertThat(other.phoneOf("Awa").get(page("en", other, "/log?before=" + elsewhere)).asString()).doesNotContain("<th");
    }

    @Test
    void every_deed_that_the_program_notes_has_words_in_every_language() throws IOException {
        Mine mine = mines.open();
        UUID awa = mine.idOf("Awa");
        Set<String> deeds = new TreeSet<>(List.of("lead-given", "lead-taken", "champion-given", "champion-taken", "assessor-given", "assessor-taken",
                "share-seen", "share-seen-too-late"));
        Pattern noted = Pattern.compile("\\bnote(?:Fact)?\\((?!\\))([^;]*)\\);");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/asmacademy"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                noted.matcher(Files.readString(file)).results().filter(call -> !call.group(1).startsWith("null"))
                        .forEach(call -> Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"").matcher(call.group(1)).results().forEach(deed -> deeds.add(deed.group(1))));
            }
        }
        assertThat(deeds).contains("pin-reset", "pin-changed", "new-pins", "site-opened", "site-described", "site-opened-again", "door-closed", "card-renewed");
        deeds.forEach(deed -> scope.run(mine.id(), () -> audit.note(mine.id(), awa, deed, awa.toString())));
        Phone lead = mine.phoneOf("Awa");
        for (String language : List.of("en", "fr", "es")) {
            String page = lead.get(page(language, mine, "/log")).asString();
            assertThat(deeds.stream().filter(page::contains)).as("named by their code in " + language).isEmpty();
        }
        scope.run(mine.id(), () -> audit.note(mine.id(), awa, "not-yet-known", "card"));
        lead.get(page("en", mine, "/log")).then().body(containsString("(not-yet-known)"));
    }

    private static String page(String language, Mine mine, String path) {
        return "/" + language + "/sites/" + mine.id() + path;
    }
}
