package org.asmacademy.journal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.journal.Weighing.Weighed;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Sha256;

/**
 * One transaction's work: links to the end of a chain, facts to the end of the log, folds. Its caller opens the transaction and decides
 * what to do when a fold fails.
 */
@ApplicationScoped
class Appending {
    private static final int PAGE = 500;
    private static final Runnable NOTHING = () -> { };
    private final FactStore store;
    private final Kinds kinds;
    private final Weighing weighing;
    private final ChainRights rights;
    private final Tombstones tombstones;
    private final Event<Erased> erased;
    private final Rows rows;
    private final List<FoldedTables> folded;
    private final Clock clock;

    Appending(FactStore store, Kinds kinds, Weighing weighing, ChainRights rights, Tombstones tombstones, Event<Erased> erased, Rows rows,
              @All List<FoldedTables> folded, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.weighing = weighing;
        this.rights = rights;
        this.tombstones = tombstones;
        this.erased = erased;
        this.rows = rows;
        this.folded = folded;
        this.clock = clock;
    }

    /** How carefully to fold: all together, or one by one so that a failing fact is known by its id. */
    record Care(boolean oneByOne, Set<UUID> failing) {
        static final Care LESS = new Care(false, Set.of());
    }

    /** A fold failed; in a careful run the fact is named. */
    static class FoldFailed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final UUID fact;

        FoldFailed(UUID fact, RuntimeException cause) {
            super(cause);
            this.fact = fact;
        }

