package org.asmacademy.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.Sha256;

/**
 * One transaction's work: links to the end of a chain, facts to the end of the log, folds. Its caller opens the transaction and decides
 * what to do when a fold fails.
 */
@ApplicationScoped
class Appending {
    private static final Set<String> NEVER_ASKED = Set.of("unknown-kind", "unknown-version", "unreadable-body");
    private final FactStore store;
    private final Kinds kinds;
    private final ChainRights rights;
    private final Rows rows;

    Appending(FactStore store, Kinds kinds, ChainRights rights, Rows rows) {
        this.store = store;
        this.kinds = kinds;
        this.rights = rights;
        this.rows = rows;
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

    private record Pending(Envelope envelope, Outcome outcome, Runnable fold) { }

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
                if (!java.util.Objects.equals(fact.prev(), last)) return true;
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
        Map<List<Object>, ChainRights.Standing> asked = new HashMap<>();
        List<Pending> taken = new ArrayList<>();
        for (Envelope link : links) {
            byte[] body = link.bytes();
            byte[] hash = Sha256.of(body);
            boolean tooLarge = body.length > Envelope.MOST_BODY_BYTES;
            byte[] first = known.putIfAbsent(link.id(), hash);
            if (first != null) {
                store.echo(site, origin, link.seq(), link.id());
                if (!Arrays.equals(first, hash)) store.secondBody(site, origin, link, tooLarge ? null : body, hash);
                continue;
            }
            Pending pending = weigh(site, origin, link, tooLarge, care, makers ->
                    asked.computeIfAbsent(List.of(link.actorId(), makers), key -> rights.standing(site, origin, link.actorId(), makers)));
            store.insert(site, origin, ++pos, link, tooLarge ? null : body, hash, pending.outcome());
            outcomes.put(link.id(), pending.outcome());
            if (pending.outcome().taken()) taken.add(pending);
        }
        Envelope last = links.get(links.size() - 1);
        store.move(site, origin, new FactStore.Head(last.seq(), last.id(), senders ? head.hlc() : last.hlc()), pos);
        fold(taken, care);
        return outcomes;
    }

    /** Decides again on facts that are stored already and folds those that are taken now. */
    void retake(UUID site, List<FactStore.Stored> facts, Care care) {
        List<Pending> taken = new ArrayList<>();
        for (FactStore.Stored stored : facts) {
            Envelope fact = stored.envelope();
            Pending pending = fact.body() == null ? new Pending(fact, outcome(stored), () -> { })
                    : weigh(site, stored.origin(), fact, false, care, makers -> standingAgain(site, stored, makers));
            if (!pending.outcome().equals(outcome(stored))) store.setState(site, fact.id(), pending.outcome());
            if (pending.outcome().taken()) taken.add(pending);
        }
        fold(taken, care);
    }

    /** The first verdict on rights stands, whatever roles people have today; only what was never asked is asked now. */
    private ChainRights.Standing standingAgain(UUID site, FactStore.Stored stored, Set<String> makers) {
        if ("not-allowed".equals(stored.reason())) return ChainRights.Standing.REFUSED;
        if (stored.state() == 't' || stored.state() == 'q' && !NEVER_ASKED.contains(stored.reason())) return ChainRights.Standing.KNOWN;
        return rights.standing(site, stored.origin(), stored.envelope().actorId(), makers);
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
        if (standing == ChainRights.Standing.NOT_SIGNED_IN_HERE) return new Pending(link, new Outcome(Outcome.State.WAITING, Optional.empty()), () -> { });
        Fact<B> fact = new Fact<>(link.id(), site, link.hlc(), link.personId(), link.actorId(), link.kind(), link.schemaVersion(),
                link.replaces(), body.get(), link.media());
        Optional<Reason> reason = handler.check(fact);
        if (reason.isPresent()) return apart(link, reason.get().code());
        if (care.failing().contains(link.id())) return apart(link, "record-failed");
        return new Pending(link, new Outcome(Outcome.State.TAKEN, Optional.empty()), () -> handler.record(fact));
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
        return new Pending(link, new Outcome(Outcome.State.QUARANTINED, Reason.of(reason)), () -> { });
    }

    private static Outcome outcome(FactStore.Stored stored) {
        Outcome.State state = switch (stored.state()) {
            case 't' -> Outcome.State.TAKEN;
            case 'w' -> Outcome.State.WAITING;
            default -> Outcome.State.QUARANTINED;
        };
        return new Outcome(state, Optional.ofNullable(stored.reason()).map(Reason::new));
    }
}
