package org.asmacademy.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.asmacademy.hub.HubResource.NameView;
import org.asmacademy.people.People;
import org.asmacademy.people.PersonView;
import org.asmacademy.shared.Language;

/** Names on their way from the centre to the mine. */
@ApplicationScoped
class Names {
    private final People people;
    private final Unnamed unnamed;

    Names(People people, Unnamed unnamed) {
        this.people = people;
        this.unnamed = unnamed;
    }

    List<NameView> of(UUID site) {
        return people.named(site).stream().map(NameView::of).toList();
    }

    void keep(UUID site, List<NameView> names) {
        people.called(site, names.stream().map(name -> new PersonView(name.id(), name.nickname(), new Language(name.language()), false)).toList());
        unnamed.number(site);
    }
}