        Optional<UUID> fact() {
            return Optional.ofNullable(fact);
        }
    }

    /** Appends what continues the chain; says whether it forked. */
    boolean append(Batch batch, Care care) {
        long pos = store.lockHead(batch.siteId()).orElseThrow(() -> new NotFound("No such site here")).pos();
        FactStore.Head head = store.begin(batch.siteId(), batch.origin());
        Continuation sent = continuing(batch.siteId(), batch.origin(), head, batch.facts());
        Map<UUID, byte[]> known = store.known(batch.siteId(), sent.fresh().stream().map(Envelope::id).toList());
        extend(batch.siteId(), batch.origin(), head, pos, sent.fresh(), known, Map.of(), care, true);
        return sent.forked();
    }

    /** Appends what continues another server's chain; says whether that was anything. */
    boolean appendPassed(UUID site, String origin, List<PassedFact> links, Care care) {
        long pos = store.lockHead(site).orElseThrow(() -> new NotFound("No such site here")).pos();
        FactStore.Head head = store.begin(site, origin);
        Continuation sent = continuing(site, origin, head, links.stream().map(PassedFact::fact).toList());
        if (sent.forked() || sent.fresh().isEmpty()) return false;
        receive(site, origin, head, pos, sent.fresh(), store.known(site, sent.fresh().stream().map(Envelope::id).toList()), links, care);
        return true;
    }

    /** Appends what was fetched from another server's log: what is here already tells at most that it may count. */
    void appendFetched(UUID site, String origin, List<PassedFact> facts, Care care) {
        long pos = store.lockHead(site).orElseThrow(() -> new NotFound("No such site here")).pos();
        FactStore.Head head = store.begin(site, origin);
        Set<UUID> known = store.known(site, facts.stream().map(passed -> passed.fact().id()).toList()).keySet();
        List<Envelope> links = new ArrayList<>();
        for (PassedFact passed : facts) {
            if (known.contains(passed.fact().id())) continue;
            links.add(passed.fact().at(head.seq() + links.size() + 1, links.isEmpty() ? head.id() : links.get(links.size() - 1).id()));
        }
        receive(site, origin, head, pos, links, Map.of(), facts, care);
    }

    private void receive(UUID site, String origin, FactStore.Head head, long pos, List<Envelope> links, Map<UUID, byte[]> known, List<PassedFact> passed, Care care) {
        Map<UUID, PassedFact> byId = passed.stream().collect(Collectors.toMap(one -> one.fact().id(), one -> one, (one, same) -> one));
        List<UUID> given = store.all(site, byId.keySet()).stream().filter(stored -> !stored.isGiven() && byId.get(stored.envelope().id()).tellsRight())
                .map(stored -> stored.envelope().id()).toList();
        extend(site, origin, head, pos, links, new HashMap<>(known), byId, care, true);
        if (giveLate(site, given, care)) refold(site, care);
    }

    /**
     * Facts that may count after all: taken now, and told to the other servers of the site.
     *
     * @return whether they erased somebody, so that the site must be folded again
     */
    private boolean giveLate(UUID site, Collection<UUID> facts, Care care) {
        List<UUID> late = facts.isEmpty() ? List.of()
                : store.all(site, facts).stream().filter(stored -> !stored.isGiven()).map(stored -> stored.envelope().id()).toList();
        if (late.isEmpty()) return false;
        late.forEach(fact -> store.give(site, fact));
        boolean erasing = retake(site, store.all(site, late), care);
        tell(site, late, care);
        return erasing;
    }

    private void tell(UUID site, List<UUID> late, Care care) {
        if (!late.isEmpty()) appendOwn(site, late.stream().map(fact -> RightGivenHandler.late(site, fact)).toList(), clock.millis(), NOTHING, care);
    }

    /** Puts the forms' facts at the end of the server's own chain; ids that are known already change nothing. */
    List<Outcome> appendOwn(UUID site, List<NewFact> facts, long now, Runnable beside, Care care) {
        FactStore.Log log = store.lockHead(site).orElseThrow(() -> new NotFound("No such site here"));
        String origin = "server:" + log.incarnation();
        FactStore.Head head = store.begin(site, origin);
        Map<UUID, byte[]> known = store.known(site, facts.stream().map(NewFact::id).toList());
        List<Envelope> links = new ArrayList<>();
        FactStore.Head at = head;
        for (NewFact fact : facts) {
            if (known.containsKey(fact.id())) continue;
            at = new FactStore.Head(at.seq() + 1, fact.id(), Hlc.after(at.hlc(), Math.min(fact.at(), now)));
            UUID prev = links.isEmpty() ? head.id() : links.get(links.size() - 1).id();
            links.add(new Envelope(fact.id(), at.seq(), prev, at.hlc(), fact.personId(), fact.actorId(), kinds.handlerOf(fact.body().getClass()).kind(),
                    1, fact.replaces(), kinds.write(fact.body()), fact.media(), null));
        }
        if (!links.isEmpty()) beside.run();
        Map<UUID, Outcome> fresh = extend(site, origin, head, log.pos(), links, known, Map.of(), care, false);
        return facts.stream().map(fact -> fresh.containsKey(fact.id()) ? fresh.get(fact.id())
                : store.find(site, fact.id()).map(FactStore.Stored::outcome).orElseThrow()).toList();
    }

    private Continuation continuing(UUID site, String origin, FactStore.Head head, List<Envelope> sent) {
        List<Long> behind = Continuation.behind(head, sent);
        return Continuation.of(head, behind.isEmpty() ? Map.of() : store.links(site, origin, behind), sent);
    }

    /**
     * @param known  of the links' ids, those that are here, with the hash of their body
     * @param passed what another server says of them; empty where this server is the first to see them
     * @return what became of those that were not
     */
    private Map<UUID, Outcome> extend(UUID site, String origin, FactStore.Head head, long pos, List<Envelope> links, Map<UUID, byte[]> known,
                                      Map<UUID, PassedFact> passed, Care care, boolean senders) {
        Map<UUID, Outcome> outcomes = new HashMap<>();
        if (links.isEmpty()) return outcomes;
        Set<UUID> actors = links.stream().map(Envelope::actorId).collect(Collectors.toSet());
        Map<Set<String>, Map<UUID, ChainRights.Standing>> asked = new HashMap<>();
        Set<UUID> gone = tombstones.of(site, links.stream().flatMap(link -> Stream.of(link.actorId(), link.personId())).filter(Objects::nonNull).distinct().toList());
        List<Weighed> taken = new ArrayList<>();
        for (Envelope link : links) {
            boolean erasedPerson = tombstones.cover(link, gone);
            Optional<PassedFact> there = Optional.ofNullable(passed.get(link.id()));
            byte[] body = link.body() == null ? null : link.bytes();
            byte[] hash = there.map(PassedFact::bodyHash).orElseGet(() -> Sha256.of(body));
            boolean tooLarge = body != null && body.length > Envelope.MOST_BODY_BYTES;
            byte[] first = known.putIfAbsent(link.id(), hash);
            if (first != null) {
                store.echo(site, origin, link.seq(), link.id());
                if (!Arrays.equals(first, hash)) store.secondBody(site, origin, link, tooLarge || erasedPerson ? null : body, hash);
                continue;
            }
            Weighed weighed = erasedPerson ? Weighing.erased(link) : there.isPresent() ? weighing.passed(site, origin, link, there.get(), tooLarge, care)
                    : weighing.first(site, origin, link, tooLarge, care, makers ->
                            asked.computeIfAbsent(makers, roles -> rights.standings(site, origin, actors, roles)).get(link.actorId()));
            store.insert(site, origin, ++pos, weighed.envelope(), tooLarge || erasedPerson ? null : body, hash, weighed.outcome(), there.map(PassedFact::given).orElse(null));
            outcomes.put(link.id(), weighed.outcome());
            if (weighed.outcome().taken()) taken.add(weighed);
        }
        Envelope last = links.get(links.size() - 1);
        store.move(site, origin, new FactStore.Head(last.seq(), last.id(), senders ? head.hlc() : last.hlc()), pos);
        if (erase(site, taken) || fold(site, taken, care)) refold(site, care);
        return outcomes;
    }

    /** Whether somebody has to be erased by these facts: then of theirs, tombstones stay. */
    private boolean erase(UUID site, List<Weighed> taken) {
        Set<UUID> people = taken.stream().flatMap(weighed -> weighed.erases().stream()).collect(Collectors.toSet());
        if (!people.isEmpty()) people.removeAll(tombstones.of(site, people));
        people.forEach(person -> {
            tombstones.make(site, person);
            erased.fire(new Erased(site, person));
        });
        return !people.isEmpty();
    }

    /** Folds every fact of a site again into empty tables; once more where that understood for the first time that somebody is erased. */
    void refold(UUID site, Care care) {
        boolean again = true;
        while (again) {
            rows.flush();
            folded.forEach(room -> room.names().forEach(table -> store.empty(site, table)));
            rows.flush();
            again = retakeAll(site, 't', care) | retakeAll(site, 'q', care);
        }
    }

    private boolean retakeAll(UUID site, char state, Care care) {
        boolean erasing = false;
        long pos = 0;
        for (List<FactStore.Stored> page = store.after(site, pos, PAGE); !page.isEmpty(); page = store.after(site, pos, PAGE)) {
            erasing |= retake(site, page.stream().filter(stored -> stored.state() == state).toList(), care);
            pos = page.stream().map(stored -> stored.envelope().pos()).max(Comparator.naturalOrder()).orElseThrow();
        }
        return erasing;
    }

    /**
     * Decides again on facts that are stored already and folds those that are taken now.
     *
     * @return whether they erased somebody, so that the site must be folded again
     */
    boolean retake(UUID site, List<FactStore.Stored> facts, Care care) {
        List<Weighed> taken = new ArrayList<>();
        List<UUID> late = new ArrayList<>();
        for (FactStore.Stored stored : facts) {
            Envelope fact = stored.envelope();
            Weighed weighed = weighing.again(site, stored, care);
            if (!weighed.outcome().equals(stored.outcome())) store.setState(site, fact.id(), weighed.outcome());
            if (weighed.outcome().taken()) taken.add(weighed);
            if (!stored.isGiven() && PassedFact.isGiven(weighed.outcome())) late.add(fact.id());
        }
        boolean erasing = fold(site, taken, care);
        tell(site, late, care);
        return erase(site, taken) || erasing;
    }

    /** @return whether facts that may count by these erased somebody, so that the site must be folded again */
    private boolean fold(UUID site, List<Weighed> taken, Care care) {
        rows.flush();
        UUID now = null;
        try {
            for (Weighed weighed : taken) {
                if (care.oneByOne()) now = weighed.envelope().id();
                weighed.fold().run();
                if (care.oneByOne()) rows.flush();
            }
            rows.flush();
        } catch (RuntimeException e) {
            throw new FoldFailed(now, e);
        }
        return giveLate(site, taken.stream().map(Weighed::envelope).filter(fact -> fact.kind().equals(RightGivenHandler.KIND)).map(this::named).toList(), care);
    }

    private UUID named(Envelope right) {
        return kinds.read(kinds.handlerOf(RightGiven.class), right.body()).map(RightGiven.class::cast).orElseThrow().fact();
    }
}
