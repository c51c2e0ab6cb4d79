package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every room says everything in every language. */
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> OTHERS = List.of("fr", "es");
    /** Words that are the same in two languages, or names. */
    private static final Set<String> SAME = Set.of("ASM Academy", "No", "Pause", "PIN", "{name}", "{#if minutes == 1}1 minute{#else}{minutes} minutes{/if}",
            "{n} minutes", "CRAFT", "Fairmined", "Photo", "Photo {number}", "Organisation", "Audio", "Stories", "Actions", "Questions", "{#if number == 1}1 question{#else}{number} questions{/if}");
    /** Problems that only machines meet (they speak JSON and read no pages), or that lead people to another page. */
    private static final Set<String> NEVER_READ = Set.of("broken-batch", "batch-too-large", "sign-in-needed");
    private static final Pattern CODE = Pattern.compile("super\\(\\s*\\d{3}\\s*,\\s*\"([a-z-]+)\"");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    @Test
    void every_language_has_every_key() throws IOException {
        for (Map.Entry<String, Map<String, Properties>> room : rooms().entrySet()) {
            for (String language : OTHERS) {
                assertThat(keys(room, language)).as(room.getKey() + " in " + language).isEqualTo(keys(room, "en"));
            }
        }
    }

    @Test
    void nothing_is_left_unsaid() throws IOException {
        for (Map.Entry<String, Map<String, Properties>> room : rooms().entrySet()) {
            room.getValue().forEach((language, words) -> words.forEach((key, value) ->
                    assertThat((String) value).as(room.getKey() + "." + key + " in " + language).isNotBlank()));
        }
    }

    @Test
    void no_english_is_left_in_another_language() throws IOException {
        List<String> same = new ArrayList<>();
        for (Map.Entry<String, Map<String, Properties>> room : rooms().entrySet()) {
            Properties english = room.getValue().get("en");
            for (String language : OTHERS) {
                room.getValue().get(language).forEach((key, value) -> {
                    if (value.equals(english.get(key)) && !SAME.contains((String) value) && hasWords((String) value)) same.add(room.getKey() + "_" + language + "." + key + "=" + value);
                });
            }
        }
        assertThat(same).isEmpty();
    }

    @Test
    void every_language_has_the_same_gaps() throws IOException {
        for (Map.Entry<String, Map<String, Properties>> room : rooms().entrySet()) {
            Properties english = room.getValue().get("en");
            for (String language : OTHERS) {
                room.getValue().get(language).forEach((key, value) -> assertThat(gaps((String) value)).as(room.getKey() + "." + key + " in " + language)
                        .isEqualTo(gaps((String) english.get(key))));
            }
        }
    }

    @Test
    void french_keeps_its_signs_with_their_words() throws IOException {
        for (Map.Entry<String, Map<String, Properties>> room : rooms().entrySet()) {
            room.getValue().get("fr").forEach((key, value) -> assertThat(((String) value).replaceAll("\\{[^}]*}", "x")).as(room.getKey() + "." + key)
                    .doesNotContainPattern("[^\\u00a0\\u202f] ?[:;?!»](?=\\s|$)").doesNotContainPattern("«[^\\u00a0\\u202f]"));
        }
    }

    @Test
    void an_apostrophe_is_a_round_one() throws IOException {
        for (Map.Entry<String, Map<String, Properties>> room : rooms().entrySet()) {
            room.getValue().forEach((language, words) -> words.forEach((key, value) ->
                    assertThat(Typography.straightIn(((String) value).replaceAll("\\{[^}]*}", " "))).as(room.getKey() + "." + key + " in " + language + ": " + value).isFalse()));
        }
    }

    @Test
    void every_problem_that_people_meet_has_words() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                Matcher code = CODE.matcher(source);
                while (source.contains("ProblemException") && code.find()) codes.add(code.group(1));
            }
        }
        assertThat(codes).contains("not-found", "wrong-pin");
        codes.removeAll(NEVER_READ);
        for (Map.Entry<String, Properties> language : rooms().get("shared").entrySet()) {
            String words = language.getValue().getProperty("problem");
            assertThat(codes.stream().filter(code -> !words.contains("{#case '" + code + "'}")).toList()).as("problem in " + language.getKey()).isEmpty();
        }
    }

    private static Map<String, Map<String, Properties>> rooms() throws IOException {
        Map<String, Map<String, Properties>> rooms = new TreeMap<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                String[] parts = name.split("_");
                Properties words = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    words.load(in);
                }
                rooms.computeIfAbsent(parts[0], room -> new TreeMap<>()).put(parts.length == 1 ? "en" : parts[1], words);
            }
        }
        return rooms;
    }

    private static Set<String> keys(Map.Entry<String, Map<String, Properties>> room, String language) {
        Properties words = room.getValue().get(language);
        assertThat(words).as(room.getKey() + " in " + language).isNotNull();
        return new TreeSet<>(words.stringPropertyNames());
    }

    private static Set<String> gaps(String words) {
        Set<String> gaps = new TreeSet<>();
        Matcher gap = GAP.matcher(words);
        while (gap.find()) gaps.add(gap.group(1));
        return gaps;
    }

    /** More than gaps, numbers and signs. */
    private static boolean hasWords(String value) {
        return value.replaceAll("\\{[^}]*}", "").chars().anyMatch(Character::isLetter);
    }
}
