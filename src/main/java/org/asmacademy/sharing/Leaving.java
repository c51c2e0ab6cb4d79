package org.asmacademy.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.Sites;

/** A site takes its data along, and leaves if it wants to: two people decide it, one is enough to stay. */
@ApplicationScoped
public class Leaving {
    /** What sites were promised: the copy here is gone within thirty days ({@code research/domain.md}, D 3). */
    private static final long MOST_DAYS = 30;
    private final Leaves leaves;
    private final Sites sites;
    private final Journal journal;
    private final CurrentPerson current;
    private final SiteScope scope;
    private final SharingConfig config;
    private final Clock clock;

    Leaving(Leaves leaves, Sites sites, Journal journal, CurrentPerson current, SiteScope scope, SharingConfig config, Clock clock) {
        this.leaves = leaves;
        this.sites = sites;
        this.journal = journal;
        this.current = current;
        this.scope = scope;
        this.config = config;
        this.clock = clock;
    }

    /** What the site of who is signed in has asked for last, if nobody stopped it and it is not over. */
    public Optional<Leave> last() {
        UUID site = current.requiredSite();
        return scope.in(site, () -> leaves.last(site)).filter(leave -> leave.leaves() || !isOver(leave));
    }

    /** A lead asks for a copy of all data, or to leave with it. */
    public void ask(UUID id, boolean leave) {
        UUID person = current.requiredAs(Role.LEAD).id();
        journal.write(new NewFact(id, current.requiredSite(), null, person, new LeaveAsked(leave)));
    }

    /** The site stays, or needs no copy any more. */
    public void stop(UUID id, UUID leave) {
        UUID person = current.requiredAs(Role.LEAD, Role.CHAMPION).id();
        journal.write(new NewFact(id, current.requiredSite(), null, person, new LeaveStopped(leave)));
    }

    /** Until when the data can be taken; where the site leaves, they are deleted then. Nothing before two people have agreed. */
    public Optional<Instant> until(Leave leave) {
        return leave.yes().map(yes -> yes.at().plus(Duration.ofDays(days(leave.leaves()))));
    }

    /** Sites whose day has come: each says so in its own scope. */
    public List<UUID> due() {
        return sites.directory().stream().filter(this::isDue).toList();
    }

    /** Whether the site leaves and its day has come. */
    public boolean isDue(UUID site) {
        return scope.in(site, () -> leaves.last(site)).filter(leave -> leave.leaves() && isOver(leave)).isPresent();
    }

    private boolean isOver(Leave leave) {
        return until(leave).filter(day -> !day.isAfter(clock.instant())).isPresent();
    }

    /** How many days there are between the second yes and the end. */
    public long days(boolean leaves) {
        return leaves ? Math.min(config.leaveAfter().toDays(), MOST_DAYS) : config.copyFor().toDays();
    }
}
