package org.asmacademy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The house is laid out as {@code conventions.md} says: rooms, arrows between them, and what no room does. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target/classes/org/asmacademy"));
    private static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target/test-classes/org/asmacademy"));
    private static final Pattern NAMED = Pattern.compile("org\\.asmacademy\\.([a-z0-9]+)\\.[A-Z]");
    private static final Pattern LITERAL = Pattern.compile("\"\"\"([\\s\\S]*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern READS = Pattern.compile("(?i)\\b(?:from|into|update|join)\\s+(\\w+)");
    /** A room and a table of another that it may name all the same, each with its reason. */
    private static final Map<String, String> NAMED_ALL_THE_SAME = Map.of();

    @ParameterizedTest
    @EnumSource
    void the_house_keeps(HouseRule rule) {
        JavaClasses classes = rule.where == HouseRule.Where.MAIN ? MAIN : TESTS;
        assertThat(classes.size()).as("classes that are looked at").isGreaterThan(50);
        assertThat(details(rule.rule.evaluate(classes))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_breach_is_noticed(HouseRule rule, @TempDir Path folder) {
        assertThat(details(rule.rule.evaluate(Breach.of(folder, rule.breach)))).isNotEmpty();
    }

    @Test
    void every_room_on_the_disk_stands_in_the_table_and_says_what_it_holds() {
        Set<String> inTable = new TreeSet<>(Rooms.MAY_USE.keySet());
        inTable.remove(Rooms.ROOT);
        assertThat(Rooms.built()).isEqualTo(inTable);
        assertThat(Rooms.built()).allSatisfy(room -> assertThat(Files.exists(Rooms.SOURCES.resolve(room).resolve("package-info.java"))).as(room).isTrue());
    }

    @Test
    void arrows_point_one_way_so_that_there_is_no_circle() {
        List<String> order = List.copyOf(Rooms.MAY_USE.keySet());
        Rooms.MAY_USE.forEach((room, others) -> assertThat(order.subList(0, order.indexOf(room))).as("what stands above " + room).containsAll(others));
    }

    /** Bytecode forgets constants and comments; a room does not know those above it in words either. */
    @Test
    void sources_name_only_rooms_that_they_may_use() {
        List<String> wrong = new ArrayList<>();
        for (String room : Rooms.MAY_USE.keySet()) {
            Rooms.sources(room).forEach((file, source) -> {
                for (Matcher other = NAMED.matcher(source); other.find();) {
                    if (!Rooms.mayUse(room, other.group(1))) wrong.add(file + " names " + other.group());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_room_reads_and_writes_its_own_tables_only() {
        Map<String, String> owners = Rooms.tables();
        assertThat(owners).containsEntry("person_role", "people").containsEntry("audit_entry", "audit").hasSizeGreaterThan(25);
        List<String> wrong = new ArrayList<>();
        for (String room : Rooms.built()) {
            Rooms.sources(room).forEach((file, source) -> tablesIn(source).stream().filter(owners::containsKey)
                    .filter(table -> !owners.get(table).equals(room) && !table.equals(NAMED_ALL_THE_SAME.get(room)))
                    .forEach(table -> wrong.add(file + " names " + table + ", a table of " + owners.get(table))));
        }
        assertThat(wrong).isEmpty();
        assertThat(owners.values()).allSatisfy(room -> assertThat(Rooms.built()).contains(room));
    }

    @Test
    void a_table_is_found_in_sql_however_it_is_written() {
        assertThat(tablesIn("rows.list(\"select 1 from a\" + \" left join b using (id)\"); /* from c */ s = \"\"\"\n insert\n into d values (1)\"\"\";"
                + " rows.write(\"UPDATE e set x = 1\"); \"delete from \" + f;")).containsExactlyInAnyOrder("a", "b", "d", "e");
    }

    /** What stands after from, into, update and join in the texts of a source, put together as they follow each other. */
    private static Set<String> tablesIn(String source) {
        StringBuilder texts = new StringBuilder();
        int end = 0;
        for (Matcher text = LITERAL.matcher(source); text.find(); end = text.end()) {
            boolean goesOn = source.substring(end, text.start()).strip().equals("+");
            texts.append(goesOn ? "" : "\n;").append(text.group(1) != null ? text.group(1) : text.group(2));
        }
        return READS.matcher(texts).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> details(EvaluationResult result) {
        return result.getFailureReport().getDetails();
    }
}
