package org.asmacademy.sharing;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Role;

/** What gives a site's numbers to the monthly totals, and takes them out again. */
class GivingHandlers {
    private GivingHandlers() { }

    @Singleton
    static class Offers extends Arrangement<TotalsOffered> {
        private final Givings givings;

        Offers(Givings givings) {
            super("sharing.totals-offered", TotalsOffered.class, Role.LEAD);
            this.givings = givings;
        }

        @Override
        public Optional<Reason> check(Fact<TotalsOffered> fact) {
            return fact.body().region() == null ? Reason.of("unreadable-body") : Reason.none();
        }

        @Override
        public void record(Fact<TotalsOffered> fact) {
            givings.offered(fact);
        }
    }

    @Singleton
    static class Stops extends Arrangement<TotalsStopped> {
        private final Givings givings;

        Stops(Givings givings) {
            super("sharing.totals-stopped", TotalsStopped.class, Role.LEAD, Role.CHAMPION);
            this.givings = givings;
        }

        @Override
        public Optional<Reason> check(Fact<TotalsStopped> fact) {
            return Reason.none();
        }

        @Override
        public void record(Fact<TotalsStopped> fact) {
            givings.stopped(fact);
        }
    }
}
