package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Hlc;
import org.asmacademy.shared.Rows;

/** The folded tables of shares. Every method runs in the site's scope. */
@ApplicationScoped
class Shares implements FoldedTables {
    private static final String ALL = "select s.id, s.standard, s.purpose, s.named, s.until_day, s.actor_id, s.hlc, (select person_id from agreement y"
            + " where y.site_id = s.site_id and y.fact_id = s.id and y.person_id <> s.actor_id order by word limit 1),"
            + " exists (select from share_stop e where e.site_id = s.site_id and e.share_id = s.id) from share s where s.site_id = ?";
    private final Rows rows;

    Shares(Rows rows) {
        this.rows = rows;
    }

    /** The newest first. */
    List<Share> of(UUID site) {
        return rows.list(ALL + " order by s.hlc desc, s.id desc", Shares::share, site);
    }

    Optional<Share> find(UUID site, UUID share) {
        return rows.one(ALL + " and s.id = ?", Shares::share, site, share);
    }

    void offered(Fact<ShareOffered> fact) {
        ShareOffered offer = fact.body();
        rows.write("insert into share (site_id, id, standard, purpose, named, until_day, actor_id, hlc) values (?, ?, ?, ?, ?, ?, ?, ?)", fact.siteId(), fact.id(),
                offer.standard(), offer.purpose(), offer.named(), offer.until().toString(), fact.actorId(), fact.hlc());
    }

    void stopped(Fact<ShareStopped> fact) {
        rows.write("insert into share_stop (site_id, share_id) values (?, ?) on conflict do nothing", fact.siteId(), fact.body().share());
    }

    @Override
    public List<String> names() {
        return List.of("share", "share_stop");
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4), LocalDate.parse(row.getString(5)), row.getObject(6, UUID.class),
                Optional.ofNullable(row.getObject(8, UUID.class)), row.getBoolean(9), Hlc.millis(row.getString(7)));
    }
}
