package org.asmacademy.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Appending.Care;

/**
 * What becomes of a fact: whether its maker may make it, and whether it is understood here. It reads and changes nothing that is stored, but for
 * the question about rights; expects the transaction and the site scope of its caller.
 */
@ApplicationScoped
class Weighing {
    private static final Set<String> NEVER_ASKED = Set.of("unknown-kind", "unknown-version", "unreadable-body");
    private static final Runnable NOTHING = () -> { };
    private final Kinds kinds;
    private final ChainRights rights;

    Weighing(Kinds kinds, ChainRights rights) {
        this.kinds = kinds;
        this.rights = rights;
    }

    /** @param fold what is to be done where it is taken; @param erases whom it erases then */
    record Weighed(Envelope envelope, Outcome outcome, Runnable fold, Optional<UUID> erases) {
        /** Nothing is folded. */
        static Weighed as(Envelope envelope, Outcome outcome) {
            return new Weighed(envelope, outcome, NOTHING, Optional.empty());
        }
    }

    /** Asked for the maker's standing only where the answer counts. */
    interface Asking {
        ChainRights.Standing standing(Set<String> makers);
    }

    static Weighed erased(Envelope link) {
        return Weighed.as(link.tombstone(), new Outcome(Outcome.State.ERASED, Optional.of(Tombstones.REASON)));
    }

    /** Another server has decided on rights; what is to be understood is understood here. */
    Weighed passed(UUID site, String origin, Envelope link, PassedFact there, boolean tooLarge, Care care) {
        if (!there.given() || link.body() == null) return Weighed.as(link, there.asThere());
        return first(site, origin, link, tooLarge, care, makers -> ChainRights.Standing.KNOWN);
    }

    /** A fact that is stored already. The first verdict on rights stands, whatever roles people have today; only what was never asked is asked now. */
    Weighed again(UUID site, FactStore.Stored stored, Care care) {
        Envelope fact = stored.envelope();
        if (fact.body() == null || stored.mustWait()) return Weighed.as(fact, stored.outcome());
        return first(site, stored.origin(), fact, false, care, makers -> standingAgain(site, stored, makers));
    }

    private ChainRights.Standing standingAgain(UUID site, FactStore.Stored stored, Set<String> makers) {
        if (Boolean.TRUE.equals(stored.given())) return ChainRights.Standing.KNOWN;
        if ("not-allowed".equals(stored.reason())) return ChainRights.Standing.REFUSED;
        if (stored.state() == 't' || stored.state() == 'q' && !NEVER_ASKED.contains(stored.reason())) return ChainRights.Standing.KNOWN;
        UUID actor = stored.envelope().actorId();
        return rights.standings(site, stored.origin(), Set.of(actor), makers).get(actor);
    }

    Weighed first(UUID site, String origin, Envelope link, boolean tooLarge, Care care, Asking rightsOf) {
        if (tooLarge) return apart(link, "body-too-large");
        Optional<FactHandler<?>> handler = kinds.handler(link.kind());
        if (handler.isEmpty()) return apart(link, "unknown-kind");
        if (link.schemaVersion() != 1) return apart(link, "unknown-version");
        if (handler.get().onlyServers() && !Passing.isOfServers(origin)) return apart(link, "not-allowed");
        return understood(site, link, handler.get(), care, rightsOf);
    }

    private <B> Weighed understood(UUID site, Envelope link, FactHandler<B> handler, Care care, Asking rightsOf) {
        Optional<B> body = kinds.read(handler, link.body());
        if (body.isEmpty()) return apart(link, "unreadable-body");
        ChainRights.Standing standing = rightsOf.standing(handler.makers());
        if (standing == ChainRights.Standing.REFUSED) return apart(link, "not-allowed");
        if (standing == ChainRights.Standing.NOT_SIGNED_IN_HERE) return Weighed.as(link, new Outcome(Outcome.State.WAITING, Optional.empty()));
        Fact<B> fact = new Fact<>(link.id(), site, link.hlc(), link.personId(), link.actorId(), link.kind(), link.schemaVersion(),
                link.replaces(), body.get(), link.media());
        Optional<Reason> reason = handler.check(fact);
        if (reason.isPresent()) return apart(link, reason.get().code());
        if (care.failing().contains(link.id())) return apart(link, "record-failed");
        return new Weighed(link, new Outcome(Outcome.State.TAKEN, Optional.empty()), () -> handler.record(fact), handler.erases(fact));
    }

    private static Weighed apart(Envelope link, String reason) {
        return Weighed.as(link, new Outcome(Outcome.State.QUARANTINED, Reason.of(reason)));
    }
}
