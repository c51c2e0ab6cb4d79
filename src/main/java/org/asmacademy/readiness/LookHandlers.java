package org.asmacademy.readiness;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.course.Activity;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.PackHash;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.Reason;

/** The kinds of facts that say what was seen at the mine, and how long it holds. */
class LookHandlers {
    private LookHandlers() { }

    /** About a site task and the lines that a peer trainer looks for. */
    private abstract static class OfTask<B> extends OfLeaders<B> {
        private final CourseLibrary library;

        OfTask(CourseLibrary library, String kind, Class<B> body) {
            super(kind, body);
            this.library = library;
        }

        Optional<Reason> check(ActivityKey key, PackHash pack, Set<Integer> ticks) {
            Optional<Activity> task = library.find(key, pack);
            if (task.isEmpty()) return Reason.of("unknown-activity");
            if (!(task.get() instanceof SiteTask watched)) return Reason.of("wrong-activity");
            boolean lines = ticks.stream().allMatch(tick -> tick != null && tick >= 0 && tick < watched.watch().size());
            return lines ? Reason.none() : Reason.of("unknown-watch-line");
        }
    }

    @Singleton
    static class Seen extends OfTask<PracticeSeen> {
        private final LookFolds folds;

        Seen(CourseLibrary library, LookFolds folds) {
            super(library, "readiness.practice-seen", PracticeSeen.class);
            this.folds = folds;
        }

        @Override
        public Optional<Reason> check(Fact<PracticeSeen> fact) {
            return check(fact.body().activity(), fact.body().pack(), fact.body().ticks());
        }

        @Override
        public void record(Fact<PracticeSeen> fact) {
            folds.seen(fact);
        }
    }

    @Singleton
    static class Otherwise extends OfTask<PracticeSeenOtherwise> {
        private final LookFolds folds;

        Otherwise(CourseLibrary library, LookFolds folds) {
            super(library, "readiness.practice-seen-otherwise", PracticeSeenOtherwise.class);
            this.folds = folds;
        }

        @Override
        public Optional<Reason> check(Fact<PracticeSeenOtherwise> fact) {
            PracticeSeenOtherwise view = fact.body();
            boolean readable = !view.looks().isEmpty() && view.looks().size() <= PracticeSeenOtherwise.MOST_LOOKS && view.looks().stream().allMatch(look -> look != null)
                    && !view.ticks().isEmpty() && !view.reason().isBlank() && view.reason().length() <= PracticeSeenOtherwise.LONGEST_REASON;
            return readable ? check(view.activity(), view.pack(), view.ticks()) : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<PracticeSeenOtherwise> fact) {
            folds.otherwise(fact);
        }
    }

    @Singleton
    static class Back extends OfLeaders<WordTakenBack> {
        private final LookFolds folds;

        Back(LookFolds folds) {
            super("readiness.word-taken-back", WordTakenBack.class);
            this.folds = folds;
        }

        @Override
        public Optional<Reason> check(Fact<WordTakenBack> fact) {
            return Reason.none();
        }

        @Override
        public void record(Fact<WordTakenBack> fact) {
            folds.back(fact);
        }
    }

    @Singleton
    static class Holds extends OfLeaders<EvidenceHolds> {
        private final LookFolds folds;

        Holds(LookFolds folds) {
            super("readiness.evidence-holds", EvidenceHolds.class);
            this.folds = folds;
        }

        @Override
        public Optional<Reason> check(Fact<EvidenceHolds> fact) {
            return fact.body().until().stream().allMatch(TargetSet::sane) ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<EvidenceHolds> fact) {
            folds.holds(fact);
        }
    }
}
