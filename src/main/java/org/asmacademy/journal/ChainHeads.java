package org.asmacademy.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a backup must know of the journal, in plain JDBC: it is made and restored without the rest of the program. */
public final class ChainHeads {
    private ChainHeads() { }

    /** How far a chain goes. */
    public record ChainHead(UUID site, String origin, long seq) { }

    /** All chains of all sites, as this connection sees them. */
    public static List<ChainHead> in(Connection everySite) throws SQLException {
        List<ChainHead> heads = new ArrayList<>();
        try (Statement sql = everySite.createStatement(); ResultSet row = sql.executeQuery("select site_id, origin, head_seq from chain order by site_id, origin")) {
            while (row.next()) heads.add(new ChainHead(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)));
        }
        return heads;
    }

    public static UUID incarnation(Connection database) throws SQLException {
        try (Statement sql = database.createStatement(); ResultSet row = sql.executeQuery("select id from incarnation")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    /** After a restore: whoever reads or sends must know that this is not the database that they spoke with before. */
    public static void beginNewLife(Connection owner) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.executeUpdate("update incarnation set id = gen_random_uuid()");
        }
    }
}
