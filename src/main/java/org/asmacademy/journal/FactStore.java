package org.asmacademy.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Rows;

/**
 * The journal's tables, in plain JDBC: arrays, exact bytes and batches are what matters here. Every method expects the transaction and the
 * site scope of its caller.
 */
@ApplicationScoped
class FactStore {
    private static final String INSERT = "insert into fact (site_id, id, pos, origin, seq, prev, hlc, person_id, actor_id, kind, schema_version,"
            + " replaces, media, body, body_hash, state, reason, given, received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COLUMNS = "id, seq, prev, hlc, person_id, actor_id, kind, schema_version, replaces, media, body, body_hash, pos, origin, state, reason, given";

    /** A chain's head: how far it goes, with which fact, and (for the server's own chains) the last clock reading. */
    record Head(long seq, UUID id, String hlc) {
        static final Head START = new Head(0, null, Hlc.ZERO);
    }

    /** This life of the database, and how far the site's log goes in it. */
    record Log(UUID incarnation, long pos) { }

    /** @param given of facts from another server: whether any server gave it its right; null where this one decides */
    record Stored(Envelope envelope, byte[] hash, String origin, char state, String reason, Boolean given) {
        /** Whether it has its right to count, as far as is known here. A tombstone needs none. */
        boolean isGiven() {
            return state == 't' || state == 'e' || Boolean.TRUE.equals(given) || given == null && state == 'q' && !PassedFact.isBeforeRights(reason);
        }

        boolean mustWait() {
            return Boolean.FALSE.equals(given);
        }

        Outcome outcome() {
            Outcome.State state = switch (this.state) {
                case 't' -> Outcome.State.TAKEN;
                case 'w' -> Outcome.State.WAITING;
                case 'e' -> Outcome.State.ERASED;
                default -> Outcome.State.QUARANTINED;
            };
            return new Outcome(state, Optional.ofNullable(reason).map(Reason::new));
        }
    }

    private final Rows rows;
    private final Clock clock;

