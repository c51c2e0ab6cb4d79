package org.asmacademy.journal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Envelope.BrokenBatch;

/** Links of one chain: one site, one origin. */
record Batch(UUID siteId, String origin, List<Envelope> facts) {
    static final int MOST_FACTS = 500;

    Batch {
        if (siteId == null) throw new BrokenBatch("siteId is missing");
        if (origin == null || !origin.matches("[A-Za-z0-9:._~-]{1,100}")) throw new BrokenBatch("origin must be 1 to 100 of letters, digits and :._~-");
        if (facts == null) throw new BrokenBatch("facts is missing");
        if (facts.size() > MOST_FACTS) throw new BrokenBatch("more than " + MOST_FACTS + " facts");
        Set<Long> seqs = new HashSet<>();
        for (int i = 0; i < facts.size(); i++) {
            Objects.requireNonNull(facts.get(i), "fact").requireWhole(i);
            if (!seqs.add(facts.get(i).seq())) throw new BrokenBatch(i, "seq " + facts.get(i).seq() + " stands twice");
        }
        facts = facts.stream().sorted(Comparator.comparingLong(Envelope::seq)).toList();
    }
}
