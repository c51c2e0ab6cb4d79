package org.asmacademy.readiness;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.Reason;
import org.asmacademy.standard.Duty;
import org.asmacademy.standard.Known;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;

/** The kinds of facts that make the strands declared and confirmed, and what a site wants and plans. */
class StrandHandlers {
    private static final String HASH = "[0-9a-f]{64}";
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private StrandHandlers() { }

    private abstract static class OfRequirement<B> extends OfLeaders<B> {
        private final Standards standards;

        OfRequirement(Standards standards, String kind, Class<B> body) {
            super(kind, body);
            this.standards = standards;
        }

        /** Also of a requirement that its standard has no more: facts made before that still come. */
        Optional<Known> ofSite(RequirementKey key) {
            return standards.known(key).filter(known -> known.requirement().dutyOf() == Duty.SITE);
        }

        /** As the catalogue says that the fact names. */
        Optional<Known> ofSite(RequirementKey key, String standard) {
            return standards.known(key, standard).filter(known -> known.requirement().dutyOf() == Duty.SITE);
        }
    }

    @Singleton
    static class Declarations extends OfRequirement<Declared> {
        private final StrandFolds folds;

        Declarations(Standards standards, StrandFolds folds) {
            super(standards, "readiness.declared", Declared.class);
            this.folds = folds;
        }

        @Override
        public Optional<Reason> check(Fact<Declared> fact) {
            Declared said = fact.body();
            Optional<Known> asked = ofSite(said.requirement(), said.standard());
            if (asked.isEmpty()) return Reason.of("unknown-requirement");
            if (!said.standard().matches(HASH) || said.reason().length() > Declared.LONGEST_REASON) return Reason.of("unreadable-body");
            boolean own = said.value().equals(Declared.NOT_OURS) || said.value().equals(Declared.NOT_IN_OUR_POWER);
            boolean onScale = asked.get().standard().section(asked.get().requirement()).scale().find(said.value()).isPresent();
            return own || onScale ? Reason.none() : Reason.of("not-on-the-scale");
        }

        @Override
        public void record(Fact<Declared> fact) {
            folds.declared(fact);
        }
    }

    @Singleton
    static class Targets extends OfRequirement<TargetSet> {
        private final StrandFolds folds;

        Targets(Standards standards, StrandFolds folds) {
            super(standards, "readiness.target-set", TargetSet.class);
            this.folds = folds;
        }

        @Override
        public Optional<Reason> check(Fact<TargetSet> fact) {
            if (ofSite(fact.body().requirement()).isEmpty()) return Reason.of("unknown-requirement");
            return fact.body().day().stream().allMatch(TargetSet::sane) && fact.body().reason().length() <= Declared.LONGEST_REASON ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<TargetSet> fact) {
            folds.target(fact);
        }
    }

    @Singleton
    static class Steps extends OfRequirement<StepPlanned> {
        private final StrandFolds folds;

        Steps(Standards standards, StrandFolds folds) {
            super(standards, "readiness.step-planned", StepPlanned.class);
            this.folds = folds;
        }

        @Override
        public Optional<Reason> check(Fact<StepPlanned> fact) {
            StepPlanned step = fact.body();
            if (ofSite(step.requirement()).isEmpty()) return Reason.of("unknown-requirement");
            boolean first = step.step().equals(fact.id());
            boolean readable = step.standard().matches(HASH) && !step.action().isBlank() && step.action().length() <= StepPlanned.LONGEST_ACTION
                    && Stream.of(step.cost(), step.support(), step.reason()).allMatch(line -> line.length() <= StepPlanned.LONGEST_LINE)
                    && (StepPlanned.Owner.of(step.owner()).isPresent() || step.owner().matches(UUID))
                    && step.day().stream().allMatch(TargetSet::sane) && first == fact.replaces().isEmpty();
            return readable ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<StepPlanned> fact) {
            folds.planned(fact);
        }
    }

    @Singleton
    static class Ends extends OfRequirement<StepEnded> {
        private final StrandFolds folds;

        Ends(Standards standards, StrandFolds folds) {
            super(standards, "readiness.step-ended", StepEnded.class);
            this.folds = folds;
        }

        /** Whether there is something to show, or a trainer says so, is seen by the page alone. */
        @Override
        public boolean onlyServers() {
            return true;
        }

        @Override
        public Optional<Reason> check(Fact<StepEnded> fact) {
            if (ofSite(fact.body().requirement()).isEmpty()) return Reason.of("unknown-requirement");
            return fact.body().note().length() <= StepPlanned.LONGEST_ACTION ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<StepEnded> fact) {
            folds.ended(fact);
        }
    }

    @Singleton
    static class Choices extends OfRequirement<Chosen> {
        private final StrandFolds folds;

        Choices(Standards standards, StrandFolds folds) {
            super(standards, "readiness.chosen", Chosen.class);
            this.folds = folds;
        }

        /** The page lets somebody choose only between equals: none of them may end what two people have said. */
        @Override
        public boolean onlyServers() {
            return true;
        }

        @Override
        public Optional<Reason> check(Fact<Chosen> fact) {
            if (ofSite(fact.body().requirement()).isEmpty()) return Reason.of("unknown-requirement");
            return fact.replaces().contains(fact.body().fact()) ? Reason.of("unreadable-body") : Reason.none();
        }

        @Override
        public void record(Fact<Chosen> fact) {
            folds.chosen(fact);
        }
    }
}
