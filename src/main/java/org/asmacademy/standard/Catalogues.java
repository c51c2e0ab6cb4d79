package org.asmacademy.standard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.asmacademy.audit.Audit;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Sha256;
import org.jboss.logging.Logger;

/**
 * The catalogues in the database. A thread of its own looks every few seconds whether there are more, so that every node follows and no page
 * ever waits for the database because of that.
 */
@ApplicationScoped
class Catalogues implements KeptCatalogues {
    private static final Logger LOG = Logger.getLogger(Catalogues.class);
    private static final long NOT_LOOKED = -1;
    /** Any number that nothing else locks: one steward at a time puts a catalogue in force. */
    private static final long LOCK = 0x5374657761726455L;
    private static final String LAST = "(select max(number) from catalogue_applied a where a.hash = c.hash)";
    private final Rows rows;
    private final Audit audit;
    private final StandardConfig config;
    private final Clock clock;
    private final AtomicLong count = new AtomicLong(NOT_LOOKED);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "academy-catalogues");
        thread.setDaemon(true);
        return thread;
    });

    Catalogues(Rows rows, Audit audit, StandardConfig config, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** That a catalogue was put in force. */
    record Applied(String hash, String standard, String version, int edition, Instant at) { }

    /** What became of an order to put a catalogue in force. */
    enum Order { DONE, DONE_BEFORE, ANOTHER_CAME }

    void started(@Observes StartupEvent event) {
        long millis = config.lookEvery().toMillis();
        watch.scheduleWithFixedDelay(this::lookQuietly, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stopped(@Observes ShutdownEvent event) {
        watch.shutdownNow();
    }

    @Override
    public long state() {
        if (count.get() == NOT_LOOKED) look();
        return count.get();
    }

    @Override
    public List<Catalogue> all() {
        return read("select c.hash, c.standard, c.version, c.edition, c.content, " + LAST + " last from catalogue c order by last nulls first, c.kept_at, c.hash");
    }

    /** The file of a catalogue that was ever in force. */
    Optional<Catalogue> find(String hash) {
        return read("select c.hash, c.standard, c.version, c.edition, c.content, " + LAST + " from catalogue c where c.hash = ?", hash).stream().findFirst();
    }

    /** What was put in force, the last first. */
    List<Applied> history(int most) {
        return QuarkusTransaction.requiringNew().call(() -> rows.list("select c.hash, c.standard, c.version, c.edition, a.at from catalogue_applied a"
                + " join catalogue c using (hash) order by a.number desc limit ?", row -> new Applied(row.getString(1), row.getString(2), row.getString(3), row.getInt(4),
                row.getObject(5, OffsetDateTime.class).toInstant()), most));
    }

    /** Keeps what came with the program: a later program may bring another, and facts go on naming this one. */
    void keep(Standard standard, byte[] bytes) {
        if (!Sha256.hex(bytes).equals(standard.hash())) return;         // the file was changed meanwhile
        QuarkusTransaction.requiringNew().run(() -> {
            store(standard, bytes);
            rows.flush();
        });
    }

    /**
     * Puts a catalogue in force, unless another one came since the steward looked. Every page of this node follows at the next look.
     *
     * @param base  the catalogue of that standard with which it was compared; empty: there was none
     * @param files the hash of the file that came with the program; empty: none did
     */
    Order apply(Standard standard, byte[] bytes, String base, String files, UUID steward) {
        Order order = QuarkusTransaction.requiringNew().call(() -> {
            rows.list("select pg_advisory_xact_lock(?)", row -> true, LOCK);
            String now = rows.one("select a.hash from catalogue_applied a join catalogue c using (hash) where c.standard = ? order by a.number desc limit 1",
                    row -> row.getString(1), standard.id()).orElse(files);
            if (now.equals(standard.hash())) return Order.DONE_BEFORE;
            if (!now.equals(base)) return Order.ANOTHER_CAME;
            store(standard, bytes);
            rows.flush();
            rows.write("insert into catalogue_applied (hash, at, actor_id) values (?, ?, ?)", standard.hash(), clock.instant(), steward);
            audit.note(null, steward, "catalogue-applied", standard.hash());
            return Order.DONE;
        });
        look();
        return order;
    }

    /** Counted rather than the highest number: numbers are given out before they are seen. */
    void look() {
        count.set(QuarkusTransaction.requiringNew().call(() -> rows.one("select count(*) from catalogue_applied", row -> row.getLong(1)).orElse(0L)));
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.debug("The catalogues could not be looked at; the next look will tell", e);
        }
    }

    private void store(Standard standard, byte[] bytes) {
        rows.write("insert into catalogue (hash, standard, version, edition, content, kept_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing", standard.hash(),
                standard.id(), standard.version(), standard.edition(), bytes, clock.instant());
    }

    private List<Catalogue> read(String sql, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> rows.list(sql, Catalogues::catalogue, values));
    }

    private static Catalogue catalogue(ResultSet row) throws SQLException {
        return new Catalogue(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getBytes(5), row.getObject(6) != null);
    }
}
