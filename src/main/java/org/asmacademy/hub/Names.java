package org.asmacademy.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.hub.HubResource.NameView;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.People;
import org.asmacademy.people.PersonView;
import org.asmacademy.shared.Language;

/** Names on their way from the centre to the mine. */
@ApplicationScoped
class Names {
    private final People people;
    private final Unnamed unnamed;
    private final Journal journal;

    Names(People people, Unnamed unnamed, Journal journal) {
        this.people = people;
        this.unnamed = unnamed;
        this.journal = journal;
    }

    List<NameView> of(UUID site) {
        return people.named(site).stream().map(NameView::of).toList();
    }

    void keep(UUID site, List<NameView> names) {
        Set<UUID> erased = journal.erased(site, names.stream().map(NameView::id).toList());
        people.called(site, names.stream().filter(name -> !erased.contains(name.id())).map(name -> new PersonView(name.id(), name.nickname(), new Language(name.language()), false)).toList());
        unnamed.number(site);
    }
}
