package org.asmacademy.sharing;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Role;

/** What makes and ends a share. */
class ShareHandlers {
    private ShareHandlers() { }

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
}
