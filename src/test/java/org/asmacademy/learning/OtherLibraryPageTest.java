package org.asmacademy.learning;

import static org.asmacademy.learning.QuizPageTest.path;
import static org.asmacademy.learning.TestMine.nobody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.learning.TestMine.Miner;
import org.junit.jupiter.api.Test;

/** What the shipped courses do not have yet: recordings, pictures to choose, several right answers; and a place that hides risky drafts. */
@QuarkusTest
@TestProfile(OtherLibraryPageTest.Cautious.class)
class OtherLibraryPageTest {
    private static final String TOOLS = "/courses/tools/care/";
    @Inject TestMine mines;
    @Inject LearnerProgress progress;

    public static class Cautious implements QuarkusTestProfile {
        private static final Path LIBRARY = Path.of("target", "test-library").toAbsolutePath();

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                copy(Path.of("seeds"), LIBRARY.resolve("seeds"));
                copy(Path.of("courses", "sand-stone-dust"), LIBRARY.resolve("courses/sand-stone-dust"));
                tools(LIBRARY.resolve("courses/tools"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.of("academy.library", LIBRARY.toString(), "academy.course.show-drafts", "false", "academy.demo", "false",
                    "academy.people.sign-in-over-http", "true");
        }

        private static void copy(Path from, Path to) throws IOException {
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) put(to.resolve(from.relativize(file)), Files.readAllBytes(file));
            }
        }

        private static void tools(Path course) throws IOException {
            put(course.resolve("course.md"), """
                    ---
                    title: Tools
                    version: 1
                    language: en
                    translations: []
                    commodities: [all]
                    authors:
                      - {name: ASM Academy, kind: desk-draft}
                    licence: CC-BY-SA-4.0
                    review: desk-draft
                    ---
                    Sharp and clean.
                    """);
            put(course.resolve("01-care/module.md"), """
                    ---
                    title: Care for tools
                    safety: low
                    objectives: [Sharpen a bit.]
                    changed-practice: Tools are sharp.
                    requirements:
                      craft.m5.ppe: {strength: full, why: It is here for a test.}
                    sources:
                      - {title: A book}
                    ---
                    About tools.
                    """);
            put(course.resolve("01-care/01-sharpen.lesson.md"), """
                    ---
                    title: Sharpen
                    minutes: 1
                    ---
                    Look at the bit.

                    ## First {#first}

                    1. Clean it.
                    2. Sharpen it.
                    """);
            put(course.resolve("01-care/02-check.quiz.md"), """
                    ---
                    title: Check
                    pass: 1
                    ---
                    ## Which tools need water? {#water}
                    - [x] ![A drill.](media/drill.svg) A drill
                      > Yes, it makes dust.
                    - [x] ![A saw.](media/drill.svg) A saw
                      > Yes, it makes dust too.
                    - [ ] ![A hammer.](media/drill.svg) A hammer
                      > It makes little dust.
                    > Water where dust is made.
                    """);
            put(course.resolve("media/drill.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 200\"><path d=\"M0 0h10\"/></svg>");
            put(course.resolve("media/en/care/sharpen/first.ogg"), "OggS and more");
        }

        private static void put(Path file, String text) throws IOException {
            put(file, text.getBytes(StandardCharsets.UTF_8));
        }

        private static void put(Path file, byte[] bytes) throws IOException {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }

    @Test
    void a_recording_is_played_instead_of_the_phones_voice() {
        Response lesson = nobody().get("/en" + TOOLS + "sharpen");
        String sound = "/courses/tools/media/en/care/sharpen/first.ogg?pack=" + mines.pack("tools/care/sharpen").hex();
        lesson.then().statusCode(200).body(containsString("<section class=\"flow\" data-speak lang=\"en\">"),
                containsString("<section class=\"flow\" lang=\"en\" aria-labelledby=\"first\">"), containsString("src=\"" + sound + "\""),
                containsString("<ol class=\"steps\">"));
        nobody().header("Range", "bytes=0-1").get(sound).then().statusCode(206).contentType("audio/ogg").header("Content-Range", "bytes 0-1/13");
    }

    @Test
    void a_text_that_is_not_translated_is_spoken_in_its_own_language() {
        nobody().get("/fr" + TOOLS + "sharpen").then().statusCode(200).body(containsString("<section class=\"flow\" data-speak lang=\"en\">"));
    }

    private Set<ModuleKey> passed(Miner person) {
        return progress.passedModules(person.site(), List.of(person.id())).getOrDefault(person.id(), Set.of());
    }

    @Test
    void several_right_answers_are_all_needed_and_pictures_can_be_chosen() {
        Miner awa = mines.join(mines.open("Koro Sud", List.of("gold")), "Awa");
        awa.browser().get("/en" + TOOLS + "check").then().statusCode(200).body(containsString("type=\"checkbox\" name=\"q-water\" value=\"a\""),
                containsString("More than one answer is right."), containsString("<div class=\"pictures\">"), containsString("alt=\"A saw.\""));
        awa.browser().get(path(send(awa, "a"))).then().body(containsString("0 of 1"), containsString("Yes, it makes dust too."));
        assertThat(passed(awa)).isEmpty();
        awa.browser().get(path(send(awa, "a", "b"))).then().body(containsString("1 of 1. You have passed."), containsString("alt=\"A drill.\""));
        assertThat(passed(awa)).hasSize(1);
    }

    @Test
    void a_risky_draft_that_this_place_does_not_show_does_not_exist() {
        for (String page : List.of("/courses/sand-stone-dust/dust/water-first", "/courses/sand-stone-dust/dust/check", "/courses/sand-stone-dust/dust/wet-shift",
                "/courses/sand-stone-dust/dust/water-first/tell")) {
            nobody().get("/en" + page).then().statusCode(404);
        }
        nobody().get("/en/search?q=silicosis").then().statusCode(200).body(not(containsString("water-first")));
        nobody().get("/en/courses/sand-stone-dust").then().statusCode(200).body(containsString("breaking-stone/eyes-first"), not(containsString("water-first")));
        nobody().get("/en/requirements/craft.m5.ohs-risk").then().statusCode(200).body(not(containsString("water-first")));
    }

    private Response send(Miner miner, String... options) {
        return miner.browser().formParam("id", UUID.randomUUID()).formParam("pack", mines.pack("tools/care/check").hex())
                .formParam("q-water", (Object[]) options).post("/en" + TOOLS + "check/answers");
    }
}
