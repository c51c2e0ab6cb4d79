package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.people.Role;

/** What two people of a site decide together. */
@ApplicationScoped
public class Sharing {
    private final Journal journal;
    private final CurrentPerson current;
    private final Door door;

    Sharing(Journal journal, CurrentPerson current, Door door) {
        this.journal = journal;
        this.current = current;
        this.door = door;
    }

    /**
     * Who is signed in, a lead or champion, says yes to a fact of their own site. The caller has made sure that they may see it and did not
     * make it.
     *
     * @param id  under which the yes counts once
     * @param pin theirs, asked again; a wrong one is refused and counted like any other
     */
    public void agree(UUID id, UUID fact, String pin) {
        UUID person = current.requiredAs(Role.LEAD, Role.CHAMPION).id();
        door.confirm(pin);
        journal.write(new NewFact(id, current.requiredSite(), null, person, new Agreed(fact)));
    }
}
