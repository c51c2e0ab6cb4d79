package org.asmacademy.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/** The devices of a site and the sessions of a person, as those who may end them see them. When, and who; never where. */
@ApplicationScoped
class DeviceList {
    private static final int MOST = 200;
    private final Rows rows;
    private final SiteScope scope;

    DeviceList(Rows rows, SiteScope scope) {
        this.rows = rows;
        this.scope = scope;
    }

    /** @param people who has signed in on it */
    record Known(UUID id, Instant since, Optional<Instant> seen, boolean revoked, List<UUID> people) { }

    /** @param mark the beginning of its token's hash: enough to name it, too little to open anything */
    record Open(String mark, Instant began, Instant seen) { }

    /** Those seen last come first. */
    List<Known> of(UUID site) {
        return scope.in(site, () -> rows.list("select d.id, d.made_at, greatest(d.seen_at, (select max(s.seen_at) from session s where s.device_id = d.id)), d.revoked,"
                + " array(select p.person_id from device_person p where p.site_id = d.site_id and p.device_id = d.id order by p.signed_in_at)"
                + " from device d where d.site_id = ? order by 3 desc nulls last, d.made_at desc limit ?", DeviceList::known, site, MOST));
    }

    Optional<Known> find(UUID site, UUID device) {
        return of(site).stream().filter(known -> known.id().equals(device)).findFirst();
    }

    List<Open> sessions(UUID person, Instant now) {
        return QuarkusTransaction.joiningExisting().call(() ->
                rows.list("select left(token_hash, 16), began_at, seen_at from session where person_id = ? and ends_at > ? order by seen_at desc",
                        row -> new Open(row.getString(1), instant(row, 2), instant(row, 3)), person, now));
    }

    /** Only one's own. */
    void end(UUID person, String mark) {
        QuarkusTransaction.joiningExisting().run(() -> {
            rows.write("delete from session where person_id = ? and left(token_hash, 16) = ?", person, mark);
            rows.flush();
        });
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(row.getObject(1, UUID.class), instant(row, 2), Optional.ofNullable(row.getObject(3, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getBoolean(4), Arrays.asList((UUID[]) row.getArray(5).getArray()));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
