package org.asmacademy.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.People;
import org.asmacademy.people.Phone;
import org.asmacademy.people.Role;
import org.asmacademy.people.TestMine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way over time of the invented site, which has a history of some months. */
@QuarkusTest
class OverTimePageTest {
    private static final Pattern SPOKEN = Pattern.compile("Of (\\d+) requirements of CRAFT, most of us have learned (\\d+)\\. We practise (\\d+)\\. We say that (\\d+) are in place");
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\">([^<]+)</th><td>(\\d+) of (\\d+)</td><td>(\\d+)</td><td>(\\d+)</td><td>(\\d+)</td><td>(\\d+)</td><td>(\\d+)</td></tr>");
    @Inject MakeDemo demo;
    @Inject People people;
    @Inject Journal journal;
    private MakeDemo.Made made;
    private Phone lead;
    private String board;

    @BeforeEach
    void the_invented_site() {
        made = demo.make(people.staff("over-time", Role.COORDINATOR, "only in tests, long enough"));
        lead = new TestMine.Mine(made.site(), made.card(), made.pins()).phoneOf("Lead (invented)");
        board = "/en/sites/" + made.site() + "/readiness";
    }

    @Test
    void its_last_row_is_what_the_board_says_today_and_so_is_the_reports() throws IOException {
        MatchResult said = SPOKEN.matcher(lead.get(board).asString()).results().findFirst().orElseThrow();
        List<MatchResult> rows = craft();
        MatchResult today = rows.get(rows.size() - 1);
        assertThat(today.group(1)).isEqualTo("Today");
        assertThat(List.of(today.group(7), today.group(5), today.group(2))).as("learned by most, seen, in place").containsExactly(said.group(2), said.group(3), said.group(4));
        assertThat(today.group(3)).isEqualTo(said.group(1));
        assertThat(today.group(8)).isEqualTo("40");
        byte[] file = lead.get("/en/sites/" + made.site() + "/report/file?standard=craft&form=summary&as=pdf").asByteArray();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ")).contains("Today " + today.group(2) + " of " + today.group(3) + " " + today.group(4) + " "
                    + today.group(5) + " " + today.group(6) + " " + today.group(8));
        }
    }

    @Test
    void it_tells_each_month_in_table_drawing_and_sentence() {
        List<MatchResult> rows = craft();
        assertThat(rows).hasSizeGreaterThan(5);
        assertThat(rows.get(0).group(2)).isEqualTo("0");
        String page = lead.get(board + "/over-time").asString();
        assertThat(page).contains("At the end of " + rows.get(0).group(1) + ", 0 of").contains("class=\"way in-place\"").contains("role=\"img\"").contains("27 of 40");
        assertThat(lead.get("/fr" + board.substring(3) + "/over-time").asString()).contains("Aujourd’hui").contains("27 sur 40");
    }

    @Test
    void it_is_the_same_after_everything_was_folded_again() {
        String before = lead.get(board + "/over-time").asString();
        journal.rebuild(made.site());
        assertThat(lead.get(board + "/over-time").asString()).isEqualTo(before);
    }

    private List<MatchResult> craft() {
        String page = lead.get(board + "/over-time").then().statusCode(200).extract().asString();
        String craft = page.substring(page.indexOf("id=\"t-craft\""), page.indexOf("</table>", page.indexOf("id=\"t-craft\"")));
        return ROW.matcher(craft).results().toList();
    }
}
