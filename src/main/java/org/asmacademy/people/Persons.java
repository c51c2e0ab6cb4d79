package org.asmacademy.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries on people; every one inside a site's scope, so that row level security answers for the rest. */
@ApplicationScoped
class Persons implements PanacheRepositoryBase<Person, Person.Key> {
    Optional<Person> of(UUID site, UUID id) {
        return findByIdOptional(new Person.Key(site, id));
    }

    Optional<Person> byName(UUID site, String nickname) {
        return find("siteId = ?1 and nicknameKey = ?2", site, Person.key(nickname)).firstResultOptional();
    }

    List<Person> whoCanSignIn(UUID site) {
        return list("siteId = ?1 and pin is not null order by nicknameKey", site);
    }

    List<Person> named(UUID site) {
        return list("siteId = ?1 and named order by nicknameKey", site);
    }

    List<Person> all(UUID site, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("siteId = ?1 and id in ?2", site, ids);
    }
}
