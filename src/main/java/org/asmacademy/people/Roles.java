package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.shared.Rows;

/** Who holds which role at a site, as the facts say. Runs in the site's scope. */
@ApplicationScoped
class Roles {
    private final Rows rows;

    Roles(Rows rows) {
        this.rows = rows;
    }

    /** Everybody who holds more than a learner's role. */
    Map<UUID, Set<Role>> all(UUID site) {
        return held("select person_id, role from person_role where site_id = ? and given", site);
    }

    /** Of these people, those who hold more than a learner's role. */
    Map<UUID, Set<Role>> of(UUID site, Set<UUID> people) {
        return held("select person_id, role from person_role where site_id = ? and person_id = any (?) and given", site, people.toArray(UUID[]::new));
    }

    Set<Role> of(UUID site, UUID person) {
        return of(site, Set.of(person)).getOrDefault(person, EnumSet.of(Role.LEARNER));
    }

    private Map<UUID, Set<Role>> held(String sql, Object... values) {
        Map<UUID, Set<Role>> held = new HashMap<>();
        rows.list(sql, row -> held.computeIfAbsent(row.getObject(1, UUID.class), id -> EnumSet.of(Role.LEARNER))
                .add(Role.valueOf(row.getString(2).toUpperCase(Locale.ROOT))), values);
        return held;
    }
}
