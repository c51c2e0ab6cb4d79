package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md says of no test what is not so. */
class SecurityFileTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.([a-z0-9_]+))?`");
    private static final Pattern CHECK = Pattern.compile("(?m)^\\| (\\d+) \\|");

    @Test
    void every_test_that_it_names_exists() throws IOException {
        Map<String, String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.filter(file -> file.toString().endsWith("Test.java")).collect(Collectors.toMap(file -> file.getFileName().toString().replace(".java", ""), SecurityFileTest::text));
        }
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(text(Path.of("SECURITY.md")));
        int found = 0;
        for (; named.find(); found++) {
            String test = tests.get(named.group(1));
            if (test == null || named.group(2) != null && !test.contains("void " + named.group(2) + "(")) missing.add(named.group());
        }
        assertThat(found).isGreaterThan(40);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_check_has_its_answer() {
        assertThat(CHECK.matcher(text(Path.of("SECURITY.md"))).results().map(check -> Integer.valueOf(check.group(1))).toList())
                .isEqualTo(IntStream.rangeClosed(1, 60).boxed().toList());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
