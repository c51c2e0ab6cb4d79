package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.asmacademy.shared.Rows;

/** How many took part in a site's group sessions. Somebody who came twice is counted twice: nobody's name is kept. */
@ApplicationScoped
class LearnedTogether {
    private final Rows rows;

    LearnedTogether(Rows rows) {
        this.rows = rows;
    }

    /** @param young of the women and men, those from 18 to 24 */
    record Places(int women, int men, int young) {
        int all() {
            return women + men;
        }
    }

    /** From one day to another, both included. Runs in the site's scope. */
    Places of(UUID site, LocalDate from, LocalDate to) {
        return rows.one("select coalesce(sum(women), 0), coalesce(sum(men), 0), coalesce(sum(young), 0) from group_session where site_id = ? and day between ? and ?",
                row -> new Places(row.getInt(1), row.getInt(2), row.getInt(3)), site, from, to).orElseThrow();
    }
}
