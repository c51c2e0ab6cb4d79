package org.asmacademy.shared;

import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/**
 * Rows to be written together, and read: folds queue their statements here and {@link #flush} sends them as one JDBC batch per statement, in the
 * order in which the statements were first named. What must happen only if a row was really new (a counter, the next fold) is said with
 * {@link #write(String, Runnable, Object...)} and runs after that batch; what can be done for many rows at once, with {@link #together}. So a
 * batch of 200 facts costs a few round trips and not hundreds.
 *
 * <p>Statements of one flush must not depend on each other's order across different SQL texts within one round, except in the order they
 * were first queued.
 */
@TransactionScoped
public class Rows implements Serializable {
    private static final long serialVersionUID = 1;
    private final transient EntityManager entities;
    private transient Map<String, List<Row>> queued = new LinkedHashMap<>();
    private transient Map<Consumer<?>, List<Object>> gathered = new LinkedHashMap<>();
    private transient UUID site;

    private static final Runnable NOTHING = () -> { };

    private record Row(Object[] values, Runnable ifChanged, Runnable otherwise) { }

    Rows(EntityManager entities) {
        this.entities = entities;
    }

    /** Queues one row of a statement (JDBC {@code ?} parameters). */
    public void write(String sql, Object... values) {
        queued.computeIfAbsent(sql, s -> new ArrayList<>()).add(new Row(values, NOTHING, NOTHING));
    }

    /** Queues one row; the action runs in the same transaction, only if the statement inserted or changed a row. */
    public void write(String sql, Runnable ifChanged, Object... values) {
        queued.computeIfAbsent(sql, s -> new ArrayList<>()).add(new Row(values, ifChanged, NOTHING));
    }

    /** Queues one row; one of the actions runs in the same transaction, by whether the statement inserted or changed a row. */
    public void write(String sql, Runnable ifChanged, Runnable otherwise, Object... values) {
        queued.computeIfAbsent(sql, s -> new ArrayList<>()).add(new Row(values, ifChanged, otherwise));
    }

    /**
     * Does the work once for all that ask for it in the same round of {@link #flush}.
     *
     * @param work the same object each time (a field: every mention of a method reference is a new one)
     */
    public <T> void together(Consumer<List<T>> work, T one) {
        gathered.computeIfAbsent(work, w -> new ArrayList<>()).add(one);
    }

    /** Whether the transaction becomes that site's only now. */
    boolean enters(UUID named) {
        if (site != null && !site.equals(named)) throw new IllegalStateException("This transaction belongs to another site");
        boolean fresh = site == null;
        site = named;
        return fresh;
    }

    /** Reads one row into a value. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Reads rows, after everything that is queued has been sent. */
    public <T> List<T> list(String sql, Reader<T> reader, Object... values) {
        flush();
        entities.flush();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) bind(statement, i + 1, values[i]);
                List<T> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) found.add(reader.read(row));
                }
                return found;
            }
        });
    }

    /** Writes what a query finds as CSV (RFC 4180, with the names of the columns), as it comes: the rows are never all in memory. */
    public void csv(String query, OutputStream out) {
        flush();
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout with (format csv, header)", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The first row, if there is any; a column that is null is nothing. */
    public <T> Optional<T> one(String sql, Reader<T> reader, Object... values) {
        return list(sql, reader, values).stream().filter(Objects::nonNull).findFirst();
    }

    public boolean any(String sql, Object... values) {
        return one(sql, row -> true, values).isPresent();
    }

    /** Sends all that is queued, and what the actions queue after it, until nothing is left. */
    public void flush() {
        while (!queued.isEmpty() || !gathered.isEmpty()) {
            if (!queued.isEmpty()) sendQueued();
            Map<Consumer<?>, List<Object>> now = gathered;
            gathered = new LinkedHashMap<>();
            now.forEach(Rows::give);
        }
    }

    private void sendQueued() {
        Map<String, List<Row>> now = queued;
        queued = new LinkedHashMap<>();
        List<Runnable> then = new ArrayList<>();
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> {
            for (Map.Entry<String, List<Row>> batch : now.entrySet()) {
                try (PreparedStatement statement = connection.prepareStatement(batch.getKey())) {
                    send(statement, batch.getValue(), then);
                }
            }
        });
        then.forEach(Runnable::run);
    }

    @SuppressWarnings("unchecked")                  // together() pairs a work with what it takes
    private static <T> void give(Consumer<?> work, List<Object> all) {
        ((Consumer<List<T>>) work).accept((List<T>) all);
    }

    private static void send(PreparedStatement statement, List<Row> rows, List<Runnable> then) throws SQLException {
        for (Row row : rows) {
            for (int i = 0; i < row.values.length; i++) bind(statement, i + 1, row.values[i]);
            statement.addBatch();
        }
        int[] changed = statement.executeBatch();
        for (int i = 0; i < changed.length; i++) {
            Runnable action = changed[i] > 0 ? rows.get(i).ifChanged : rows.get(i).otherwise;
            if (action != NOTHING) then.add(action);
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Object[] array) {
            String type = array instanceof java.util.UUID[] ? "uuid" : array instanceof Long[] ? "bigint" : "text";
            statement.setArray(index, statement.getConnection().createArrayOf(type, array));
        } else if (value instanceof java.time.Instant instant) {
            statement.setObject(index, instant.atOffset(java.time.ZoneOffset.UTC));
        } else {
            statement.setObject(index, value);
        }
    }
}
