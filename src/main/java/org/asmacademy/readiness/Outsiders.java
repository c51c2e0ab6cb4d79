package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.CurrentPerson.Signed;
import org.asmacademy.people.Refused;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.Sites;

/** What a site says and wants is its own. Whoever comes from outside (staff, another site) is refused, and the site finds in its log that they tried. */
@ApplicationScoped
class Outsiders {
    private static final int LAST = 20;
    private final CurrentPerson current;
    private final Sites sites;
    private final Audit audit;
    private final SiteScope scope;
    private final ReadinessConfig config;
    private final Clock clock;

    Outsiders(CurrentPerson current, Sites sites, Audit audit, SiteScope scope, ReadinessConfig config, Clock clock) {
        this.current = current;
        this.sites = sites;
        this.audit = audit;
        this.scope = scope;
        this.config = config;
        this.clock = clock;
    }

    /** Notes that somebody from outside was at a form of that site, if they are from outside; they are refused in any case. */
    void note(@Observes Refused refused) {
        UUID site = refused.site();
        current.signed().filter(person -> isOutside(person, site)).ifPresent(person -> {
            if (sites.find(site).isEmpty()) return;
            scope.inNew(site, () -> {
                boolean noted = audit.about(site, site.toString(), LAST).stream().anyMatch(last -> last.deed().equals("outsider-refused")
                        && last.actor().equals(person.id()) && last.at().isAfter(clock.instant().minus(config.sameTry())));
                if (!noted) audit.note(site, person.id(), "outsider-refused", site.toString());
                return null;
            });
        });
    }

    private static boolean isOutside(Signed person, UUID site) {
        return person.siteId().filter(site::equals).isEmpty();
    }
}
