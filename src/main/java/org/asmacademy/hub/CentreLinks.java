package org.asmacademy.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Passing.Standing;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.Sites;

/** At a hub: with which centre it is registered, and as what. */
@ApplicationScoped
class CentreLinks {
    private final Sites sites;
    private final SiteScope scope;
    private final Rows rows;
    private final Clock clock;

    CentreLinks(Sites sites, SiteScope scope, Rows rows, Clock clock) {
        this.sites = sites;
        this.scope = scope;
        this.rows = rows;
        this.clock = clock;
    }

    /** What is known of the centre without asking it: how this chain stood when they last met, and what seals files for it. */
    record Known(Standing standing, byte[] sealKey) { }

    record Link(UUID siteId, UUID hubId, URI address, Optional<Instant> metAt) { }

    List<Link> all() {
        return sites.directory().stream().flatMap(site -> of(site).stream()).toList();
    }

    Optional<Link> of(UUID site) {
        return scope.in(site, () -> rows.one("select hub_id, address, met_at from hub_centre where site_id = ?", row -> link(site, row), site));
    }

    Link keep(UUID site, UUID hub, URI address, byte[] carryKey) {
        scope.inNew(site, () -> {
            rows.write("insert into hub_centre (site_id, hub_id, address, carry_key, joined_at) values (?, ?, ?, ?, ?) on conflict (site_id) do update set hub_id = excluded.hub_id,"
                    + " address = excluded.address, carry_key = excluded.carry_key, joined_at = excluded.joined_at", site, hub, address.toString(), carryKey, clock.instant());
            rows.flush();
            return null;
        });
        return of(site).orElseThrow();
    }

    Known known(UUID site, String origin) {
        return scope.in(site, () -> rows.one("select carry_key, origin, have, mark, incarnation from hub_centre where site_id = ?", row -> {
            boolean same = origin.equals(row.getString("origin"));
            return new Known(new Standing(row.getObject("incarnation", UUID.class), same ? row.getLong("have") : 0, same ? row.getObject("mark", UUID.class) : null),
                    row.getBytes("carry_key"));
        }, site)).orElseThrow();
    }

    void met(UUID site, String origin, Standing there) {
        scope.inNew(site, () -> {
            rows.write("update hub_centre set met_at = ?, origin = ?, have = ?, mark = ?, incarnation = ? where site_id = ?",
                    clock.instant(), origin, there.have(), there.mark(), there.incarnation(), site);
            rows.flush();
            return null;
        });
    }

    private static Link link(UUID site, ResultSet row) throws SQLException {
        return new Link(site, row.getObject("hub_id", UUID.class), URI.create(row.getString("address")),
                Optional.ofNullable(row.getObject("met_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
