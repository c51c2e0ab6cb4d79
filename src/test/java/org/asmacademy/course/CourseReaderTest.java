package org.asmacademy.course;

import static org.asmacademy.course.LibraryFixture.COURSE;
import static org.asmacademy.course.LibraryFixture.DRAWING;
import static org.asmacademy.course.LibraryFixture.GUIDE;
import static org.asmacademy.course.LibraryFixture.LESSON;
import static org.asmacademy.course.LibraryFixture.MODULE;
import static org.asmacademy.course.LibraryFixture.QUIZ;
import static org.asmacademy.course.LibraryFixture.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Mistake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CourseReaderTest {
    private static final String LESSON_FR = "courses/dust/01-wet/01-water.lesson.fr.md";
    private static final String QUIZ_FR = "courses/dust/01-wet/02-check.quiz.fr.md";
    private static final String TASK_FR = "courses/dust/01-wet/03-shift.task.fr.md";
    private static final Language FRENCH = new Language("fr");
    @TempDir Path folder;
    private LibraryFixture library;

    @BeforeEach
    void a_good_course() {
        library = new LibraryFixture(folder);
    }

    @Test
    void a_good_course_is_read_whole() {
        CourseLibrary read = library.library(true);
        assertThat(read.mistakes()).isEmpty();
        Course course = read.course("dust").orElseThrow();
        assertThat(course.languages()).containsExactly(Language.ENGLISH, FRENCH);
        assertThat(course.summary().in(FRENCH)).isEqualTo("Gardez la poussière au sol.");
        CourseModule module = read.module(new ModuleKey("dust/wet")).orElseThrow();
        assertThat(module.activities()).extracting(a -> a.key().key()).containsExactly("dust/wet/water", "dust/wet/check", "dust/wet/shift");
        assertThat(module.teaches().get(0).why().in(FRENCH)).isEqualTo("On ne parle que de poussière.");
        assertThat(module.objectives()).hasSize(2);
        SiteTask task = (SiteTask) module.activities().get(2);
        assertThat(task.evidence().get(0).ask().in(FRENCH)).isEqualTo("Deux photos.");
        assertThat(task.sections(FRENCH).get(0).text()).isEqualTo("1. Choisissez une foreuse.");
    }

    @Test
    void a_guide_is_read_and_is_no_activity() {
        CourseModule module = library.library(true).module(new ModuleKey("dust/wet")).orElseThrow();
        Guide guide = module.guide().orElseThrow();
        assertThat(guide.minutes()).containsExactly(Map.entry("ask", 10), Map.entry("try", 30));
        assertThat(guide.prepare()).extracting(words -> words.in(FRENCH)).containsExactly("Écouter la leçon.", "Apporter un tuyau.");
        assertThat(guide.texts().get(FRENCH)).extracting(Section::id).containsExactly("intro", "ask", "try");
        assertThat(module.activities()).hasSize(3);
        assertThat(library.delete(GUIDE).delete("courses/dust/01-wet/guide.fr.md").library(true).module(new ModuleKey("dust/wet")).orElseThrow().guide()).isEmpty();
    }

    @Test
    void a_guide_that_nobody_has_checked_hides_a_module_of_high_safety_as_its_other_texts_do() {
        for (String path : library.files().under("courses")) {
            if (path.endsWith(".md") && !path.equals(GUIDE)) library.write(path, library.text(path).replace("review: desk-draft\n", "").replaceFirst("\n---\n", "\nreview: reviewed\n---\n"));
        }
        library.replace(GUIDE, "prepare:", "review: desk-draft\nprepare:").translated();
        assertThat(library.library(false).module(new ModuleKey("dust/wet")).orElseThrow().title().languages()).containsExactly(FRENCH);
    }

    @Test
    void a_lesson_is_sections_of_blocks() {
        Lesson lesson = (Lesson) library.library(true).activity(new ActivityKey("dust/wet/water")).orElseThrow();
        List<Section> sections = lesson.sections(Language.ENGLISH);
        assertThat(sections).extracting(Section::id).containsExactly("intro", "how");
        assertThat(sections.get(0).blocks()).extracting(Block::kind).containsExactly(Block.Kind.TEXT, Block.Kind.STOP);
        assertThat(sections.get(0).blocks().get(0).html()).hasToString("<p>Dust stays in your <strong>lungs</strong>.</p>");
        assertThat(sections.get(1).blocks()).extracting(Block::kind).containsExactly(Block.Kind.PICTURE, Block.Kind.TEXT, Block.Kind.ONLY_FOR);
        assertThat(sections.get(1).blocks().get(0).picture().orElseThrow().alt().in(Language.ENGLISH)).isEqualTo("A hose wets the rock.");
        assertThat(sections.get(1).blocks().get(2).commodities()).containsExactly("gold");
        assertThat(sections.get(1).text()).isEqualTo("How to\nA hose wets the rock.\n1. Open the water.\n2. Then drill.\nQuartz is the worst.");
        assertThat(sections.get(0).words()).isEqualTo(10);
        assertThat(lesson.sections(new Language("es"))).as("a language that is missing falls back to English").isEqualTo(sections);
    }

    @Test
    void the_title_of_a_source_keeps_its_language() {
        library.replace(MODULE, "  - {title: A book,", "  - {title: El libro, language: es}\n  - {title: A book,");
        assertThat(library.translated().library(true).module(new ModuleKey("dust/wet")).orElseThrow().sources()).containsExactly(
                new Source("El libro", new Language("es"), Optional.empty()),
                new Source("A book", Language.ENGLISH, Optional.of("https://example.org/book")));
    }

    @Test
    void the_whole_course_has_no_html_but_ours() {
        library.replace(LESSON, "Dust stays", "2 < 3 & \"dust\" stays");
        Lesson lesson = (Lesson) library.translated().library(true).activity(new ActivityKey("dust/wet/water")).orElseThrow();
        assertThat(lesson.sections(Language.ENGLISH).get(0).blocks().get(0).html().toString()).startsWith("<p>2 &lt; 3 &amp; &quot;dust&quot; stays");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_course_broken_in_one_way_is_told_with_file_line_and_remedy(String how, Consumer<LibraryFixture> breakIt, String file, int line, String wrong,
            String instead, boolean alone) {
        breakIt.accept(library);
        List<Mistake> mistakes = library.mistakes();
        String told = mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"));
        boolean found = mistakes.stream().anyMatch(mistake -> mistake.file().equals(file) && mistake.line() == line && mistake.wrong().contains(wrong)
                && mistake.instead().contains(instead));
        assertThat(found).as("%s:%d: %s. Write instead: %s%ntold was:%n%s", file, line, wrong, instead, told).isTrue();
        if (alone) assertThat(mistakes).as(told).hasSize(1);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                changes("an unknown key", COURSE, "licence:", "license:", 8, "`license` is not known here", "`licence`"),
                change("a missing key", COURSE, "version: 1\n", "", 2, "`version` is missing", "`version: …`"),
                change("a wrong kind of value", COURSE, "version: 1", "version: one", 3, "`version` must be a whole number", "version: 1"),
                change("a list that is none", COURSE, "commodities: [sand]", "commodities: sand", 6, "`commodities` must be a list", "[…]"),
                change("a key twice", COURSE, "version: 1", "version: 1\nversion: 2", 4, "`version` stands twice", "it once"),
                changes("what is not YAML", COURSE, "title: Dust", "title: \"Dust", 2, "not YAML", "double quotes"),
                change("an unknown mineral", COURSE, "[sand]", "[sant]", 6, "`sant` is no mineral", "`sand`"),
                change("a language that is none", COURSE, "[fr]", "[fr, xx]", 5, "`xx` is not a language", "`fr`"),
                change("a beginning in a language that the course speaks", COURSE, "[fr]", "[fr]\nalso: [fr]", 6, "`fr` stands twice", "each language once"),
                other("a text in a language that course.md does not name", l -> l.write("courses/dust/01-wet/01-water.lesson.pt.md", l.text(LESSON_FR)),
                        "courses/dust/01-wet/01-water.lesson.pt.md", 1, "does not name the language `pt`", "translations"),
                change("an unknown review", COURSE, "review: desk-draft", "review: desk", 9, "`review` cannot be `desk`", "desk-draft, reviewed"),
                change("a university without a name", COURSE, "kind: desk-draft", "kind: university", 7, "says which", "`{name: …, kind: university, of: …}`"),
                changes("no front matter", LESSON, "---\ntitle", "title", 1, "does not begin with front matter", "`---`"),
                changes("an open front matter", LESSON, "minutes: 2\n---", "minutes: 2", 1, "not closed", "`---`"),
                changes("an unknown requirement", MODULE, "demo.work.dust", "demo.work.dusd", 11, "`demo.work.dusd` is no requirement", "`demo.work.dust`"),
                changes("a duty of buyers", MODULE, "demo.work.dust", "demo.work.pay", 11, "duty of buyers", "leave it out"),
                change("an unknown strength", MODULE, "strength: full", "strength: half", 11, "cannot be `half`", "full, partial"),
                changes("high safety without an expert", MODULE, "sign-off: a doctor\n", "", 3, "needs an expert", "`sign-off:"),
                change("a source that is no address", MODULE, "https://example.org/book", "www.example.org", 13, "no web address", "https://"),
                change("a source in a language that is none", MODULE, "title: A book,", "title: A book, language: xx,", 13, "`xx` is not a language", "`en`, `fr`, `es`"),
                change("minutes out of range", LESSON, "minutes: 2", "minutes: 40", 3, "from 1 to 15", "minutes: 1"),
                change("HTML", LESSON, "Dust stays", "<b>Dust</b> stays", 5, "HTML is not used", "Markdown"),
                change("a link", LESSON, "Dust stays", "[Dust](https://example.org) stays", 5, "Links are not used", "words alone"),
                change("slanted text", LESSON, "**lungs**", "*lungs*", 5, "Slanted text", "**bold**"),
                changes("another heading level", LESSON, "## How to {#how}", "### How to {#how}", 11, "Only headings with `##`", "`## How to {#a-short-name}`"),
                changes("a heading without an id", LESSON, "## How to {#how}", "## How to", 11, "has no id", "`## How to {#how-to}`"),
                changes("the reserved id", LESSON, "{#how}", "{#intro}", 11, "`intro` is kept", "another id"),
                change("a block that is not closed", LESSON, "Quartz is the worst.\n:::", "Quartz is the worst.", 18, "`::: gold` is not closed", "`:::`"),
                change("a block closed twice", LESSON, "worst.\n:::", "worst.\n:::\n:::", 21, "no open block", "`::: word`"),
                changes("a block in a block", LESSON, "Never wet", "::: story\nNever wet", 8, "inside `::: stop`", "`:::` to close"),
                changes("an unknown block word", LESSON, "::: stop", "::: stopp", 7, "`::: stopp` is no block", "`::: stop`"),
                changes("a picture that is not there", LESSON, "media/wet.svg", "media/wett.svg", 13, "`media/wett.svg` is not there", "`media/wet.svg`"),
                change("no text alternative", LESSON, "![A hose wets the rock.]", "![]", 13, "no text alternative", "`![what it shows](media/wet.svg)`"),
                change("a picture in a line of words", LESSON, "1. Open", "1. ![A hose](media/wet.svg) Open", 15, "line of its own", "between two empty lines"),
                changes("an empty lesson section", LESSON, "## How to {#how}\n", "## Empty {#empty}\n\n## How to {#how}\n", 11, "Nothing stands under", "its text"),
                change("a guide that takes an hour", GUIDE, "try: 30", "try: 40", 5, "The minutes make 50", "40 together"),
                change("minutes of a section that is not there", GUIDE, "try: 30", "tri: 30", 5, "does not name the sections", "`minutes: {ask: …, try: …}`"),
                changes("a guide with a story", GUIDE, "Who coughs?", "Who coughs?\n\n::: story\nHe coughed.\n:::", 6, "no stories and no pictures", "stand in the lessons"),
                changes("a guide with nothing to prepare", GUIDE, "  - Bring a hose.\n", "", 2, "`prepare` has 1 lines", "2 to 5 lines"),
                change("pass out of range", QUIZ, "pass: 0.5", "pass: 5", 3, "from 0.1 to 1", "pass: 0.1"),
                change("no right option", QUIZ, "- [x] Wet", "- [ ] Wet", 12, "No option is marked as right", "`- [x]`"),
                change("an option that is neither", QUIZ, "- [ ] Dry", "- Dry", 14, "neither right nor wrong", "`- [ ] Dry`"),
                changes("one option", QUIZ, "- [ ] Dry\n", "", 12, "has 1 options", "two to five"),
                change("a question without explanation", QUIZ, "> Only wet.\n", "", 12, "no explanation", "`> …`"),
                changes("the same question twice", QUIZ, "{#when}", "{#first}", 12, "`first` stands twice", "another id"),
                change("a line that is no part of a question", QUIZ, "- [x] Wet", "Think!\n- [x] Wet", 13, "no part of a question", "`- [ ] option`"),
                changes("too few lines to watch", TASK, "  - Nobody swept.\n", "", 7, "2 lines", "3 to 6"),
                change("an unknown kind of evidence", TASK, "kind: photo", "kind: phota", 5, "cannot be `phota`", "`photo`"),
                change("an observer that is no role", TASK, "champion", "boss", 6, "cannot be `boss`", "champion"),
                change("a drawing with a script", DRAWING, "</svg>", "<script>alert(1)</script>\n</svg>", 3, "`<script>` is not used", "simple shapes"),
                change("a drawing that loads something", DRAWING, "fill=\"none\"", "fill=\"url(https://x.org/a)\"", 2, "`fill` is not used", "nothing that runs or loads"),
                change("a drawing with an event", DRAWING, "<path", "<path onclick=\"a()\"", 2, "`onclick` is not used", "nothing that runs"),
                change("a drawing with a style", DRAWING, "<path", "<path style=\"x\"", 2, "`style` is not used", "as attributes"),
                change("a drawing of another size", DRAWING, "0 0 320 200", "0 0 24 24", 1, "another viewBox", "0 0 320 200"),
                change("a drawing with a document type", DRAWING, "<svg xmlns", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<svg xmlns", 1, "!DOCTYPE", "paths"),
                change("a drawing that is too large", DRAWING, "320 200\" fill", "320 200" + "L1 1".repeat(2500) + "\" fill", 1, "bytes", "8192"),
                other("a stale translation", l -> l.replace(LESSON, "Then drill.", "Then drill slowly."), LESSON_FR, 3, "has changed since", "translates: \""),
                others("a translation without its mark", l -> l.replace(QUIZ_FR, "translates:", "translate:"), QUIZ_FR, 3, "`translate` is not known", "`translates`"),
                other("a missing translation", l -> l.delete(LESSON_FR), LESSON, 1, LESSON_FR + "` is missing", "`translates: "),
                other("a translation of a language not named", l -> l.write("courses/dust/course.es.md", "x"), "courses/dust/course.es.md", 1,
                        "does not name the language `es`", "`es` in `translations`"),
                other("a translation of nothing", l -> l.write("courses/dust/01-wet/04-more.lesson.fr.md", "x"), "courses/dust/01-wet/04-more.lesson.fr.md", 1,
                        "not there", "the source file"),
                other("an id that differs between languages", l -> l.replace(LESSON_FR, "{#how}", "{#comment}"), LESSON_FR, 11,
                        "the heading `{#comment}`, where the source file has the heading `{#how}`", "the heading `{#how}`"),
                other("a stop that the translation lost", l -> l.replace(LESSON_FR, "::: stop\nNe mouillez jamais un outil électrique.\n:::\n", ""), LESSON_FR, 8,
                        "where the source file has the block `::: stop`", "the block `::: stop`"),
                other("a drawing that differs", l -> l.write("courses/dust/media/two.svg", l.text(DRAWING)).replace(LESSON_FR, "media/wet.svg", "media/two.svg"),
                        LESSON_FR, 13, "the picture `media/two.svg`", "the picture `media/wet.svg`"),
                other("an option too few in a translation", l -> l.replace(QUIZ_FR, "- À sec\n", "- À sec\n- Jamais\n"), QUIZ_FR, 15,
                        "an option, where the source file has ended", "nothing"),
                other("a box in a translation", l -> l.replace(QUIZ_FR, "- L'eau", "- [x] L'eau"), QUIZ_FR, 8, "does not repeat", "`- L'eau`"),
                others("evidence with another key", l -> l.replace(TASK_FR, "{photos: Deux", "{photo: Deux"), TASK_FR, 5, "no `evidence: photo`", "source file"),
                other("watch lines of another number", l -> l.replace(TASK_FR, "  - L'eau coulait.\n", ""), TASK_FR, 6, "2 items where the source file has 3", "same order"),
                other("an activity number twice", l -> l.write("courses/dust/01-wet/02-more.quiz.md", l.text(QUIZ)).write("courses/dust/01-wet/02-more.quiz.fr.md",
                        l.text(QUIZ_FR)), "courses/dust/01-wet/02-more.quiz.md", 1, "02 stands twice", "another number"),
                other("an activity name twice", l -> l.write("courses/dust/01-wet/04-check.quiz.md", l.text(QUIZ)).write("courses/dust/01-wet/04-check.quiz.fr.md",
                        l.text(QUIZ_FR)), "courses/dust/01-wet/04-check.quiz.md", 1, "have the same key `check`", "another name"),
                other("bad numbering", l -> l.write("courses/dust/01-wet/4-more.quiz.md", "x"), "courses/dust/01-wet/4-more.quiz.md", 1, "no file of a course",
                        "NN-name.lesson.md"),
                other("a module without module.md", l -> l.write("courses/dust/02-dry/01-more.quiz.md", "x"), "courses/dust/02-dry/module.md", 1, "is missing",
                        "courses/README.md"),
                other("a dangling recording", l -> l.write("courses/dust/media/fr/wet/wather.ogg", "OggS"), "courses/dust/media/fr/wet/wather.ogg", 1,
                        "no activity `wet/wather`", "`wet/water`"),
                other("a recording of no section", l -> l.write("courses/dust/media/fr/wet/water/hov.ogg", "OggS"), "courses/dust/media/fr/wet/water/hov.ogg", 1,
                        "no `{#hov}`", "`how`"),
                other("a recording in a language not taught", l -> l.write("courses/dust/media/es/wet/water.ogg", "OggS"), "courses/dust/media/es/wet/water.ogg", 1,
                        "language `es`", "translations"),
                other("a picture that is something else", l -> l.write("courses/dust/media/photo.jpg", "GIF89a"), "courses/dust/media/photo.jpg", 1,
                        "not what its name says", "saved as jpg"),
                others("letters that are not UTF-8", l -> l.write(DRAWING.replace("media/wet.svg", "02-x/module.md"), new byte[] {(byte) 0xe9}), "courses/dust/02-x/module.md",
                        1, "not UTF-8", "saved by the editor as UTF-8"));
    }

    @Test
    void every_mistake_of_a_run_is_told() {
        library.replace(COURSE, "version: 1", "version: 0").replace(LESSON, "{#how}", "").replace(QUIZ, "[x]", "[ ]").replace(DRAWING, "<path", "<text/><path");
        assertThat(library.library(true).mistakes()).extracting(Mistake::file).contains(COURSE, LESSON, QUIZ, DRAWING, LESSON_FR);
    }

    @Test
    void a_fourth_language_and_a_voice_are_begun_by_files_alone() {
        Language portuguese = new Language("pt");
        library.replace(COURSE, "translations: [fr]", "translations: [fr]\nalso: [pt]").translated()
                .write("courses/dust/01-wet/01-water.lesson.pt.md", library.text(LESSON_FR).replace("La poussière reste dans vos", "A poeira fica nos seus").replace("L'eau d'abord", "Primeiro a água"))
                .write("courses/dust/media/pt/wet/water.ogg", "OggS");
        assertThat(library.mistakes()).isEmpty();
        CourseLibrary read = library.library(true);
        ActivityKey water = new ActivityKey("dust/wet/water");
        Lesson lesson = (Lesson) read.activity(water).orElseThrow();
        assertThat(lesson.title().in(portuguese)).isEqualTo("Primeiro a água");
        assertThat(lesson.sections(portuguese).get(0).text()).startsWith("A poeira fica");
        assertThat(read.voice(water, portuguese, Optional.empty())).contains("media/pt/wet/water.ogg");
        assertThat(read.course("dust").orElseThrow().languages()).as("the course does not speak it yet").containsExactly(Language.ENGLISH, FRENCH);
        assertThat(library.library(false).activity(water)).as("nobody has checked it").isEmpty();
    }

    @Test
    void recordings_are_found_by_activity_and_by_section() {
        library.write("courses/dust/media/fr/wet/water.ogg", "OggS").write("courses/dust/media/fr/wet/check/first.mp3", "ID3");
        CourseLibrary read = library.library(true);
        assertThat(read.mistakes()).isEmpty();
        assertThat(read.voice(new ActivityKey("dust/wet/water"), FRENCH, Optional.empty())).contains("media/fr/wet/water.ogg");
        assertThat(read.voice(new ActivityKey("dust/wet/check"), FRENCH, Optional.of("first"))).contains("media/fr/wet/check/first.mp3");
        assertThat(read.voice(new ActivityKey("dust/wet/water"), Language.ENGLISH, Optional.empty())).isEmpty();
        MediaFile file = read.media("dust", read.course("dust").orElseThrow().pack(), "media/fr/wet/water.ogg").orElseThrow();
        assertThat(Map.entry(file.contentType(), new String(file.bytes()))).isEqualTo(Map.entry("audio/ogg", "OggS"));
        assertThat(read.media("dust", read.course("dust").orElseThrow().pack(), "media/../course.md")).isEmpty();
    }

    /** A change that the translator has seen; it gives this mistake and no other. */
    private static Arguments change(String how, String file, String from, String to, int line, String wrong, String instead) {
        return other(how, l -> l.replace(file, from, to).translated(), file, line, wrong, instead);
    }

    /** A change that gives this mistake and brings others with it, such as an id that the translation does not have. */
    private static Arguments changes(String how, String file, String from, String to, int line, String wrong, String instead) {
        return others(how, l -> l.replace(file, from, to).translated(), file, line, wrong, instead);
    }

    private static Arguments other(String how, Consumer<LibraryFixture> change, String file, int line, String wrong, String instead) {
        return arguments(how, change, file, line, wrong, instead, true);
    }

    private static Arguments others(String how, Consumer<LibraryFixture> change, String file, int line, String wrong, String instead) {
        return arguments(how, change, file, line, wrong, instead, false);
    }
}
