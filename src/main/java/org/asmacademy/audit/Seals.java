package org.asmacademy.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Sha256;
import org.asmacademy.shared.SiteScope;

/**
 * Seals the lines of days that are over, and says whether they are still what was sealed. It finds whoever changes, adds or takes away a line
 * behind the program's back; it cannot find somebody who may write every table and makes all later seals anew, unless the mark of a seal was
 * written down elsewhere.
 */
@ApplicationScoped
public class Seals {
    private static final String FIRST = "0".repeat(64);
    /** The site comes first among the values; the academy's own tables have none. */
    private static final String AT_SITE = " where site_id = ?";
    private static final String AT_ACADEMY = "_academy where cast(? as uuid) is null";
    private final Rows rows;
    private final SiteScope scope;
    private final Clock clock;

    Seals(Rows rows, SiteScope scope, Clock clock) {
        this.rows = rows;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * @param last   the day of the newest seal; nothing as long as no day is over
     * @param mark   of that seal, to be written down
     * @param broken the day of the first seal that does not fit its lines
     */
    public record Chain(Optional<LocalDate> last, Optional<String> mark, Optional<LocalDate> broken) { }

    private record Seal(long upto, LocalDate day, String hash) { }

    /** Seals what was noted before this day began, if any of it is not sealed yet. The academy's own lines, when the site is null. */
    public void seal(UUID site) {
        in(site, () -> {
            List<Seal> seals = seals(site);
            Seal before = seals.isEmpty() ? new Seal(0, null, FIRST) : seals.get(seals.size() - 1);
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            rows.one("select number, cast(at at time zone 'UTC' as date) from audit_entry" + where(site) + " and number > ? and at < ? order by number desc limit 1",
                    row -> new Seal(row.getLong(1), row.getObject(2, LocalDate.class), ""), site, before.upto, today.atStartOfDay(ZoneOffset.UTC).toInstant())
                    .ifPresent(newest -> keep(site, newest.upto, newest.day, hash(site, before, newest.upto)));
            return null;
        });
    }

    /** Looks at every seal. Slow: for a command, and for a page that one person opens. */
    public Chain check(UUID site) {
        return in(site, () -> {
            Seal before = new Seal(0, null, FIRST);
            Optional<LocalDate> broken = Optional.empty();
            for (Seal seal : seals(site)) {
                if (broken.isEmpty() && !hash(site, before, seal.upto).equals(seal.hash)) broken = Optional.of(seal.day);
                before = seal;
            }
            return new Chain(Optional.ofNullable(before.day), Optional.of(before).filter(seal -> seal.day != null).map(Seal::hash), broken);
        });
    }

    private void keep(UUID site, long upto, LocalDate day, String hash) {
        if (site == null) rows.write("insert into audit_seal_academy (upto, day, hash) values (?, ?, ?) on conflict do nothing", upto, day, hash);
        else rows.write("insert into audit_seal (site_id, upto, day, hash) values (?, ?, ?, ?) on conflict do nothing", site, upto, day, hash);
        rows.flush();
    }

    private List<Seal> seals(UUID site) {
        return rows.list("select upto, day, hash from audit_seal" + where(site) + " order by upto",
                row -> new Seal(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3)), site);
    }

    /** Over the seal before and all lines since, as the database says them: no word of the program has a line break or a bar in it. */
    private String hash(UUID site, Seal before, long upto) {
        StringBuilder lines = new StringBuilder(before.hash);
        rows.list("select concat_ws('|', number, id, extract(epoch from at), actor_id, deed, about) from audit_entry" + where(site) + " and number > ? and number <= ? order by number",
                row -> lines.append('\n').append(row.getString(1)), site, before.upto, upto);
        return Sha256.hex(lines.toString());
    }

    private static String where(UUID site) {
        return site == null ? AT_ACADEMY : AT_SITE;
    }

    private <T> T in(UUID site, Supplier<T> work) {
        return site == null ? QuarkusTransaction.joiningExisting().call(work::get) : scope.in(site, work);
    }
}
