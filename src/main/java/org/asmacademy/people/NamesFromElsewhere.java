package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.journal.Journal;
import org.asmacademy.shared.SiteScope;

/** Names that travel between servers of one site, and numbers for those whose name did not. A name is edited only where it was entered. */
@ApplicationScoped
public class NamesFromElsewhere {
    private static final int LONGEST = 40;
    private final Persons persons;
    private final Journal journal;
    private final SiteScope scope;
    private final Clock clock;

    NamesFromElsewhere(Persons persons, Journal journal, SiteScope scope, Clock clock) {
        this.persons = persons;
        this.journal = journal;
        this.scope = scope;
        this.clock = clock;
    }

    /** Everybody who has a name here, whether or not they can sign in. */
    public List<PersonView> named(UUID site) {
        return scope.in(site, () -> persons.named(site).stream().map(Person::view).toList());
    }

    /**
     * Keeps names that were given elsewhere, for people who have none here yet. A name that is taken gets a number behind it: two people are never made
     * one. Nobody is erased meanwhile, and who was stays without a name.
     */
    public void called(UUID site, Collection<PersonView> named) {
        if (named.isEmpty()) return;
        journal.alone(site, () -> {
            List<UUID> ids = named.stream().map(PersonView::id).toList();
            Set<UUID> erased = journal.erased(site, ids);
            Map<UUID, Person> here = persons.all(site, ids).stream().collect(Collectors.toMap(Person::id, person -> person));
            for (PersonView person : named) {
                Person known = here.get(person.id());
                if (erased.contains(person.id()) || known != null && known.isNamed()) continue;
                String name = free(site, person.nickname());
                if (known == null) persons.persist(new Person(site, person.id(), name, person.language(), null, clock.instant()));
                else known.call(name, person.language());
                persons.flush();
            }
        });
    }

    /** For people who are known by their id only: a number in the place of a name. */
    public void nameless(UUID site, Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        journal.alone(site, () -> {
            Set<UUID> known = persons.all(site, ids).stream().map(Person::id).collect(Collectors.toSet());
            known.addAll(journal.erased(site, ids));
            for (UUID id : ids) {
                if (known.contains(id)) continue;
                persons.persist(Person.unnamed(site, id, free(site, "#" + Math.floorMod(id.hashCode(), 10_000)), clock.instant()));
                persons.flush();
            }
        });
    }

    private String free(UUID site, String wished) {
        String name = wished;
        for (int number = 2; persons.byName(site, name).isPresent(); number++) {
            String behind = " (" + number + ")";
            name = wished.substring(0, Math.min(wished.length(), LONGEST - behind.length())) + behind;
        }
        return name;
    }
}
