package org.asmacademy.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What of the links that somebody sent continues a chain, up to the first gap or fork.
 *
 * @param forked whether they are of another past than what is here
 */
record Continuation(List<Envelope> fresh, boolean forked) {
    /** The places at which it must be known what stands here. */
    static List<Long> behind(FactStore.Head head, List<Envelope> sent) {
        return sent.stream().map(Envelope::seq).filter(seq -> seq <= head.seq()).toList();
    }

    /** @param here the ids at those places */
    static Continuation of(FactStore.Head head, Map<Long, UUID> here, List<Envelope> sent) {
        List<Envelope> fresh = new ArrayList<>();
        long seq = head.seq();
        UUID last = head.id();
        for (Envelope fact : sent) {
            if (fact.seq() <= head.seq()) {
                if (!fact.id().equals(here.get(fact.seq()))) return new Continuation(fresh, true);
            } else if (fact.seq() == seq + 1) {
                if (!Objects.equals(fact.prev(), last)) return new Continuation(fresh, true);
                fresh.add(fact);
                seq = fact.seq();
                last = fact.id();
            } else {
                break;                              // a gap: the sender will see `have` and send what is missing
            }
        }
        return new Continuation(fresh, false);
    }
}