    FactStore(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    UUID incarnation() {
        return rows.one("select id from incarnation", row -> row.getObject(1, UUID.class)).orElseThrow();
    }

    void open(UUID site) {
        rows.write("insert into site_head (site_id) values (?) on conflict do nothing", site);
        rows.flush();
    }

    /** Takes the site's counter and holds it to the end of the transaction: all writers of a site pass here one by one. */
    Optional<Log> lockHead(UUID site) {
        return rows.one("select i.id, h.pos from site_head h cross join incarnation i where h.site_id = ? for update of h",
                row -> new Log(row.getObject(1, UUID.class), row.getLong(2)), site);
    }

    Optional<Head> chain(UUID site, String origin) {
        return rows.one("select head_seq, head_id, hlc from chain where site_id = ? and origin = ?",
                row -> new Head(row.getLong(1), row.getObject(2, UUID.class), row.getString(3)), site, origin);
    }

    /** The chain's head; a chain that is not here yet begins. */
    Head begin(UUID site, String origin) {
        return chain(site, origin).orElseGet(() -> {
            rows.write("insert into chain (site_id, origin) values (?, ?) on conflict do nothing", site, origin);
            return Head.START;
        });
    }

    /** The ids at these places of a chain. */
    Map<Long, UUID> links(UUID site, String origin, Collection<Long> seqs) {
        Map<Long, UUID> found = new HashMap<>();
        Long[] places = seqs.toArray(Long[]::new);
        rows.list("select seq, id from fact where site_id = ? and origin = ? and seq = any (?) union all"
                        + " select seq, fact_id from chain_echo where site_id = ? and origin = ? and seq = any (?)",
                row -> found.put(row.getLong(1), row.getObject(2, UUID.class)), site, origin, places, site, origin, places);
        return found;
    }

    /** Of these ids, the ones that are here, with the hash of their body. */
    Map<UUID, byte[]> known(UUID site, Collection<UUID> ids) {
        Map<UUID, byte[]> found = new HashMap<>();
        if (ids.isEmpty()) return found;
        rows.list("select id, body_hash from fact where site_id = ? and id = any (?)",
                row -> found.put(row.getObject(1, UUID.class), row.getBytes(2)), site, ids.toArray(UUID[]::new));
        return found;
    }

    void insert(UUID site, String origin, long pos, Envelope fact, byte[] body, byte[] hash, Outcome outcome, Boolean given) {
        rows.write(INSERT, site, fact.id(), pos, origin, fact.seq(), fact.prev(), fact.hlc(), fact.personId(), fact.actorId(), fact.kind(),
                fact.schemaVersion(), fact.replaces().toArray(UUID[]::new), fact.media().toArray(String[]::new), body, hash,
                letter(outcome.state()), outcome.reason().map(Reason::code).orElse(null), given, clock.instant());
    }

    void echo(UUID site, String origin, long seq, UUID fact) {
        rows.write("insert into chain_echo (site_id, origin, seq, fact_id) values (?, ?, ?, ?)", site, origin, seq, fact);
    }

    /** Another body of a fact that is here. Under a tombstone none is kept: whose it was is not known here any more, or not yet. */
    void secondBody(UUID site, String origin, Envelope fact, byte[] body, byte[] hash) {
        rows.write("insert into second_body (site_id, fact_id, body_hash, body, origin, seq, received_at)"
                + " select ?, ?, ?, case when exists (select 1 from fact where site_id = ? and id = ? and state = 'e') then null else ?::bytea end, ?, ?, ?"
                + " on conflict do nothing", site, fact.id(), hash, site, fact.id(), body, origin, fact.seq(), clock.instant());
    }

    void move(UUID site, String origin, Head head, long pos) {
        rows.write("update chain set head_seq = ?, head_id = ?, hlc = greatest(hlc, ?) where site_id = ? and origin = ?",
                head.seq(), head.id(), head.hlc(), site, origin);
        rows.write("update site_head set pos = ? where site_id = ?", pos, site);
    }

    void setState(UUID site, UUID fact, Outcome outcome) {
        rows.write("update fact set state = ?, reason = ? where site_id = ? and id = ?",
                letter(outcome.state()), outcome.reason().map(Reason::code).orElse(null), site, fact);
    }

    /** From now on it may count, whoever finds so. */
    void give(UUID site, UUID fact) {
        rows.write("update fact set given = true where site_id = ? and id = ?", site, fact);
    }

    List<Stored> all(UUID site, Collection<UUID> ids) {
        return rows.list("select " + COLUMNS + " from fact where site_id = ? and id = any (?) order by pos", FactStore::stored, site, ids.toArray(UUID[]::new));
    }

    Optional<Stored> find(UUID site, UUID id) {
        return rows.one("select " + COLUMNS + " from fact where site_id = ? and id = ?", FactStore::stored, site, id);
    }

    List<Stored> after(UUID site, long pos, int most) {
        return rows.list("select " + COLUMNS + " from fact where site_id = ? and pos > ? order by pos limit ?", FactStore::stored, site, pos, most);
    }

    /** What came by other chains than this one, up to that end. */
    List<Stored> after(UUID site, long pos, long end, String notBy, int most) {
        return rows.list("select " + COLUMNS + " from fact where site_id = ? and pos > ? and pos <= ? and origin <> ? order by pos limit ?", FactStore::stored,
                site, pos, end, notBy, most);
    }

    /** What this reader may see: facts about the person, facts of these kinds. */
    List<Stored> after(UUID site, long pos, int most, UUID person, Collection<String> kinds) {
        return rows.list("select " + COLUMNS + " from fact where site_id = ? and pos > ? and (person_id = ? or kind = any (?)) order by pos limit ?",
                FactStore::stored, site, pos, person, kinds.toArray(String[]::new), most);
    }

    List<Stored> waiting(UUID site, UUID actor) {
        return rows.list("select " + COLUMNS + " from fact where site_id = ? and actor_id = ? and state = 'w' order by pos", FactStore::stored, site, actor);
    }

    List<Stored> quarantined(UUID site) {
        return rows.list("select " + COLUMNS + " from fact where site_id = ? and state = 'q' order by pos", FactStore::stored, site);
    }

    List<Journal.Trace> traces(UUID site, UUID person) {
        return rows.list("select kind, coalesce(person_id = ?, false) as about, count(*), min(hlc), max(hlc) from fact where site_id = ? and (person_id = ? or actor_id = ?)"
                + " group by 1, 2 order by 1, 2", row -> new Journal.Trace(row.getString(1), row.getBoolean(2), row.getLong(3), Hlc.millis(row.getString(4)),
                Hlc.millis(row.getString(5))), person, site, person, person);
    }

    List<String> media(UUID site, UUID person) {
        return rows.list("select distinct unnest(media) from fact where site_id = ? and (person_id = ? or actor_id = ?) order by 1", row -> row.getString(1), site, person, person);
    }

    void empty(UUID site, String table) {
        rows.write("delete from " + table + " where site_id = ?", site);
    }

    private static String letter(Outcome.State state) {
        return state.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        byte[] body = row.getBytes("body");
        Envelope envelope = new Envelope(row.getObject("id", UUID.class), row.getLong("seq"), row.getObject("prev", UUID.class), row.getString("hlc"),
                row.getObject("person_id", UUID.class), row.getObject("actor_id", UUID.class), row.getString("kind"), row.getInt("schema_version"),
                Arrays.asList((UUID[]) row.getArray("replaces").getArray()), body == null ? null : new String(body, StandardCharsets.UTF_8),
                Arrays.asList((String[]) row.getArray("media").getArray()), row.getLong("pos"));
        return new Stored(envelope, row.getBytes("body_hash"), row.getString("origin"), row.getString("state").charAt(0), row.getString("reason"),
                row.getObject("given", Boolean.class));
    }
}
