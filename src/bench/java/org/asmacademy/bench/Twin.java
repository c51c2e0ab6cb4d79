package org.asmacademy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The same rows, written by plain JDBC: tables of the same columns and indexes beside the journal's, into which goes exactly what a batch
 * of facts wrote. Which rows, PostgreSQL says by their transaction's number; how often each was written, by its statistics.
 */
final class Twin {
    private static final int MILLIS_UNTIL_COUNTED = 11_500;         // an idle server tells its statistics after ten seconds
    private final Connection database;
    private final UUID site;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** A table and what was already written to its twin. */
    private final class Table {
        private final String name;
        private final List<String> key;
        private final List<String> columns;
        private final Set<List<Object>> known = new HashSet<>();
        private final PreparedStatement insert;
        private final PreparedStatement update;

        Table(String name) throws SQLException {
            this.name = name;
            execute("create table bench_" + name + " (like " + name + " including all)");
            execute("insert into bench_" + name + " select * from " + name);
            key = texts("select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)"
                    + " where i.indisprimary and i.indrelid = '" + name + "'::regclass order by array_position(i.indkey::int2[], a.attnum)");
            columns = texts("select attname from pg_attribute where attrelid = '" + name + "'::regclass and attnum > 0 and not attisdropped order by attnum");
            List<String> others = columns.stream().filter(column -> !key.contains(column)).toList();
            insert = database.prepareStatement("insert into bench_" + name + " (" + String.join(", ", columns) + ") values ("
                    + columns.stream().map(c -> "?").collect(Collectors.joining(", ")) + ")");
            update = others.isEmpty() ? null : database.prepareStatement("update bench_" + name + " set "
                    + others.stream().map(c -> c + " = ?").collect(Collectors.joining(", ")) + " where "
                    + key.stream().map(c -> c + " = ?").collect(Collectors.joining(" and ")));
            known.addAll(rows("select * from " + name + " where site_id = '" + site + "'").stream().map(this::keyOf).toList());
        }

        private List<Object> keyOf(Map<String, Object> row) {
            return key.stream().map(row::get).toList();
        }

        /** Puts what the transaction wrote into the batches of both statements, updates as often as there were any. */
        void take(List<Map<String, Object>> rows, int writes) throws SQLException {
            List<Map<String, Object>> again = new ArrayList<>();
            int inserts = 0;
            for (Map<String, Object> row : rows) {
                if (known.add(keyOf(row))) {
                    for (int i = 0; i < columns.size(); i++) insert.setObject(i + 1, row.get(columns.get(i)));
                    insert.addBatch();
                    inserts++;
                } else {
                    again.add(row);
                }
            }
            List<Map<String, Object>> updated = again.isEmpty() ? rows : again;
            for (int i = 0; update != null && i < Math.max(writes - inserts, again.size()); i++) {
                Map<String, Object> row = updated.get(i % updated.size());
                int at = 0;
                for (String column : columns) if (!key.contains(column)) update.setObject(++at, row.get(column));
                for (String column : key) update.setObject(++at, row.get(column));
                update.addBatch();
            }
        }

        void send() throws SQLException {
            insert.executeBatch();
            if (update != null) update.executeBatch();
        }
    }

    /** Writes of one batch of facts, by table: rows that were inserted or updated. */
    record Writes(Map<String, Double> byTable) {
        double all() {
            return byTable.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        @Override
        public String toString() {
            return byTable.entrySet().stream().map(e -> e.getKey() + " " + Report.n(e.getValue())).collect(Collectors.joining(", "));
        }
    }

    Twin(Connection database, UUID site) throws SQLException {
        this.database = database;
        this.site = site;
        database.setAutoCommit(false);
        execute("select set_config('app.site', '" + site + "', false)");
        database.commit();
    }

    /** Counts what this many batches write. */
    Writes count(int batches, Work work) throws Exception {
        Map<String, Long> before = counters();
        for (int i = 0; i < batches; i++) work.run();
        Map<String, Double> writes = new TreeMap<>();
        counters().forEach((table, after) -> {
            long more = after - before.getOrDefault(table, 0L);
            // A session's row is touched once a minute, whatever is sent.
            if (more >= batches) writes.put(table, (double) more / batches);
        });
        return new Writes(writes);
    }

    interface Work {
        void run() throws Exception;
    }

    private Map<String, Long> counters() throws SQLException, InterruptedException {
        Thread.sleep(MILLIS_UNTIL_COUNTED);
        Map<String, Long> counters = new HashMap<>();
        for (Map<String, Object> row : rows("select relname, n_tup_ins + n_tup_upd + n_tup_del as writes from pg_stat_user_tables"
                + " where relname not like 'bench%'")) {
            counters.put((String) row.get("relname"), (Long) row.get("writes"));
        }
        database.commit();
        return counters;
    }

    /** Reads what the last batch of facts wrote, so that {@link #write} can write the same. */
    void prepare(Writes writes) throws SQLException {
        String transaction = texts("select xmin::text from site_head where site_id = '" + site + "'").get(0);
        for (Map.Entry<String, Double> table : writes.byTable().entrySet()) {
            tables.get(table.getKey()).take(rows("select * from " + table.getKey() + " where xmin = '" + transaction + "' and site_id = '" + site + "'"),
                    (int) Math.round(table.getValue()));
        }
        database.commit();
    }

    /** Begins the tables' twins, before the batches that are to be compared. */
    void begin(Writes writes) throws SQLException {
        for (String table : writes.byTable().keySet()) if (!tables.containsKey(table)) tables.put(table, new Table(table));
        database.commit();
        database.setAutoCommit(true);
        execute("vacuum analyze");
        database.setAutoCommit(false);
    }

    void write() throws SQLException {
        for (Table table : tables.values()) table.send();
        database.commit();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        return rows(sql).stream().map(row -> (String) row.values().iterator().next()).toList();
    }

    private List<Map<String, Object>> rows(String sql) throws SQLException {
        try (var statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (row.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) values.put(row.getMetaData().getColumnName(i), row.getObject(i));
                rows.add(values);
            }
            return rows;
        }
    }
}
