package org.asmacademy.people;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Erased;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.journal.Outcome;
import org.asmacademy.people.ErasedList.Gone;
import org.asmacademy.shared.NotFound;

/**
 * Takes everything personal of somebody out of a site, for good: their name and ways in, what they wrote and learned, their pictures and voices. Rooms
 * above have made sure that it is their wish. It holds on every server that the fact reaches, and again after a restore.
 */
@ApplicationScoped
public class Erasing {
    private static final int AFTER_THE_TABLES = Interceptor.Priority.APPLICATION + 500;
    private final Journal journal;
    private final ErasedList list;

    Erasing(Journal journal, ErasedList list) {
        this.journal = journal;
        this.list = list;
    }

    /**
     * @param id     of the fact, under which it counts once
     * @param actor  the person, or who carries out their wish
     * @param beside in the same transaction, before anything is erased: may refuse it
     */
    public void erase(UUID id, UUID site, UUID person, UUID actor, Runnable beside) {
        Outcome outcome = journal.write(site, List.of(new NewFact(id, site, null, actor, new PersonErased(person))), beside).get(0);
        // Nobody is told that they are gone when they are not.
        if (!outcome.taken() && outcome.state() != Outcome.State.ERASED) throw new IllegalStateException("Not erased: " + outcome);
    }

    /** What a sudden end kept from being written into the list. */
    public void complete(UUID site) {
        journal.erased(site).forEach(person -> list.add(new Gone(site, person)));
    }

    /**
     * Erases everybody in the list who is here again, as after a restore from an older backup. At every start, and whenever a database was put in the
     * place of another.
     */
    public void again() {
        for (Gone gone : list.all()) {
            if (journal.erased(gone.site(), Set.of(gone.person())).isEmpty()) again(gone);
        }
    }

    private void again(Gone gone) {
        try {
            erase(journal.mint(), gone.site(), gone.person(), gone.person(), () -> { });
        } catch (NotFound noSuchSite) {
            return;                                 // the site itself is not here
        }
    }

    void atStart(@Observes @Priority(AFTER_THE_TABLES) StartupEvent start) {
        again();
    }

    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) Erased erased) {
        list.add(new Gone(erased.siteId(), erased.personId()));
    }
}
