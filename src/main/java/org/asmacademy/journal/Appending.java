package org.asmacademy.journal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final Set<String> NEVER_ASKED = Set.of("unknown-kind", "unknown-version", "unreadable-body");
    private final FactStore store;
    private final Kinds kinds;
    private final ChainRights rights;
    private final Tombstones tombstones;
    private final Event<Erased> erased;
    private final Rows rows;
    private final List<FoldedTables> folded;

    Appending(FactStore store, Kinds kinds, ChainRights rights, Tombstones tombstones, Event<Erased> erased, Rows rows, @All List<FoldedTables> folded) {
        this.store = store;
        this.kinds = kinds;
        this.rights = rights;
        this.tombstones = tombstones;
        this.erased = erased;
        this.rows = rows;
        this.folded = folded;
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

    private record Pending(Envelope envelope, Outcome outcome, Runnable fold, Optional<UUID> erases) { }

    /** Appends what continues the chain; says whether it forked. */
    boolean append(Batch batch, Care care) {
        long pos = store.lockHead(batch.siteId()).orElseThrow(() -> new NotFound("No such site here")).pos();
        FactStore.Head head = store.begin(batch.siteId(), batch.origin());
        List<Envelope> fresh = new ArrayList<>();
        boolean forked = fork(batch, head, fresh);
        Map<UUID, byte[]> known = store.known(batch.siteId(), fresh.stream().map(Envelope::id).toList());
        extend(batch.siteId(), batch.origin(), head, pos, fresh, known, care, true);
        return forked;
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
        Map<UUID, Outcome> fresh = extend(site, origin, head, log.pos(), links, known, care, false);
        return facts.stream().map(fact -> fresh.containsKey(fact.id()) ? fresh.get(fact.id())
                : store.find(site, fact.id()).map(Appending::outcome).orElseThrow()).toList();
    }

    /** Fills {@code fresh} with what continues the chain, up to the first gap or fork. */
    private boolean fork(Batch batch, FactStore.Head head, List<Envelope> fresh) {
        List<Long> behind = batch.facts().stream().map(Envelope::seq).filter(seq -> seq <= head.seq()).toList();
        Map<Long, UUID> links = behind.isEmpty() ? Map.of() : store.links(batch.siteId(), batch.origin(), behind);
        long seq = head.seq();
        UUID last = head.id();
        for (Envelope fact : batch.facts()) {
            if (fact.seq() <= head.seq()) {
                if (!fact.id().equals(links.get(fact.seq()))) return true;
            } else if (fact.seq() == seq + 1) {
                if (!Objects.equals(fact.prev(), last)) return true;
                fresh.add(fact);
                seq = fact.seq();
                last = fact.id();
            } else {
                return false;                       // a gap: the sender will see `have` and send what is missing
            }
        }
        return false;
    }

    /**
     * @param known of the links' ids, those that are here, with the hash of their body
     * @return what became of those that were not
     */
    private Map<UUID, Outcome> extend(UUID site, String origin, FactStore.Head head, long pos, List<Envelope> links, Map<UUID, byte[]> known, Care care,
                                      boolean senders) {
        Map<UUID, Outcome> outcomes = new HashMap<>();
        if (links.isEmpty()) return outcomes;
        Set<UUID> actors = links.stream().map(Envelope::actorId).collect(Collectors.toSet());
        Map<Set<String>, Map<UUID, ChainRights.Standing>> asked = new HashMap<>();
        Set<UUID> gone = tombstones.of(site, links.stream().flatMap(link -> Stream.of(link.actorId(), link.personId())).filter(Objects::nonNull).distinct().toList());
        List<Pending> taken = new ArrayList<>();
        for (Envelope link : links) {
            boolean erasedPerson = gone.contains(link.actorId()) || gone.contains(link.personId());
            byte[] body = link.bytes();
            byte[] hash = Sha256.of(body);
            boolean tooLarge = body.length > Envelope.MOST_BODY_BYTES;
            byte[] first = known.putIfAbsent(link.id(), hash);
            if (first != null) {
                store.echo(site, origin, link.seq(), link.id());
                if (!Arrays.equals(first, hash)) store.secondBody(site, origin, link, tooLarge || erasedPerson ? null : body, hash);
                continue;
            }
            Pending pending = erasedPerson ? erased(link) : weigh(site, origin, link, tooLarge, care, makers ->
                    asked.computeIfAbsent(makers, roles -> rights.standings(site, origin, actors, roles)).get(link.actorId()));
            store.insert(site, origin, ++pos, pending.envelope(), tooLarge || erasedPerson ? null : body, hash, pending.outcome());
            outcomes.put(link.id(), pending.outcome());
            if (pending.outcome().taken()) taken.add(pending);
        }
        Envelope last = links.get(links.size() - 1);
        store.move(site, origin, new FactStore.Head(last.seq(), last.id(), senders ? head.hlc() : last.hlc()), pos);
        if (erase(site, taken)) refold(site, care);
        else fold(taken, care);
        return outcomes;
    }

    /** Whether somebody has to be erased by these facts: then of theirs, tombstones stay. */
    private boolean erase(UUID site, List<Pending> taken) {
        Set<UUID> people = taken.stream().flatMap(pending -> pending.erases().stream()).collect(Collectors.toSet());
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
        List<Pending> taken = new ArrayList<>();
        for (FactStore.Stored stored : facts) {
            Envelope fact = stored.envelope();
            Pending pending = fact.body() == null ? new Pending(fact, outcome(stored), () -> { }, Optional.empty())
                    : weigh(site, stored.origin(), fact, false, care, makers -> standingAgain(site, stored, makers));
            if (!pending.outcome().equals(outcome(stored))) store.setState(site, fact.id(), pending.outcome());
            if (pending.outcome().taken()) taken.add(pending);
        }
        fold(taken, care);
        return erase(site, taken);
    }

    /** The first verdict on rights stands, whatever roles people have today; only what was never asked is asked now. */
    private ChainRights.Standing standingAgain(UUID site, FactStore.Stored stored, Set<String> makers) {
        if ("not-allowed".equals(stored.reason())) return ChainRights.Standing.REFUSED;
        if (stored.state() == 't' || stored.state() == 'q' && !NEVER_ASKED.contains(stored.reason())) return ChainRights.Standing.KNOWN;
        UUID actor = stored.envelope().actorId();
        return rights.standings(site, stored.origin(), Set.of(actor), makers).get(actor);
    }

    private interface Asking {
        ChainRights.Standing standing(Set<String> makers);
    }

    private Pending weigh(UUID site, String origin, Envelope link, boolean tooLarge, Care care, Asking rightsOf) {
        if (tooLarge) return apart(link, "body-too-large");
        Optional<FactHandler<?>> handler = kinds.handler(link.kind());
        if (handler.isEmpty()) return apart(link, "unknown-kind");
        if (link.schemaVersion() != 1) return apart(link, "unknown-version");
        if (handler.get().onlyServers() && !origin.startsWith("server:")) return apart(link, "not-allowed");
        return weigh(site, link, handler.get(), care, rightsOf);
    }

    private <B> Pending weigh(UUID site, Envelope link, FactHandler<B> handler, Care care, Asking rightsOf) {
        Optional<B> body = kinds.read(handler, link.body());
        if (body.isEmpty()) return apart(link, "unreadable-body");
        ChainRights.Standing standing = rightsOf.standing(handler.makers());
        if (standing == ChainRights.Standing.REFUSED) return apart(link, "not-allowed");
        if (standing == ChainRights.Standing.NOT_SIGNED_IN_HERE) return new Pending(link, new Outcome(Outcome.State.WAITING, Optional.empty()), () -> { }, Optional.empty());
        Fact<B> fact = new Fact<>(link.id(), site, link.hlc(), link.personId(), link.actorId(), link.kind(), link.schemaVersion(),
                link.replaces(), body.get(), link.media());
        Optional<Reason> reason = handler.check(fact);
        if (reason.isPresent()) return apart(link, reason.get().code());
        if (care.failing().contains(link.id())) return apart(link, "record-failed");
        return new Pending(link, new Outcome(Outcome.State.TAKEN, Optional.empty()), () -> handler.record(fact), handler.erases(fact));
    }

    private void fold(List<Pending> taken, Care care) {
        rows.flush();
        UUID now = null;
        try {
            for (Pending pending : taken) {
                if (care.oneByOne()) now = pending.envelope().id();
                pending.fold().run();
                if (care.oneByOne()) rows.flush();
            }
            rows.flush();
        } catch (RuntimeException e) {
            throw new FoldFailed(now, e);
        }
    }

    private static Pending apart(Envelope link, String reason) {
        return new Pending(link, new Outcome(Outcome.State.QUARANTINED, Reason.of(reason)), () -> { }, Optional.empty());
    }

    private static Pending erased(Envelope link) {
        return new Pending(link.tombstone(), new Outcome(Outcome.State.ERASED, Optional.of(Tombstones.REASON)), () -> { }, Optional.empty());
    }

    private static Outcome outcome(FactStore.Stored stored) {
        Outcome.State state = switch (stored.state()) {
            case 't' -> Outcome.State.TAKEN;
            case 'w' -> Outcome.State.WAITING;
            case 'e' -> Outcome.State.ERASED;
            default -> Outcome.State.QUARANTINED;
        };
        return new Outcome(state, Optional.ofNullable(stored.reason()).map(Reason::new));
    }
}
