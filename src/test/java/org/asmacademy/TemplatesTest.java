package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages may hold: everything is escaped, nothing runs or looks differently by itself, and no page leads out of the house. */
class TemplatesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>();
    /** Courses: Markdown from which the reader has taken all HTML. */
    private static final List<String> MAY_MAKE_HTML = List.of("course/Block.java", "course/Reading.java");

    static {
        FORBIDDEN.put("what is not escaped", Pattern.compile("\\.(raw|safe)\\b|\\bstr:raw|\\braw\\s*\\(|escape-html|\\{#(escape|raw|unescaped)"));
        FORBIDDEN.put("a script in the page", Pattern.compile("(?i)<script(?![^>]*\\ssrc=)|<script[^>]*>[^<]*\\S[^<]*</script"));
        FORBIDDEN.put("a look of its own", Pattern.compile("(?i)<style|\\sstyle\\s*="));
        FORBIDDEN.put("an action of its own", Pattern.compile("(?i)<[^<>]*\\son[a-z]+\\s*=|javascript:"));
        FORBIDDEN.put("a way out", Pattern.compile("(?i)\\bhttps?:|(?:href|src|action)\\s*=\\s*[\"']?//"));
        FORBIDDEN.put("a page in the page", Pattern.compile("(?i)<(iframe|object|embed|base|meta[^>]+http-equiv)\\b"));
    }

    @Test
    void no_template_and_no_message_holds_what_is_forbidden() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String folder : List.of("templates", "messages")) {
            for (Map.Entry<Path, String> file : files(RESOURCES.resolve(folder)).entrySet()) breaches(file.getValue()).forEach(what -> wrong.add(file.getKey() + ": " + what));
        }
        assertThat(files(RESOURCES.resolve("templates"))).hasSizeGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    @Test
    void only_markdown_becomes_html_in_our_code() throws IOException {
        assertThat(files(Rooms.SOURCES).entrySet().stream().filter(file -> file.getValue().contains("new RawString("))
                .map(file -> Rooms.SOURCES.relativize(file.getKey()).toString()).filter(file -> !MAY_MAKE_HTML.contains(file))).isEmpty();
    }

    /** An icon that the sheet does not have shows nothing at all, and nobody notices. */
    @Test
    void every_icon_that_a_page_names_is_drawn() throws IOException {
        String sheet = Files.readString(RESOURCES.resolve("META-INF/resources/assets/icons.svg"));
        Set<String> named = new TreeSet<>();
        for (String template : files(RESOURCES.resolve("templates")).values()) {
            Pattern.compile("\\{#icon '([^']+)'").matcher(template).results().forEach(icon -> named.add(icon.group(1)));
        }
        assertThat(named).hasSizeGreaterThan(20).allSatisfy(icon -> assertThat(sheet).contains("id=\"" + icon + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>{name.raw}</p>", "<p>{name.safe}</p>", "{str:raw(name)}", "<script>alert(1)</script>", "<script src=\"/a.js\">go()</script>", "<p style=\"color:red\">",
        "<style>p{}</style>", "<button onclick=\"go()\">", "<body\n onload = 'go()'>", "<a href=\"javascript:go()\">", "<a href=\"https://example.org\">", "<img src=\"//example.org/a.png\">",
        "<iframe src=\"/a\">", "<base href=\"/\">", "<meta charset=utf-8 http-equiv=refresh>"})
    void a_breach_is_noticed(String template) {
        assertThat(breaches(template)).isNotEmpty();
    }

    private static List<String> breaches(String text) {
        return FORBIDDEN.entrySet().stream().filter(rule -> rule.getValue().matcher(text).find()).map(Map.Entry::getKey).toList();
    }

    private static Map<Path, String> files(Path folder) throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) texts.put(file, Files.readString(file));
        }
        return texts;
    }
}
