package org.asmacademy.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.asmacademy.hub.HubResource.NameView;
import org.asmacademy.people.NamesFromElsewhere;
import org.asmacademy.people.PersonView;
import org.asmacademy.shared.Language;

/** Names on their way from the centre to the mine. */
@ApplicationScoped
class Names {
    private final NamesFromElsewhere names;
    private final Unnamed unnamed;

    Names(NamesFromElsewhere names, Unnamed unnamed) {
        this.names = names;
        this.unnamed = unnamed;
    }

    List<NameView> of(UUID site) {
        return names.named(site).stream().map(NameView::of).toList();
    }

    void keep(UUID site, List<NameView> fetched) {
        names.called(site, fetched.stream().map(name -> new PersonView(name.id(), name.nickname(), new Language(name.language()), false)).toList());
        unnamed.number(site);
    }
}
