package org.asmacademy.sharing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FactHandler;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.Role;

@Singleton
class AgreedHandler implements FactHandler<Agreed> {
    private final Agreements agreements;
    private final Event<SecondYes> said;

    AgreedHandler(Agreements agreements, Event<SecondYes> said) {
        this.agreements = agreements;
        this.said = said;
    }

    @Override
    public String kind() {
        return "sharing.agreed";
    }

    @Override
    public Class<Agreed> body() {
        return Agreed.class;
    }

    @Override
    public Set<String> makers() {
        return Set.of(Role.LEAD.code(), Role.CHAMPION.code());
    }

    /** A phone cannot show that its owner was there. */
    @Override
    public boolean onlyServers() {
        return true;
    }

    @Override
    public boolean judgement() {
        return true;
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
