package org.asmacademy.sharing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Role;

/** A phone cannot show that its owner was there, so it cannot say yes. */
@Singleton
class AgreedHandler extends Arrangement<Agreed> {
    private final Agreements agreements;
    private final Event<SecondYes> said;

    AgreedHandler(Agreements agreements, Event<SecondYes> said) {
        super("sharing.agreed", Agreed.class, Role.LEAD, Role.CHAMPION);
        this.agreements = agreements;
        this.said = said;
    }

    @Override
    public Optional<Reason> check(Fact<Agreed> fact) {
        return Reason.none();
    }

    @Override
    public void record(Fact<Agreed> fact) {
        agreements.keep(fact);
        said.fire(new SecondYes(fact.siteId(), fact.body().fact(), fact.actorId(), fact.order()));
    }
}
