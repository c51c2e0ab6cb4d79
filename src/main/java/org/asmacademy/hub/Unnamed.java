package org.asmacademy.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.people.NamesFromElsewhere;
import org.asmacademy.people.People;
import org.asmacademy.site.Sites;

/** People whose facts came from another server and whose names did not: every page that names people finds a number for them. */
@ApplicationScoped
class Unnamed {
    private final People people;
    private final NamesFromElsewhere names;
    private final Sites sites;

    Unnamed(People people, NamesFromElsewhere names, Sites sites) {
        this.people = people;
        this.names = names;
        this.sites = sites;
    }

    void number(UUID site) {
        Set<UUID> all = new HashSet<>(sites.everybody(site));
        all.addAll(people.roles(site).keySet());
        names.nameless(site, all);
    }
}
