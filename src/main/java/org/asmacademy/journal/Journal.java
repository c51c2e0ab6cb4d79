package org.asmacademy.journal;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Appending.Care;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Uuid7;

/** The one way in for every change at a site. */
@ApplicationScoped
public class Journal {
    private static final Runnable NOTHING = () -> { };
    private final FactStore store;
    private final Appending appending;
    private final RecordFacts recording;
    private final SiteScope scope;
    private final Tombstones tombstones;
    private final Clock clock;
    private final List<KeptElsewhere> elsewhere;

    Journal(FactStore store, Appending appending, RecordFacts recording, SiteScope scope, Tombstones tombstones, Clock clock,
            @All List<KeptElsewhere> elsewhere) {
        this.store = store;
        this.appending = appending;
        this.recording = recording;
        this.scope = scope;
        this.tombstones = tombstones;
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    /** An id for a fact that a form is about to ask for. */
    public UUID mint() {
        return Uuid7.at(clock.millis());
    }

    /** Which life of this database it is: another one after a restore. */
    public UUID incarnation() {
        return QuarkusTransaction.joiningExisting().call(store::incarnation);
    }

    /** Begins a site's log, if it has none. */
    public void open(UUID site) {
        scope.run(site, () -> store.open(site));
    }

    /** Makes a form's fact. A second press with the same id changes nothing and gets the same outcome. */
    public Outcome write(NewFact fact) {
        return write(fact.siteId(), List.of(fact), NOTHING).get(0);
    }

    /**
     * Makes several facts of one site in one transaction, in this order, and does {@code beside} in it too: before the facts are folded, and
     * only if any of them is new. All or nothing.
     */
    public List<Outcome> write(UUID site, List<NewFact> facts, Runnable beside) {
        return recording.run(site, care -> appending.appendOwn(site, facts, clock.millis(), beside, care));
    }

    /** Takes a sender's batch as far as it continues its chain, and says what is here after the commit. */
    Answer take(Batch batch) {
        boolean forked = recording.run(batch.siteId(), care -> appending.append(batch, care));
        return scope.inNew(batch.siteId(), () -> {
            FactStore.Head head = store.chain(batch.siteId(), batch.origin()).orElse(FactStore.Head.START);
            long safe = elsewhere.stream().mapToLong(place -> place.upTo(batch.siteId(), batch.origin())).max().orElse(0);
            return new Answer(store.incarnation(), head.seq(), head.id(), Math.min(head.seq(), safe), forked ? List.of(batch.origin()) : List.of());
        });
    }

    /** Takes the facts that waited for this person to sign in on the device that sent them. */
    public void signedIn(UUID site, UUID person) {
        boolean any = scope.in(site, () -> !store.waiting(site, person).isEmpty());
        if (!any) return;
        recording.run(site, care -> {
            store.lockHead(site);
            if (appending.retake(site, store.waiting(site, person), care)) appending.refold(site, care);
            return null;
        });
    }

    /** What is kept apart at a site, and why: for the people of the site to see and act on. */
    public List<Quarantined> quarantined(UUID site) {
        return scope.in(site, () -> store.quarantined(site).stream()
                .map(s -> new Quarantined(s.envelope().id(), s.envelope().kind(), s.envelope().actorId(), new Reason(s.reason()),
                        Hlc.millis(s.envelope().hlc()))).toList());
    }

    /** A fact in quarantine. */
    public record Quarantined(UUID id, String kind, UUID actorId, Reason reason, long at) { }

    /**
     * Folds every fact of a site again into empty tables. Quarantined facts are tried again: this program may understand what an older one
     * did not. Verdicts on rights stand.
     */
    public void rebuild(UUID site) {
        recording.run(site, care -> {
            store.lockHead(site);
            appending.refold(site, care);
            return null;
        });
    }

    /**
     * What a site's facts hold of a person: how many of a kind, from when to when (milliseconds since 1970).
     *
     * @param about whether they are about the person, and not just made by them
     */
    public record Trace(String kind, boolean about, long count, long first, long last) { }

    /** All that a site's facts hold of a person, in counts. Who may know it is the caller's to say. */
    public List<Trace> traces(UUID site, UUID person) {
        return scope.in(site, () -> store.traces(site, person));
    }

    /** Files that facts about or by a person name. */
    public List<String> media(UUID site, UUID person) {
        return scope.in(site, () -> store.media(site, person));
    }

    /** Those of these people who were erased at a site. */
    public Set<UUID> erased(UUID site, Collection<UUID> people) {
        return people.isEmpty() ? Set.of() : scope.in(site, () -> tombstones.of(site, people));
    }

    /** Everybody who was erased at a site. */
    public List<UUID> erased(UUID site) {
        return scope.in(site, () -> tombstones.all(site));
    }

    /** Files that facts of erased people named. Somebody else may have brought the same. */
    public List<String> erasedMedia(UUID site) {
        return scope.in(site, () -> tombstones.media(site));
    }

    /** Does something to a site's folds while nobody writes: in a transaction of its own that holds the site's counter. */
    public void alone(UUID site, Runnable work) {
        scope.inNew(site, () -> {
            store.lockHead(site);
            work.run();
            return null;
        });
    }
}
