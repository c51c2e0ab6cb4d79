package org.asmacademy.sharing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.people.Erasing;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Uuid7;
import org.asmacademy.site.Sites;
import org.asmacademy.site.Taken;
import org.jboss.logging.Logger;

/** A person has everything of theirs deleted: by their own PIN, or by two of the mine at their word; at once, or after some days to think. */
@ApplicationScoped
class Erasures {
    private static final Logger LOG = Logger.getLogger(Erasures.class);
    private final ErasureFolds folds;
    private final Erasing erasing;
    private final Journal journal;
    private final CurrentPerson current;
    private final Door door;
    private final People people;
    private final Sites sites;
    private final SiteScope scope;
    private final SharingConfig config;
    private final Clock clock;

    Erasures(ErasureFolds folds, Erasing erasing, Journal journal, CurrentPerson current, Door door, People people, Sites sites, SiteScope scope, SharingConfig config,
             Clock clock) {
        this.folds = folds;
        this.erasing = erasing;
        this.journal = journal;
        this.current = current;
        this.door = door;
        this.people = people;
        this.sites = sites;
        this.scope = scope;
        this.config = config;
        this.clock = clock;
    }

    long days() {
        return config.eraseAfter().toDays();
    }

    /** When it happens; nothing before a second person has said yes to what was asked for somebody. */
    Optional<Instant> day(Erasure erasure) {
        return erasure.day(config.eraseAfter());
    }

    /** What is open about who is signed in. */
    Optional<Erasure> own() {
        UUID site = current.requiredSite();
        return scope.in(site, () -> folds.of(site, current.required().id()));
    }

    /** Who is signed in wants it, in some days or at once; their PIN is asked again. */
    void ask(UUID id, boolean now, String pin) {
        UUID site = current.requiredSite();
        UUID person = current.required().id();
        door.confirm(pin);
        if (now) {
            erasing.erase(id, site, person, person, () -> requireOtherLead(site, person));
        } else if (own().filter(Erasure::own).isEmpty()) {
            Taken.require(journal.write(site, List.of(new NewFact(id, site, person, person, new ErasureAsked())), () -> requireOtherLead(site, person)));
        }
    }

    /** Who is signed in stays after all, whoever asked. */
    void stay(UUID id, UUID erasure) {
        UUID person = current.required().id();
        Taken.require(List.of(journal.write(new NewFact(id, current.requiredSite(), person, person, new ErasureStopped(erasure)))));
    }

    /** What is open about somebody whom the reader looks after: leads after everybody, trainers after learners. */
    Optional<Erasure> of(UUID person) {
        UUID site = requireMine(person);
        return scope.in(site, () -> folds.of(site, person));
    }

    void askFor(UUID id, UUID person) {
        UUID site = requireMine(person);
        Taken.require(journal.write(site, List.of(new NewFact(id, site, person, current.required().id(), new ErasureAskedFor())), () -> requireOtherLead(site, person)));
    }

    void stayFor(UUID id, UUID person, UUID erasure) {
        UUID site = requireMine(person);
        Taken.require(List.of(journal.write(new NewFact(id, site, person, current.required().id(), new ErasureStoppedFor(erasure)))));
    }

    /** One mine or person whose turn cannot be taken now is tried again at the next look. */
    @Scheduled(every = "${academy.sharing.look-for-leaving}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (UUID site : sites.directory()) {
            try {
                erasing.complete(site);
                scope.in(site, () -> folds.open(site)).stream().filter(this::isDue).forEach(erasure -> erase(site, erasure));
            } catch (RuntimeException e) {
                LOG.errorf(e, "Somebody who wants to be erased could not be erased yet");
            }
        }
    }

    private boolean isDue(Erasure erasure) {
        return day(erasure).filter(day -> !day.isAfter(clock.instant())).isPresent();
    }

    /** The id follows from the wish, so that two servers that look at the same wish make one fact. */
    private void erase(UUID site, Erasure erasure) {
        try {
            erasing.erase(Uuid7.from(erasure.id(), "erased"), site, erasure.person(), erasure.by(), () -> requireOtherLead(site, erasure.person()));
        } catch (OnlyLead e) {
            LOG.info("Somebody who wants to be erased is the only lead of their mine: it waits until there is another");
        }
    }

    /** In the site's scope. A mine without any lead could never let anybody in or out again. */
    private void requireOtherLead(UUID site, UUID person) {
        Map<UUID, Set<Role>> held = people.roles(site);
        if (!held.getOrDefault(person, Set.of()).contains(Role.LEAD)) return;
        Set<UUID> leads = held.entrySet().stream().filter(one -> one.getValue().contains(Role.LEAD) && !one.getKey().equals(person)).map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toSet());
        if (sites.members(site, leads).isEmpty()) throw new OnlyLead();
    }

    private UUID requireMine(UUID person) {
        UUID site = current.requiredSite();
        UUID leader = current.requiredAs(Role.LEAD, Role.CHAMPION).id();
        people.find(site, person);
        if (!current.has(Role.LEAD) && !person.equals(leader) && people.roles(site).getOrDefault(person, Set.of()).size() > 1) throw new NotFound("Nothing here for this role");
        return site;
    }

    static class OnlyLead extends ProblemException {
        private static final long serialVersionUID = 1;

        OnlyLead() {
            super(409, "last-lead", "Every mine has a lead", "Give somebody else this role first");
        }
    }
}
