package org.asmacademy.sharing;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Role;

/** Wishes to be erased, and to stay: a person's own, and those that a lead or trainer carries. A server has asked the PIN. */
class ErasureHandlers {
    private ErasureHandlers() { }

    /** Only about oneself. */
    private abstract static class Own<B> extends Arrangement<B> {
        private final Consumer<Fact<B>> fold;

        Own(String kind, Class<B> body, Consumer<Fact<B>> fold) {
            super(kind, body, Set.of());
            this.fold = fold;
        }

        @Override
        public boolean judgement() {
            return false;
        }

        @Override
        public Optional<Reason> check(Fact<B> fact) {
            return fact.actorId().equals(fact.personId()) ? Reason.none() : Reason.of("not-own");
        }

        @Override
        public void record(Fact<B> fact) {
            fold.accept(fact);
        }
    }

    /** About somebody else. */
    private abstract static class ForSomebody<B> extends Arrangement<B> {
        private final Consumer<Fact<B>> fold;

        ForSomebody(String kind, Class<B> body, Consumer<Fact<B>> fold) {
            super(kind, body, Role.LEAD, Role.CHAMPION);
            this.fold = fold;
        }

        @Override
        public Optional<Reason> check(Fact<B> fact) {
            if (fact.personId() == null) return Reason.of("nobody-named");
            return fact.actorId().equals(fact.personId()) ? Reason.of("not-allowed") : Reason.none();
        }

        @Override
        public void record(Fact<B> fact) {
            fold.accept(fact);
        }
    }

    @Singleton
    static class Asked extends Own<ErasureAsked> {
        Asked(ErasureFolds folds) {
            super("sharing.erasure-asked", ErasureAsked.class, folds::asked);
        }
    }

    @Singleton
    static class Stopped extends Own<ErasureStopped> {
        Stopped(ErasureFolds folds) {
            super("sharing.erasure-stopped", ErasureStopped.class, fact -> folds.stopped(fact, fact.body().erasure()));
        }
    }

    @Singleton
    static class AskedFor extends ForSomebody<ErasureAskedFor> {
        AskedFor(ErasureFolds folds) {
            super("sharing.erasure-asked-for", ErasureAskedFor.class, folds::asked);
        }
    }

    @Singleton
    static class StoppedFor extends ForSomebody<ErasureStoppedFor> {
        StoppedFor(ErasureFolds folds) {
            super("sharing.erasure-stopped-for", ErasureStoppedFor.class, fact -> folds.stopped(fact, fact.body().erasure()));
        }
    }
}
