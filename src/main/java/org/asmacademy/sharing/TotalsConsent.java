package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.shared.SiteScope;

/** Whether a site's numbers go into the monthly totals. They do not until two of its people want it, and not from the moment one of them stops it. */
@ApplicationScoped
public class TotalsConsent {
    private final Givings givings;
    private final Journal journal;
    private final CurrentPerson current;
    private final SiteScope scope;

    TotalsConsent(Givings givings, Journal journal, CurrentPerson current, SiteScope scope) {
        this.givings = givings;
        this.journal = journal;
        this.current = current;
        this.scope = scope;
    }

    /** The caller has made sure that the site is the reader's own, or is the one who counts. */
    public Giving of(UUID site) {
        return scope.in(site, () -> givings.of(site));
    }

    /** A lead wants the own site's numbers in the totals. Nothing goes in before a second person has agreed. */
    public void offer(UUID id, Region region) {
        UUID person = current.requiredAs(Role.LEAD).id();
        journal.write(new NewFact(id, current.requiredSite(), null, person, new TotalsOffered(region)));
    }

    /** The own site's numbers go into no further table. */
    public void stop(UUID id) {
        UUID person = current.requiredAs(Role.LEAD, Role.CHAMPION).id();
        journal.write(new NewFact(id, current.requiredSite(), null, person, new TotalsStopped()));
    }
}
