package org.asmacademy.site;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FactHandler;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Role;

/** The kinds of facts that a site is made of, in one place because each is three lines. */
class SiteHandlers {
    private static final Set<String> OPENERS = Set.of(Role.COORDINATOR.code(), Role.FOUNDER.code(), Role.LEAD.code());
    private static final Set<String> KEEPERS = Set.of(Role.COORDINATOR.code(), Role.FOUNDER.code(), Role.LEAD.code(), Role.CHAMPION.code());
    private static final Set<String> LEADERS = Set.of(Role.LEAD.code(), Role.CHAMPION.code());
    /** Everybody joins for themselves; the first people of a site are entered by whoever opens it. */
    private static final Set<String> JOINERS = Set.of(Role.LEARNER.code(), Role.COORDINATOR.code(), Role.FOUNDER.code());
    static final int LONGEST_NAME = 80;
    static final int MOST_PEOPLE = 100_000;

    private SiteHandlers() { }

    private abstract static class OfSite<B> implements FactHandler<B> {
        @Override
        public Set<String> makers() {
            return OPENERS;
        }

        @Override
        public boolean judgement() {
            return true;
        }

        /** What the site is, and who belongs to it, is said by somebody who is signed in: a phone sends also when nobody is. */
        @Override
        public boolean onlyServers() {
            return true;
        }
    }

    @Singleton
    static class Described extends OfSite<SiteDescribed> {
        private final SiteFolds folds;
        private final Commodities commodities;

        Described(SiteFolds folds, Commodities commodities) {
            this.folds = folds;
            this.commodities = commodities;
        }

        @Override
        public String kind() {
            return "site.described";
        }

        @Override
        public Class<SiteDescribed> body() {
            return SiteDescribed.class;
        }

        @Override
        public Optional<Reason> check(Fact<SiteDescribed> fact) {
            SiteDescribed said = fact.body();
            if (said.name().isBlank() || said.name().length() > LONGEST_NAME) return Reason.of("bad-site-name");
            return said.commodities().stream().allMatch(code -> commodities.find(code).isPresent()) ? Reason.none() : Reason.of("unknown-commodity");
        }

        @Override
        public void record(Fact<SiteDescribed> fact) {
            folds.described(fact);
        }
    }

    @Singleton
    static class Counted extends OfSite<CrewCounted> {
        private final SiteFolds folds;

        Counted(SiteFolds folds) {
            this.folds = folds;
        }

        @Override
        public String kind() {
            return "site.crew-counted";
        }

        @Override
        public Class<CrewCounted> body() {
            return CrewCounted.class;
        }

        @Override
        public Set<String> makers() {
            return KEEPERS;
        }

        /** Heads are counted where the work is, with a signal or without. */
        @Override
        public boolean onlyServers() {
            return false;
        }

        @Override
        public Optional<Reason> check(Fact<CrewCounted> fact) {
            CrewCounted crew = fact.body();
            boolean sane = crew.women() >= 0 && crew.men() >= 0 && crew.youngAdults() >= 0 && crew.women() <= MOST_PEOPLE && crew.men() <= MOST_PEOPLE
                    && crew.youngAdults() <= crew.all();
            return sane ? Reason.none() : Reason.of("bad-count");
        }

        @Override
        public void record(Fact<CrewCounted> fact) {
            folds.counted(fact);
        }
    }

    @Singleton
    static class Closed extends OfSite<SiteClosed> {
        private final SiteFolds folds;

        Closed(SiteFolds folds) {
            this.folds = folds;
        }

        @Override
        public String kind() {
            return "site.closed";
        }

        @Override
        public Class<SiteClosed> body() {
            return SiteClosed.class;
        }

        @Override
        public Optional<Reason> check(Fact<SiteClosed> fact) {
            return Reason.none();
        }

        @Override
        public void record(Fact<SiteClosed> fact) {
            folds.closed(fact);
        }
    }

    @Singleton
    static class Joined implements FactHandler<MemberJoined> {
        private final SiteFolds folds;

        Joined(SiteFolds folds) {
            this.folds = folds;
        }

        @Override
        public String kind() {
            return "site.member-joined";
        }

        @Override
        public Class<MemberJoined> body() {
            return MemberJoined.class;
        }

        @Override
        public Set<String> makers() {
            return JOINERS;
        }

        @Override
        public boolean onlyServers() {
            return true;
        }

        @Override
        public Optional<Reason> check(Fact<MemberJoined> fact) {
            return fact.personId() == null ? Reason.of("nobody-named") : Reason.none();
        }

        @Override
        public void record(Fact<MemberJoined> fact) {
            folds.member(fact, true);
        }
    }

    @Singleton
    static class Left implements FactHandler<MemberLeft> {
        private final SiteFolds folds;

        Left(SiteFolds folds) {
            this.folds = folds;
        }

        @Override
        public String kind() {
            return "site.member-left";
        }

        @Override
        public Class<MemberLeft> body() {
            return MemberLeft.class;
        }

        @Override
        public Set<String> makers() {
            return LEADERS;
        }

        @Override
        public boolean onlyServers() {
            return true;
        }

        @Override
        public Optional<Reason> check(Fact<MemberLeft> fact) {
            return fact.personId() == null ? Reason.of("nobody-named") : Reason.none();
        }

        @Override
        public void record(Fact<MemberLeft> fact) {
            folds.left(fact);
        }
    }
}
