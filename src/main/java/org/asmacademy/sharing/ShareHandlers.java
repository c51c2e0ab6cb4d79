package org.asmacademy.sharing;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FactHandler;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Role;

/** What makes and ends a share, by a link or in the monthly totals. Both are a server's to give, so no phone makes any. */
class ShareHandlers {
    private ShareHandlers() { }

    private abstract static class Arrangement<B> implements FactHandler<B> {
        private final String kind;
        private final Class<B> body;
        private final Set<String> makers;

        Arrangement(String kind, Class<B> body, Role... makers) {
            this.kind = kind;
            this.body = body;
            this.makers = Arrays.stream(makers).map(Role::code).collect(Collectors.toSet());
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Class<B> body() {
            return body;
        }

        @Override
        public Set<String> makers() {
            return makers;
        }

        @Override
        public boolean onlyServers() {
            return true;
        }

        @Override
        public boolean judgement() {
            return true;
        }
    }

    @Singleton
    static class Offers extends Arrangement<ShareOffered> {
        private final Shares shares;

        Offers(Shares shares) {
            super("sharing.share-offered", ShareOffered.class, Role.LEAD);
            this.shares = shares;
        }

        @Override
        public Optional<Reason> check(Fact<ShareOffered> fact) {
            ShareOffered offer = fact.body();
            boolean readable = !offer.purpose().isBlank() && offer.purpose().length() <= ShareOffered.LONGEST_PURPOSE && offer.standard().matches("[a-z][a-z0-9-]{0,40}");
            return readable ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<ShareOffered> fact) {
            shares.offered(fact);
        }
    }

    @Singleton
    static class Stops extends Arrangement<ShareStopped> {
        private final Shares shares;

        Stops(Shares shares) {
            super("sharing.share-stopped", ShareStopped.class, Role.LEAD, Role.CHAMPION);
            this.shares = shares;
        }

        @Override
        public Optional<Reason> check(Fact<ShareStopped> fact) {
            return Reason.none();
        }

        @Override
        public void record(Fact<ShareStopped> fact) {
            shares.stopped(fact);
        }
    }

    @Singleton
    static class OffersTotals extends Arrangement<TotalsOffered> {
        private final Givings givings;

        OffersTotals(Givings givings) {
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
    static class StopsTotals extends Arrangement<TotalsStopped> {
        private final Givings givings;

        StopsTotals(Givings givings) {
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
