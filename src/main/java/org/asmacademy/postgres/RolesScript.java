package org.asmacademy.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code docker/roles.sql}, the one source of truth about roles and rights, read the way psql reads it: {@code :'variable'} is a quoted
 * value, {@code \connect} goes to another database, and what exists already is no reason to stop.
 */
final class RolesScript {
    private static final Pattern VARIABLE = Pattern.compile(":'(\\w+)'");
    private static final Set<String> EXISTS = Set.of("42P04", "42710");      // duplicate_database, duplicate_object
    private final String text;

    RolesScript(String text) {
        this.text = text;
    }

    static RolesScript ours() throws IOException {
        try (InputStream file = RolesScript.class.getResourceAsStream("roles.sql")) {
            if (file == null) throw new IOException("roles.sql is not in the program");
            return new RolesScript(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The way to a database of the cluster, as superuser. */
    interface Door {
        Connection open(String database) throws SQLException;
    }

    void run(Door door, Map<String, String> variables) throws SQLException {
        Connection connection = door.open("postgres");
        try {
            for (String statement : statements()) {
                if (statement.startsWith("\\connect ")) {
                    connection.close();
                    connection = door.open(statement.substring("\\connect ".length()).strip());
                } else {
                    execute(connection, filled(statement, variables));
                }
            }
        } finally {
            connection.close();
        }
    }

    List<String> statements() {
        List<String> all = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.split("\n")) {
            String words = line.replaceFirst("\\s*--.*$", "");
            if (words.isBlank()) continue;
            open.append(open.isEmpty() ? "" : "\n").append(words);
            if (words.endsWith(";") || words.startsWith("\\")) {
                all.add(open.toString());
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) throw new IllegalArgumentException("roles.sql ends in the middle of a statement: " + open);
        return all;
    }

    private static String filled(String statement, Map<String, String> variables) {
        return VARIABLE.matcher(statement).replaceAll(match -> {
            String value = variables.get(match.group(1));
            if (value == null) throw new IllegalArgumentException("roles.sql asks for an unknown variable: " + match.group());
            return Matcher.quoteReplacement("'" + value.replace("'", "''") + "'");
        });
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            if (!EXISTS.contains(e.getSQLState())) throw e;
        }
    }
}
