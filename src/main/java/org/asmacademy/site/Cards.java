package org.asmacademy.site;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Sha256;
import org.asmacademy.shared.SiteScope;

/**
 * Site cards. A code has ten characters of an alphabet without look-alikes (50 bits), typed in any case, with or without its dash. Outside
 * the site only its hash is kept.
 */
@ApplicationScoped
class Cards {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SiteScope scope;
    private final Audit audit;
    private final Rows rows;
    private final Clock clock;

    Cards(SiteScope scope, Audit audit, Rows rows, Clock clock) {
        this.scope = scope;
        this.audit = audit;
        this.rows = rows;
        this.clock = clock;
    }

    /** A new card in the place of one that was lost. */
    void replace(UUID site, UUID actor) {
        scope.inNew(site, () -> {
            renew(site);
            audit.note(site, actor, "card-renewed", "card");
            return null;
        });
    }

    /** Somebody sees the card. */
    void shown(UUID site, UUID viewer) {
        scope.run(site, () -> audit.note(site, viewer, "card-shown", "card"));
    }

    /** Makes a new card; the old one opens nothing from then on. Joins the caller's transaction. */
    String renew(UUID site) {
        return scope.in(site, () -> {
            String code = fresh();
            rows.write("delete from site_card where site_id = ?", site);
            rows.write("insert into site_card (code_hash, site_id) values (?, ?)", hash(code), site);
            rows.write("insert into site_card_code (site_id, code, made_at) values (?, ?, ?) on conflict (site_id) do update set code = excluded.code,"
                    + " made_at = excluded.made_at", site, code, clock.instant());
            rows.flush();
            return code;
        });
    }

    /** The site whose card this is. */
    Optional<UUID> siteOf(String typed) {
        return QuarkusTransaction.joiningExisting().call(() -> rows.one("select site_id from site_card where code_hash = ?", row -> row.getObject(1, UUID.class), hash(typed)));
    }

    /** The code on the site's card, for printing. */
    Optional<String> code(UUID site) {
        return scope.in(site, () -> rows.one("select code from site_card_code where site_id = ?", row -> row.getString(1), site));
    }

    private static String fresh() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 10; i++) code.append(i == 5 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        return code.toString();
    }

    /** What people write by hand: O for 0 and I for 1 do not exist in the alphabet, so nothing needs guessing. */
    private static String hash(String typed) {
        return Sha256.hex(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }
}
