package org.asmacademy.sharing;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FactHandler;
import org.asmacademy.journal.Reason;

/** What somebody allows of their own: theirs alone, so no judgement of the site. A phone without signal may say it too. */
class ConsentHandlers {
    private ConsentHandlers() { }

    private static boolean own(Fact<?> fact) {
        return fact.actorId().equals(fact.personId());
    }

    @Singleton
    static class Given implements FactHandler<ConsentGiven> {
        private final ConsentWords words;

        Given(ConsentWords words) {
            this.words = words;
        }

        @Override
        public String kind() {
            return "sharing.consent-given";
        }

        @Override
        public Class<ConsentGiven> body() {
            return ConsentGiven.class;
        }

        @Override
        public Optional<Reason> check(Fact<ConsentGiven> fact) {
            if (!own(fact)) return Reason.of("not-own");
            Instant longest = Instant.ofEpochMilli(fact.at()).plus(Duration.ofDays(ConsentGiven.MOST_DAYS + 1));
            return fact.body().until().atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(longest) ? Reason.of("unreadable-body") : Reason.none();
        }

        @Override
        public void record(Fact<ConsentGiven> fact) {
            words.said(fact, fact.body().item(), fact.body().until().toString());
        }
    }

    @Singleton
    static class Ended implements FactHandler<ConsentEnded> {
        private final ConsentWords words;

        Ended(ConsentWords words) {
            this.words = words;
        }

        @Override
        public String kind() {
            return "sharing.consent-ended";
        }

        @Override
        public Class<ConsentEnded> body() {
            return ConsentEnded.class;
        }

        @Override
        public Optional<Reason> check(Fact<ConsentEnded> fact) {
            return own(fact) ? Reason.none() : Reason.of("not-own");
        }

        @Override
        public void record(Fact<ConsentEnded> fact) {
            words.said(fact, fact.body().item(), "");
        }
    }
}
