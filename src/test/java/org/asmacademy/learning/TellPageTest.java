package org.asmacademy.learning;

import static org.asmacademy.learning.QuizPageTest.path;
import static org.asmacademy.learning.TestMine.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.asmacademy.learning.TestMine.Miner;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TellPageTest {
    private static final String KEY = "sand-stone-dust/dust/water-first";
    private static final String TELL = "/courses/" + KEY + "/tell";
    @Inject TestMine mines;

    @Test
    void words_about_a_lesson_are_kept_once() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        awa.browser().get("/en" + TELL).then().statusCode(200).body(containsString("<textarea"), not(containsString("This is not safe</h1>")));
        UUID id = UUID.randomUUID();
        Response sent = tell(awa, id, "The hose is too short.", "false");
        tell(awa, id, "The hose is too short.", "false");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(mines.remarks(awa)).isOne();
        awa.browser().get(path(sent)).then().statusCode(200).body(containsString("Your words are kept with your mine."));
    }

    @Test
    void thanks_are_only_for_what_was_kept() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        awa.browser().get("/en" + TELL + "?told=" + UUID.randomUUID()).then().body(not(containsString("Your words are kept")));
    }

    @Test
    void unsafe_needs_no_words() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        awa.browser().get("/fr" + TELL + "?unsafe=true").then().statusCode(200).body(containsString("C’est dangereux"));
        assertThat(tell(awa, UUID.randomUUID(), "", "true").statusCode()).isEqualTo(303);
        assertThat(tell(awa, UUID.randomUUID(), "  ", "false").statusCode()).isEqualTo(400);
        assertThat(mines.remarks(awa)).isOne();
    }

    @Test
    void too_many_words_come_back_as_they_were_and_harmless() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        Response sent = tell(awa, UUID.randomUUID(), "<script>alert(1)</script>" + "x".repeat(1000), "false");
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.asString()).contains("At most 1000 letters fit", "&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(mines.remarks(awa)).isZero();
    }

    @Test
    void nothing_pretends_to_be_sent_for_nobody() {
        nobody().get("/es" + TELL + "?unsafe=true").then().statusCode(200).body(containsString("No se envió nada"), containsString("/es/join"),
                not(containsString("<textarea")));
        nobody().formParam("id", UUID.randomUUID()).formParam("pack", mines.pack(KEY).hex()).formParam("words", "<script>alert(1)</script>")
                .post("/en" + TELL).then().statusCode(200).body(containsString("Nothing has been sent"), not(containsString("<script>alert")));
    }

    @Test
    void words_of_a_session_that_ran_out_wait_in_the_page() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        mines.letSessionRunOut(awa);
        Response sent = tell(awa, UUID.randomUUID(), "The hose is too short.", "false");
        assertThat(sent.statusCode()).isEqualTo(401);
        assertThat(sent.asString()).contains("The hose is too short.");
    }

    private Response tell(Miner miner, UUID id, String words, String unsafe) {
        return miner.browser().formParam("id", id).formParam("pack", mines.pack(KEY).hex()).formParam("words", words).formParam("unsafe", unsafe)
                .post("/en" + TELL);
    }
}
