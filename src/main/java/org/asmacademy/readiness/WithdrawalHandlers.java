package org.asmacademy.readiness;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.Reason;
import org.asmacademy.readiness.EvidenceWithdrawn.Why;

/** The kinds of facts by which something that was kept is hidden and shown again; going for good takes a second person's yes. */
class WithdrawalHandlers {
    private WithdrawalHandlers() { }

    @Singleton
    static class Asked extends OfLeaders<EvidenceWithdrawn> {
        private final Withdrawals withdrawals;
        private final Audit audit;

        Asked(Withdrawals withdrawals, Audit audit) {
            super("readiness.evidence-withdrawn", EvidenceWithdrawn.class);
            this.withdrawals = withdrawals;
            this.audit = audit;
        }

        @Override
        public Optional<Reason> check(Fact<EvidenceWithdrawn> fact) {
            EvidenceWithdrawn asked = fact.body();
            boolean known = Arrays.stream(Why.values()).anyMatch(why -> why.word().equals(asked.reason()));
            boolean said = !asked.reason().equals(Why.OTHER.word()) || !asked.note().isBlank();
            return known && said && asked.note().length() <= EvidenceWithdrawn.LONGEST_NOTE ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<EvidenceWithdrawn> fact) {
            withdrawals.asked(fact);
            audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), "evidence-hidden", fact.body().entry().toString());
        }
    }

    @Singleton
    static class Stays extends OfLeaders<EvidenceStays> {
        private final Withdrawals withdrawals;
        private final Audit audit;

        Stays(Withdrawals withdrawals, Audit audit) {
            super("readiness.evidence-stays", EvidenceStays.class);
            this.withdrawals = withdrawals;
            this.audit = audit;
        }

        @Override
        public Optional<Reason> check(Fact<EvidenceStays> fact) {
            return Reason.none();
        }

        @Override
        public void record(Fact<EvidenceStays> fact) {
            withdrawals.stays(fact);
            audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), "evidence-shown-again", fact.body().withdrawal().toString());
        }
    }
}
