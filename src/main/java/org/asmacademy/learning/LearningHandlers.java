package org.asmacademy.learning;

import jakarta.inject.Singleton;
import jakarta.enterprise.event.Event;
import java.util.Optional;
import org.asmacademy.course.Activity;
import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Grade;
import org.asmacademy.course.Lesson;
import org.asmacademy.course.PackHash;
import org.asmacademy.course.Quiz;
import org.asmacademy.course.SiteTask;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FactHandler;
import org.asmacademy.journal.Reason;

/** The kinds of facts that learners make about themselves. */
class LearningHandlers {
    private LearningHandlers() { }

    private abstract static class OfLearner<B> implements FactHandler<B> {
        private final CourseLibrary library;

        OfLearner(CourseLibrary library) {
            this.library = library;
        }

        /** A learner speaks for nobody else, and of an activity that this library knows in that very version. */
        Optional<Reason> ownAnd(Fact<?> fact, ActivityKey key, PackHash pack, Class<? extends Activity> type) {
            if (!fact.actorId().equals(fact.personId())) return Reason.of("not-own");
            Optional<Activity> activity = library.find(key, pack);
            if (activity.isEmpty()) return Reason.of("unknown-activity");
            return type.isInstance(activity.get()) ? Reason.none() : Reason.of("wrong-activity");
        }
    }

    @Singleton
    static class Attempts extends OfLearner<AttemptMade> {
        private final CourseLibrary library;
        private final LearningFolds folds;
        private final Event<ActivityPassed> passed;

        Attempts(CourseLibrary library, LearningFolds folds, Event<ActivityPassed> passed) {
            super(library);
            this.library = library;
            this.folds = folds;
            this.passed = passed;
        }

        @Override
        public String kind() {
            return "learning.attempt-made";
        }

        @Override
        public Class<AttemptMade> body() {
            return AttemptMade.class;
        }

        @Override
        public Optional<Reason> check(Fact<AttemptMade> fact) {
            if (!fact.body().language().matches("[a-z]{2,3}")) return Reason.of("unreadable-body");
            return ownAnd(fact, fact.body().activity(), fact.body().pack(), Quiz.class);
        }

        @Override
        public void record(Fact<AttemptMade> fact) {
            Grade grade = library.quiz(fact.body().activity(), fact.body().pack()).grade(fact.body().answers());
            folds.attempt(fact, grade);
            if (!grade.passed()) return;
            ActivityPassed event = new ActivityPassed(fact.siteId(), fact.personId(), fact.body().activity());
            folds.done(fact, fact.body().activity(), () -> passed.fire(event));
        }
    }

    @Singleton
    static class Lessons extends OfLearner<LessonDone> {
        private final LearningFolds folds;

        Lessons(CourseLibrary library, LearningFolds folds) {
            super(library);
            this.folds = folds;
        }

        @Override
        public String kind() {
            return "learning.lesson-done";
        }

        @Override
        public Class<LessonDone> body() {
            return LessonDone.class;
        }

        @Override
        public Optional<Reason> check(Fact<LessonDone> fact) {
            return ownAnd(fact, fact.body().activity(), fact.body().pack(), Lesson.class);
        }

        @Override
        public void record(Fact<LessonDone> fact) {
            folds.done(fact, fact.body().activity(), () -> { });
            folds.place(fact, fact.body().activity());
        }
    }

    @Singleton
    static class Tasks extends OfLearner<TaskTried> {
        private final LearningFolds folds;
        private final Event<TaskDone> done;

        Tasks(CourseLibrary library, LearningFolds folds, Event<TaskDone> done) {
            super(library);
            this.folds = folds;
            this.done = done;
        }

        @Override
        public String kind() {
            return "learning.task-tried";
        }

        @Override
        public Class<TaskTried> body() {
            return TaskTried.class;
        }

        @Override
        public Optional<Reason> check(Fact<TaskTried> fact) {
            boolean sane = fact.body().tallies().values().stream().allMatch(number -> number != null && number >= 0 && number <= TaskTried.MOST);
            return sane ? ownAnd(fact, fact.body().activity(), fact.body().pack(), SiteTask.class) : Reason.of("bad-count");
        }

        @Override
        public void record(Fact<TaskTried> fact) {
            folds.done(fact, fact.body().activity(), () -> { });
            folds.place(fact, fact.body().activity());
            done.fire(new TaskDone(fact));
        }
    }

    /** What a person wants to learn first: theirs alone, so no judgement of the site. */
    @Singleton
    static class Paths implements FactHandler<PathChosen> {
        private final LearningFolds folds;

        Paths(LearningFolds folds) {
            this.folds = folds;
        }

        @Override
        public String kind() {
            return "learning.path-chosen";
        }

        @Override
        public Class<PathChosen> body() {
            return PathChosen.class;
        }

        @Override
        public Optional<Reason> check(Fact<PathChosen> fact) {
            if (!fact.actorId().equals(fact.personId())) return Reason.of("not-own");
            return fact.body().path().stream().allMatch(LearningPath::isId) ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<PathChosen> fact) {
            folds.path(fact);
        }
    }

    @Singleton
    static class Remarks extends OfLearner<LessonRemarked> {
        private final LearningFolds folds;

        Remarks(CourseLibrary library, LearningFolds folds) {
            super(library);
            this.folds = folds;
        }

        @Override
        public String kind() {
            return "learning.lesson-remarked";
        }

        @Override
        public Class<LessonRemarked> body() {
            return LessonRemarked.class;
        }

        /** Remarks about the safety of lessons are for the site's leads and champions to read. */
        @Override
        public boolean judgement() {
            return true;
        }

        @Override
        public Optional<Reason> check(Fact<LessonRemarked> fact) {
            if (fact.body().words().length() > LessonRemarked.LONGEST) return Reason.of("too-many-words");
            return ownAnd(fact, fact.body().activity(), fact.body().pack(), Activity.class);
        }

        @Override
        public void record(Fact<LessonRemarked> fact) {
            folds.remark(fact);
        }
    }
}
