package org.asmacademy.hub;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.asmacademy.shared.Rows;

/** Two days pass for the codes of a mine. */
@ApplicationScoped
class HubsOutOfDate {
    private final Rows rows;

    HubsOutOfDate(Rows rows) {
        this.rows = rows;
    }

    void makeOld(UUID site) {
        QuarkusTransaction.requiringNew().run(() -> {
            rows.write("update hub_code set ends_at = ends_at - interval '48 hours' where site_id = ?", site);
            rows.flush();
        });
    }
}
