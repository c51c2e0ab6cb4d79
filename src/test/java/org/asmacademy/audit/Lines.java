package org.asmacademy.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asmacademy.TestDatabase;

/** The lines that are really stored, seen past every policy. */
final class Lines {
    private Lines() { }

    /** Deeds at a site, in the order in which they were noted. */
    static List<String> deeds(UUID site) {
        return texts("select deed from audit_entry where site_id = ? order by at, id", site);
    }

    /** Deeds as {@code deed about actor}. */
    static List<String> whole(UUID site) {
        return texts("select deed || ' ' || about || ' ' || actor_id from audit_entry where site_id = ? order by at, id", site);
    }

    /** Deeds at the academy of that actor, as {@code deed about}. */
    static List<String> academy(UUID actor) {
        return texts("select deed || ' ' || about from audit_entry_academy where actor_id = ? order by at, id", actor);
    }

    /** What was noted at the site meanwhile. */
    static List<String> during(UUID site, Runnable work) {
        int before = deeds(site).size();
        work.run();
        List<String> now = deeds(site);
        return now.subList(before, now.size());
    }

    static List<String> texts(String sql, Object... values) {
        try (Connection superuser = TestDatabase.asSuperuser(); PreparedStatement statement = superuser.prepareStatement(sql)) {
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

    static void write(String sql, Object... values) {
        try (Connection superuser = TestDatabase.asSuperuser(); PreparedStatement statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
