package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Locale;
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

    Set<Role> of(UUID site, UUID person) {
        Set<Role> held = EnumSet.of(Role.LEARNER);
        rows.list("select role from person_role where site_id = ? and person_id = ? and given",
                row -> held.add(Role.valueOf(row.getString(1).toUpperCase(Locale.ROOT))), site, person);
        return held;
    }
}
