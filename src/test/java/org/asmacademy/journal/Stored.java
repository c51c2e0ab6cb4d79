package org.asmacademy.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.asmacademy.TestDatabase;

/** What is really stored, seen past every policy. */
final class Stored {
    private static Connection connection;

    private Stored() { }

    /** Every row of these tables of a site, as text without the site's id, sorted: equal texts are equal folds. */
    static Map<String, List<String>> folds(UUID site, List<String> tables) {
        Map<String, List<String>> dump = new TreeMap<>();
        tables.forEach(table -> dump.put(table, new ArrayList<>()));
        String all = String.join(" union all ", tables.stream().map(table ->
                "select '" + table + " ' || (to_jsonb(t) - 'site_id')::text as line from " + table + " t where site_id = '" + site + "'").toList());
        texts(all + " order by line").forEach(line -> dump.get(line.substring(0, line.indexOf(' '))).add(line.substring(line.indexOf(' ') + 1)));
        return dump;
    }

    /** One connection for all looks: a new one costs more than what is looked at. */
    private static synchronized Connection connection() throws SQLException {
        if (connection == null || connection.isClosed()) connection = TestDatabase.asSuperuser();
        return connection;
    }

    static List<String> texts(String sql, Object... values) {
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            List<String> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Breaches of chain wholeness: holes in a chain's numbers, or a link that does not name the one before it. */
    static List<String> brokenChains(UUID site) {
        String links = "select origin, seq, id, prev from fact where site_id = ?1 union all"
                + " select e.origin, e.seq, e.fact_id, null from chain_echo e where e.site_id = ?1";
        return texts(("with link as (" + links + "), walked as (select origin, seq, id, prev, row_number() over (partition by origin order by seq) as n,"
                + " lag(id) over (partition by origin order by seq) as before from link)"
                + " select origin || ' at ' || seq from walked where seq <> n or (prev is distinct from before and prev is not null)"
                + " union all select c.origin || ' head' from chain c where c.site_id = ?1 and c.head_seq <> (select count(*) from link l where l.origin = c.origin)")
                .replace("?1", "'" + site + "'"));
    }
}
