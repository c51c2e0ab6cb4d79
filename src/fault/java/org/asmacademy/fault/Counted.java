package org.asmacademy.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.asmacademy.bench.Program;

/**
 * What is there in the end.
 *
 * @param lost    acknowledged and not there
 * @param doubled there more than once, as facts or as tries folded from them
 * @param broken  what PostgreSQL itself finds damaged
 */
record Counted(long acknowledged, long lost, long doubled, long broken) {
    private static final String CHAIN = "select count(*), count(distinct id) from (select id from fact where site_id = ? and origin = ?"
            + " union all select fact_id from chain_echo where site_id = ? and origin = ?) links";
    private static final String HEAD = "select coalesce(max(head_seq), 0) from chain where site_id = ? and origin = ?";
    private static final String TRIES = "select count(*) from attempt where site_id = ?";
    private static final String INDEXES = "select count(bt_index_check(i.indexrelid::regclass, true)::text) from pg_index i"
            + " join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam where a.amname = 'btree' and c.relnamespace = 'public'::regnamespace";
    private static final String ROWS = "select count(*) from pg_class c, lateral verify_heapam(c.oid) b where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace";

    static Counted of(Program program, List<Sender> senders) throws Exception {
        long acknowledged = 0;
        long lost = 0;
        long doubled = 0;
        try (Connection superuser = program.superuser()) {
            for (Sender sender : senders) {
                sender.empty();
                Object[] chain = {sender.mine().site(), sender.mine().phone().toString(), sender.mine().site(), sender.mine().phone().toString()};
                long links = number(superuser, CHAIN, 1, chain);
                doubled += links - number(superuser, CHAIN, 2, chain);
                long head = number(superuser, HEAD, 1, chain[0], chain[1]);
                long tries = number(superuser, TRIES, 1, chain[0]);
                doubled += Math.max(0, tries - sender.said());
                acknowledged += sender.acknowledged();
                lost += Math.max(sender.missing() + Math.max(0, head - links) + Math.max(0, sender.said() - tries - sender.missing()), sender.takenBack());
            }
            return new Counted(acknowledged, lost, doubled, broken(superuser));
        }
    }

    private static long broken(Connection superuser) throws SQLException {
        try (var sql = superuser.createStatement()) {
            sql.execute("create extension if not exists amcheck");
            number(superuser, INDEXES, 1);
            return number(superuser, ROWS, 1);
        } catch (SQLException damaged) {
            System.err.println("  " + damaged.getMessage());
            return 1;
        }
    }

    private static long number(Connection database, String query, int column, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(column);
            }
        }
    }
}
