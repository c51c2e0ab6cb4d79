package org.asmacademy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rooms of the house: the table of {@code conventions.md}, part 1, for those that are built, and what lies in each. */
final class Rooms {
    /** Where the program begins. It may prepare the database and run commands. */
    static final String ROOT = "";
    static final Path SOURCES = Path.of("src/main/java/org/asmacademy");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern MIGRATION = Pattern.compile("V[0-9.]+__([a-z]+)_.*\\.sql");
    private static final Pattern TABLE = Pattern.compile("(?i)(?:create table (?:if not exists )?|alter table \\w+ rename to )(\\w+)");
    /** In the order of the table: a room may use only rooms that stand before it, so there is no way round in a circle. */
    static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("postgres", Set.of());
        MAY_USE.put("shared", Set.of());
        MAY_USE.put(ROOT, Set.of("postgres", "shared"));
        MAY_USE.put("commodity", Set.of("shared"));
        MAY_USE.put("audit", Set.of("shared"));
        MAY_USE.put("journal", Set.of("shared"));
        MAY_USE.put("media", Set.of("shared", "journal"));
        MAY_USE.put("people", Set.of("shared", "audit", "journal"));
        MAY_USE.put("site", Set.of("shared", "audit", "commodity", "journal", "people"));
        MAY_USE.put("sharing", Set.of("shared", "audit", "journal", "people", "site"));
        MAY_USE.put("standard", Set.of("shared", "audit", "commodity", "people"));
        MAY_USE.put("tool", Set.of("shared"));
        MAY_USE.put("course", Set.of("shared", "commodity", "standard", "media", "tool"));
        MAY_USE.put("learning", Set.of("shared", "commodity", "people", "site", "journal", "course"));
        MAY_USE.put("readiness", Set.of("shared", "audit", "people", "site", "sharing", "journal", "standard", "course", "learning", "media"));
        MAY_USE.put("phone", Set.of("shared", "course"));
        MAY_USE.put("home", Set.of("shared", "audit", "commodity", "journal", "media", "people", "site", "sharing", "standard", "course", "learning", "readiness"));
    }

    private Rooms() { }

    /** The room of a package, if it is one of ours. */
    static String of(String packageName) {
        if (!packageName.startsWith("org.asmacademy")) throw new IllegalArgumentException("Not of this house: " + packageName);
        String rest = packageName.substring("org.asmacademy".length());
        return rest.isEmpty() ? ROOT : rest.substring(1).replaceFirst("\\..*", "");
    }

    static boolean mayUse(String room, String other) {
        return room.equals(other) || MAY_USE.getOrDefault(room, Set.of()).contains(other);
    }

    /** Rooms that lie on the disk. */
    static Set<String> built() {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source files of a room. */
    static Map<Path, String> sources(String room) {
        Path folder = SOURCES.resolve(room);
        try (Stream<Path> files = Files.walk(folder, room.equals(ROOT) ? 1 : 9)) {
            return texts(files.filter(file -> file.toString().endsWith(".java")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which room owns each table: the one that its migration names. */
    static Map<String, String> tables() {
        Map<String, String> owners = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            texts(files.toList()).forEach((file, sql) -> {
                Matcher name = MIGRATION.matcher(file.getFileName().toString());
                if (!name.matches()) throw new AssertionError("A migration is called V<when>__<room>_<what>.sql, not " + file.getFileName());
                for (Matcher table = TABLE.matcher(sql); table.find();) owners.put(table.group(1), name.group(1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return owners;
    }

    private static Map<Path, String> texts(List<Path> files) throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        for (Path file : files) texts.put(file, Files.readString(file));
        return texts;
    }
}
