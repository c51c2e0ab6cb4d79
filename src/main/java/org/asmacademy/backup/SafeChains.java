package org.asmacademy.backup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.journal.ChainHeads.ChainHead;
import org.asmacademy.journal.KeptElsewhere;
import org.asmacademy.shared.Rows;

/** How far each chain is in a backup that was tried out and lies on another disk. */
@ApplicationScoped
class SafeChains implements KeptElsewhere {
    private final Rows rows;

    SafeChains(Rows rows) {
        this.rows = rows;
    }

    @Override
    public long upTo(UUID site, String origin) {
        return rows.one("select safe from chain_safe where site_id = ? and origin = ?", row -> row.getLong(1), site, origin).orElse(0L);
    }

    /** Site by site, as row level security wants it; an older backup takes nothing back. */
    static void note(Connection app, List<ChainHead> heads) throws SQLException {
        app.setAutoCommit(false);
        Map<UUID, List<ChainHead>> bySite = heads.stream().collect(Collectors.groupingBy(ChainHead::site));
        for (Map.Entry<UUID, List<ChainHead>> site : bySite.entrySet()) {
            try (PreparedStatement name = app.prepareStatement("select set_config('app.site', ?, true)");
                 PreparedStatement row = app.prepareStatement("insert into chain_safe (site_id, origin, safe) values (?, ?, ?)"
                         + " on conflict (site_id, origin) do update set safe = greatest(chain_safe.safe, excluded.safe)")) {
                name.setString(1, site.getKey().toString());
                name.execute();
                for (ChainHead head : site.getValue()) {
                    row.setObject(1, head.site());
                    row.setString(2, head.origin());
                    row.setLong(3, head.seq());
                    row.addBatch();
                }
                row.executeBatch();
            }
            app.commit();
        }
    }

    /** After a restore: what the restored database has is in the backup that it came from, if that one stays elsewhere; else nothing is safe. */
    static void begin(Connection superuser, List<ChainHead> heads, boolean elsewhere) throws SQLException {
        try (var sql = superuser.createStatement()) {
            sql.execute("truncate chain_safe");
        }
        if (elsewhere) note(superuser, heads);
    }
}
