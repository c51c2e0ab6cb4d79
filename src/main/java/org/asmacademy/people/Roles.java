package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Who holds which role at a site, as the facts say. Runs in the site's scope. */
@ApplicationScoped
class Roles {
    private final EntityManager entities;

    Roles(EntityManager entities) {
        this.entities = entities;
    }

    Set<Role> of(UUID site, UUID person) {
        Set<Role> held = EnumSet.of(Role.LEARNER);
        entities.createNativeQuery("select role from person_role where site_id = ?1 and person_id = ?2 and given", String.class)
                .setParameter(1, site).setParameter(2, person).getResultList()
                .forEach(role -> held.add(Role.valueOf(role.toString().toUpperCase(Locale.ROOT))));
        return held;
    }
}
