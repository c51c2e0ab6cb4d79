package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Hlc;
import org.asmacademy.media.MediaVeto;
import org.asmacademy.readiness.Evidence.State;
import org.asmacademy.readiness.EvidenceWithdrawn.Why;
import org.asmacademy.shared.Rows;

/**
 * What is taken out of a site's evidence and of the photos of its looks, or is asked to be. Nothing is decided while folding: whether a file may be shown follows, whenever
 * somebody asks, from which entries hold it, who wants which of them out, and who else said yes or no; so facts may come in any order and any number
 * of times. That the practice was tried or seen stays: taking out a picture takes nothing from those who did the work.
 *
 * <p>A yes of another person than the one who asked is for good, also beside a "stays" made somewhere else at the same time: a picture too few is
 * a smaller harm than a face too many. Every method runs in the site's scope.
 */
@ApplicationScoped
class Withdrawals implements FoldedTables, MediaVeto {
    private static final String GONE = "exists (select from judgement_second y where y.site_id = w.site_id and y.fact_id = w.id and y.person_id <> w.actor_id)";
    private static final String STAYS = "exists (select from evidence_stays s where s.site_id = w.site_id and s.withdrawal = w.id)";
    private static final String COUNTS = "(" + GONE + " or not " + STAYS + ")";
    private static final String ASKED = "select w.id, w.entry, w.reason, w.note, w.actor_id, w.hlc, " + GONE + " from evidence_withdrawal w where w.site_id = ? and " + COUNTS;
    private static final String IN_ORDER = " order by w.hlc, w.id";
    /** Entries: all that may hold files, forms that were kept of a task and looks. */
    static final String HOLDING = "(select site_id, id, activity, hlc, media, false as look from task_evidence"
            + " union all select site_id, id, activity, hlc, media, true from observation) e";
    private static final String FILES = "select e.media, w.reason, " + GONE + " from evidence_withdrawal w join " + HOLDING + " on e.site_id = w.site_id and e.id = w.entry"
            + " where w.site_id = ? and " + COUNTS;
    /** Of an entry {@code e}: nobody wants it out. */
    static final String NOT_ASKED_FOR = "not exists (select from evidence_withdrawal w where w.site_id = e.site_id and w.entry = e.id and " + COUNTS + ")";
    /** Entries that still hold a file: of which nobody (%s) wants it out. */
    private static final String HOLDERS = "select e.media from " + HOLDING + " where e.site_id = ? and e.media && ? and not exists (select from evidence_withdrawal w"
            + " where w.site_id = e.site_id and w.entry = e.id and %s)";
    private final Rows rows;

    Withdrawals(Rows rows) {
        this.rows = rows;
    }

    /**
     * Somebody wants an entry out.
     *
     * @param gone whether a second person has said yes; else it waits, hidden
     */
    record Asked(UUID id, UUID entry, Why why, String note, UUID actor, long at, boolean gone) { }

    private record Files(Set<String> names, boolean recognised, boolean gone) { }

    /** All that counts for these entries, the earliest first. */
    List<Asked> of(UUID site, Collection<UUID> entries) {
        return rows.list(ASKED + " and w.entry = any(?)" + IN_ORDER, Withdrawals::asked, site, entries.toArray(UUID[]::new));
    }

    /** Those of these entries that somebody wants out; {@link State#GONE} where two do. */
    Map<UUID, State> states(UUID site, Collection<UUID> entries) {
        return of(site, entries).stream().collect(Collectors.toMap(Asked::entry, asked -> asked.gone() ? State.GONE : State.HIDDEN,
                (one, other) -> one.compareTo(other) > 0 ? one : other));
    }

    /** All that waits for a second person, the earliest first; once for an entry of which nothing is gone. */
    List<Asked> waiting(UUID site) {
        List<Asked> all = rows.list(ASKED + IN_ORDER, Withdrawals::asked, site);
        Set<UUID> gone = all.stream().filter(Asked::gone).map(Asked::entry).collect(Collectors.toSet());
        return all.stream().filter(asked -> !gone.contains(asked.entry())).toList();
    }

    /** Which entry two people have taken out by this asking, if it is one and they have. */
    Optional<UUID> taken(UUID site, UUID asking) {
        return rows.one(ASKED + " and w.id = ?", Withdrawals::asked, site, asking).filter(Asked::gone).map(Asked::entry);
    }

    @Override
    public Set<String> hidden(UUID site, Collection<String> names) {
        List<Files> files = files(site);
        Set<String> hidden = named(files.stream().filter(Files::recognised));
        Set<String> perhaps = named(files.stream());
        perhaps.removeAll(hidden);
        perhaps.retainAll(names);
        if (!perhaps.isEmpty()) perhaps.removeAll(held(site, perhaps, COUNTS));
        hidden.addAll(perhaps);
        hidden.retainAll(names);
        return hidden;
    }

    @Override
    public Set<String> gone(UUID site) {
        List<Files> files = files(site).stream().filter(Files::gone).toList();
        Set<String> gone = named(files.stream());
        if (!gone.isEmpty()) gone.removeAll(held(site, gone, GONE));
        gone.addAll(named(files.stream().filter(Files::recognised)));
        return gone;
    }

    /** Whether two people took this very file out because somebody or something could be recognised: then it does not come in again. */
    boolean unwelcome(UUID site, String name) {
        return named(files(site).stream().filter(files -> files.gone() && files.recognised())).contains(name);
    }

    private List<Files> files(UUID site) {
        return rows.list(FILES, row -> new Files(Set.copyOf(Arrays.asList((String[]) row.getArray(1).getArray())), row.getString(2).equals(Why.RECOGNISED.word()), row.getBoolean(3)), site);
    }

    private Set<String> held(UUID site, Set<String> names, String out) {
        return rows.list(HOLDERS.formatted(out), row -> (String[]) row.getArray(1).getArray(), site, names.toArray(String[]::new)).stream()
                .flatMap(Arrays::stream).collect(Collectors.toSet());
    }

    private static Set<String> named(Stream<Files> files) {
        return files.flatMap(one -> one.names().stream()).collect(Collectors.toCollection(HashSet::new));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(row.getObject(1, UUID.class), row.getObject(2, UUID.class), Why.valueOf(row.getString(3).toUpperCase(java.util.Locale.ROOT)), row.getString(4),
                row.getObject(5, UUID.class), Hlc.millis(row.getString(6)), row.getBoolean(7));
    }

    void asked(Fact<EvidenceWithdrawn> fact) {
        EvidenceWithdrawn asked = fact.body();
        rows.write("insert into evidence_withdrawal (site_id, id, entry, reason, note, actor_id, hlc) values (?, ?, ?, ?, ?, ?, ?)", fact.siteId(), fact.id(),
                asked.entry(), asked.reason(), asked.note(), fact.actorId(), fact.hlc());
    }

    void stays(Fact<EvidenceStays> fact) {
        rows.write("insert into evidence_stays (site_id, withdrawal, by_fact) values (?, ?, ?)", fact.siteId(), fact.body().withdrawal(), fact.id());
    }

    @Override
    public List<String> names() {
        return List.of("evidence_withdrawal", "evidence_stays");
    }
}
