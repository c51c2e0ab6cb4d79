package org.asmacademy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Uuid7;

/**
 * Notes who did or saw what. A site's lines are its own; what belongs to no site (staff at the door) stands in a list of the academy.
 * Deeds are words in kebab-case; what they are about is an id or such a word. The table refuses anything else, so that no name and no PIN
 * gets in by mistake.
 */
@ApplicationScoped
public class Audit {
    /** Somebody outside, who showed no name or none that is known here. */
    public static final UUID UNKNOWN = new UUID(0, 0);
    /** Whoever types commands at the academy's own computer. */
    public static final UUID OPERATOR = new UUID(0, 1);
    /** Anybody can knock at the academy's door as often as they like; they must not fill its disk. */
    static final int MOST_UNKNOWN_AN_HOUR = 100;
    private static final String AT_SITE = "insert into audit_entry (site_id, id, at, actor_id, deed, about) values (?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String AT_ACADEMY = "insert into audit_entry_academy (id, at, actor_id, deed, about) values (?, ?, ?, ?, ?)";
    private static final String COLUMNS = "select id, at, actor_id, deed, about from audit_entry where site_id = ?";
    private static final String NEWEST = " order by at desc, id desc limit ?";
    private final Rows rows;
    private final SiteScope scope;
    private final Clock clock;

    Audit(Rows rows, SiteScope scope, Clock clock) {
        this.rows = rows;
        this.scope = scope;
        this.clock = clock;
    }

    /** One line. */
    public record Entry(UUID id, Instant at, UUID actor, String deed, String about) { }

    /**
     * Notes a deed in the caller's transaction, which must be open and, for a site's deed, in that site's scope.
     *
     * @param site  null for what belongs to no site
     * @param deed  such as {@code pin-reset}
     * @param about an id, or a word of the program
     */
    public void note(UUID site, UUID actor, String deed, String about) {
        UUID id = Uuid7.at(clock.millis());
        if (site != null) write(site, id, actor, deed, about);
        else if (!actor.equals(UNKNOWN) || unknownThisHour() < MOST_UNKNOWN_AN_HOUR) rows.write(AT_ACADEMY, id, clock.instant(), actor, deed, about);
        rows.flush();
    }

    /** Notes a site's deed that a fact tells of, however often it is told. In the transaction that takes the fact. */
    public void noteFact(UUID fact, UUID site, UUID actor, String deed, String about) {
        write(site, Uuid7.from(fact, "audit"), actor, deed, about);
        rows.flush();
    }

    /** A site's lines, newest first: those before that line, or the newest when it is null. The caller knows who may read them. */
    public List<Entry> before(UUID site, UUID line, int most) {
        return scope.in(site, () -> line == null ? rows.list(COLUMNS + NEWEST, Audit::entry, site, most)
                : rows.list(COLUMNS + " and (at, id) < (select at, id from audit_entry where site_id = ? and id = ?)" + NEWEST, Audit::entry, site, site, line, most));
    }

    /** A site's lines about one thing, newest first. The caller knows who may read them. */
    public List<Entry> about(UUID site, String about, int most) {
        return scope.in(site, () -> rows.list(COLUMNS + " and about = ?" + NEWEST, Audit::entry, site, about, most));
    }

    private void write(UUID site, UUID id, UUID actor, String deed, String about) {
        rows.write(AT_SITE, site, id, clock.instant(), actor, deed, about);
    }

    private long unknownThisHour() {
        return rows.one("select count(*) from audit_entry_academy where actor_id = ? and at > ?", row -> row.getLong(1), UNKNOWN,
                clock.instant().minus(Duration.ofHours(1))).orElseThrow();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class).toInstant(), row.getObject(3, UUID.class), row.getString(4),
                row.getString(5));
    }
}
