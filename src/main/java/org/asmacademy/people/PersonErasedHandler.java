package org.asmacademy.people;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.ChainRights;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.Reason;
import org.asmacademy.shared.Rows;

/**
 * The journal leaves tombstones of the facts; here the name, the PIN and every way in go. A server makes it after it has asked the PIN, and also for
 * somebody whom it does not know: after a restore, or where another server knew them.
 */
@Singleton
class PersonErasedHandler extends MadeBy<PersonErased> {
    private final Rows rows;
    private final Audit audit;

    PersonErasedHandler(Rows rows, Audit audit) {
        super("people.erased", PersonErased.class, Set.of(Role.LEARNER.code(), ChainRights.VISITOR));
        this.rows = rows;
        this.audit = audit;
    }

    @Override
    public boolean onlyServers() {
        return true;
    }

    @Override
    public Optional<UUID> erases(Fact<PersonErased> fact) {
        return Optional.of(fact.body().person());
    }

    @Override
    public Optional<Reason> check(Fact<PersonErased> fact) {
        return Reason.none();
    }

    @Override
    public void record(Fact<PersonErased> fact) {
        UUID site = fact.siteId();
        UUID person = fact.body().person();
        rows.flush();
        for (String door : new String[] {"device_person", "pin_given", "pin_guard"}) {
            rows.write("delete from " + door + " where site_id = ? and person_id = ?", site, person);
        }
        rows.write("delete from session where site_id = ? and person_id = ?", site, person);
        rows.write("delete from person where site_id = ? and id = ?", site, person);
        audit.noteFact(fact.id(), site, fact.actorId(), "person-erased", person.toString());
    }
}
