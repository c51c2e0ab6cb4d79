package org.asmacademy.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rows of every table, in PostgreSQL's own text form, and back. A table's part begins with a line that names its columns. */
final class Tables {
    private static final String ALL = "select c.relname, array_to_string(array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid"
            + " and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum), ',') from pg_class c"
            + " where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname";
    /** The same bytes for the same rows, whatever the language or clock of a machine; and all rows, or an error from a role that does not see them all. */
    private static final String FORM = "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set bytea_output = 'hex';"
            + " set extra_float_digits = 3; set synchronize_seqscans = off; set row_security = off";
    private final Connection database;

    Tables(Connection database) throws SQLException {
        this.database = database;
        execute(FORM);
    }

    /** Their names, each with its columns as a list for SQL. */
    Map<String, String> all() throws SQLException {
        return pairs(ALL);
    }

    /** The scripts that made the tables, in the order of their versions. */
    List<String> migrations() throws SQLException {
        String history = "select regexp_replace(script, '.*/', ''), version from flyway_schema_history where success and type = 'SQL' order by version";
        return new ArrayList<>(pairs(history).keySet());
    }

    /** Where the counters stand that were used. */
    Map<String, String> sequences() throws SQLException {
        return pairs("select sequencename, last_value::text from pg_sequences where schemaname = 'public' and last_value is not null order by 1");
    }

    void out(String table, String columns, OutputStream to) throws IOException {
        to.write((columns + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            copying().copyOut("copy " + name(table) + " (" + columns + ") to stdout", to);
        } catch (SQLException e) {
            throw new IOException("The table " + table + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Fills an empty table from its part and says with which columns. */
    String in(String table, InputStream from) throws IOException {
        ByteArrayOutputStream columns = new ByteArrayOutputStream();
        for (int one = from.read(); one != '\n' && one >= 0; one = from.read()) columns.write(one);
        String list = columns.toString(StandardCharsets.UTF_8);
        try {
            copying().copyIn("copy " + name(table) + " (" + list + ") from stdin", from);
            return list;
        } catch (SQLException e) {
            throw new IOException("The table " + table + " cannot be filled: " + e.getMessage(), e);
        }
    }

    void empty() throws SQLException {
        execute("truncate " + String.join(", ", all().keySet().stream().map(Tables::name).toList()));
    }

    void set(Map<String, String> sequences) throws SQLException {
        for (Map.Entry<String, String> one : sequences.entrySet()) {
            execute("select setval('" + name(one.getKey()) + "', " + Long.parseLong(one.getValue()) + ")");
        }
    }

    private CopyManager copying() throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String name(String table) {
        if (!table.matches("[a-z][a-z0-9_]*")) throw new UncheckedIOException(new IOException("Not the name of a table: " + table));
        return "public." + table;
    }

    private Map<String, String> pairs(String query) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        try (Statement sql = database.createStatement(); ResultSet row = sql.executeQuery(query)) {
            while (row.next()) found.put(row.getString(1), row.getString(2));
        }
        return found;
    }

    private void execute(String statement) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute(statement);
        }
    }
}
