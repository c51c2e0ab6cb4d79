package org.asmacademy.hub;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.people.People;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Sha256;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Uuid7;

/**
 * At the centre: a site's own computers. A code has twelve characters without look-alikes (60 bits) and follows from the press that asked
 * for it, so that a page which was lost shows the same one again; only its hash is kept. It is good for one computer.
 */
@ApplicationScoped
class Hubs {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LIST = "select hub_id, name, made_at, joined_at, met_at, behind, ended_at from hub where site_id = ? order by made_at desc, hub_id";
    private final People people;
    private final Audit audit;
    private final SiteScope scope;
    private final Rows rows;
    private final HubConfig config;
    private final Clock clock;

    Hubs(People people, Audit audit, SiteScope scope, Rows rows, HubConfig config, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.scope = scope;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** @param behind how many facts it still had to send when it last came */
    record Hub(UUID id, String name, Instant madeAt, Optional<Instant> joinedAt, Optional<Instant> metAt, long behind, boolean ended) {
        public boolean waits() {
            return joinedAt.isEmpty() && !ended;
        }

        public boolean works() {
            return joinedAt.isPresent() && !ended;
        }
    }

    /** Who registered: the hub, its site, and the lead who asked for it. */
    record Joined(UUID hubId, UUID siteId, UUID lead) { }

    List<Hub> all(UUID site) {
        return scope.in(site, () -> rows.list(LIST, Hubs::hub, site));
    }

    /** A new hub and the code for it, always the same for the same press. */
    String make(UUID site, UUID press, String name, UUID lead) {
        UUID hub = Uuid7.from(press, "hub/" + site);
        String code = code(site, press);
        Instant now = clock.instant();
        scope.inNew(site, () -> {
            rows.write("insert into hub (site_id, hub_id, name, made_by, made_at) values (?, ?, ?, ?, ?) on conflict do nothing", () -> {
                rows.write("insert into hub_code (code_hash, site_id, hub_id, ends_at) values (?, ?, ?, ?) on conflict do nothing",
                        hash(code), site, hub, now.plus(config.codeLife()));
                audit.note(site, lead, "hub-asked", hub.toString());
            }, site, hub, name, lead, now);
            rows.flush();
            return null;
        });
        return code;
    }

    /** Registers the computer that has this code under its key; the same key may ask once more, when the answer was lost. */
    Joined join(String typed, byte[] publicKey, byte[] carryKey) {
        if (!Signature.isKey(publicKey) || !CarryKey.isKey(carryKey)) throw new NotFound("Not a key");
        return QuarkusTransaction.requiringNew().call(() -> {
            record Code(UUID site, UUID hub) { }
            Code code = rows.one("select site_id, hub_id from hub_code where code_hash = ? and ends_at > ?",
                    row -> new Code(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), hash(typed), clock.instant()).orElseThrow(() -> new NotFound("No such code"));
            byte[] known = rows.one("select public_key from hub_key where hub_id = ?", row -> row.getBytes(1), code.hub()).orElse(null);
            if (known != null && !Arrays.equals(known, publicKey)) throw new NotFound("This code was used");
            return scope.in(code.site(), () -> {
                UUID lead = rows.one("select made_by from hub where site_id = ? and hub_id = ? and ended_at is null", row -> row.getObject(1, UUID.class), code.site(), code.hub())
                        .orElseThrow(() -> new NotFound("This hub was ended"));
                rows.write("insert into hub_key (hub_id, site_id, public_key, carry_key) values (?, ?, ?, ?) on conflict do nothing", () -> {
                    rows.write("update hub set joined_at = ? where site_id = ? and hub_id = ?", clock.instant(), code.site(), code.hub());
                    audit.note(code.site(), lead, "hub-joined", code.hub().toString());
                }, code.hub(), code.site(), publicKey, carryKey);
                rows.flush();
                return new Joined(code.hub(), code.site(), lead);
            });
        });
    }

    /** From now on its key opens nothing. What it sent stays. */
    void end(UUID site, UUID hub, UUID lead) {
        scope.inNew(site, () -> {
            rows.write("update hub set ended_at = ? where site_id = ? and hub_id = ? and ended_at is null", () -> {
                rows.write("delete from hub_key where site_id = ? and hub_id = ?", site, hub);
                rows.write("delete from hub_code where site_id = ? and hub_id = ?", site, hub);
                audit.note(site, lead, "hub-ended", hub.toString());
            }, clock.instant(), site, hub);
            rows.flush();
            return null;
        });
    }

    /** A key that opens something now, and for which site. */
    record Key(UUID site, byte[] publicKey, byte[] carryKey) { }

    Optional<Key> key(UUID hub) {
        return QuarkusTransaction.joiningExisting().call(() -> rows.one("select site_id, public_key, carry_key from hub_key where hub_id = ?",
                row -> new Key(row.getObject(1, UUID.class), row.getBytes(2), row.getBytes(3)), hub));
    }

    void met(UUID site, UUID hub, long behind) {
        scope.inNew(site, () -> {
            rows.write("update hub set met_at = ?, behind = ? where site_id = ? and hub_id = ?", clock.instant(), behind, site, hub);
            rows.flush();
            return null;
        });
    }

    private String code(UUID site, UUID press) {
        byte[] digest = Sha256.of(people.seal("hub/" + site + "/" + press).getBytes(StandardCharsets.UTF_8));
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(Math.floorMod(digest[i], ALPHABET.length())));
        return code.toString();
    }

    private static String hash(String typed) {
        return Sha256.hex(String.valueOf(typed).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    private static Hub hub(ResultSet row) throws SQLException {
        return new Hub(row.getObject("hub_id", UUID.class), row.getString("name"), instant(row, "made_at").orElseThrow(), instant(row, "joined_at"), instant(row, "met_at"),
                row.getLong("behind"), instant(row, "ended_at").isPresent());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
