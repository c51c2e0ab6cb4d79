package org.asmacademy.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/** The sites of a hub on which none was opened yet: tests share a database that holds many. */
@ApplicationScoped
public class NewHub {
    private final SiteScope scope;
    private final SiteFolds folds;
    private final Cards cards;
    private final Audit audit;
    private final CardAddress address;
    private final Frame frame;
    private final Rows rows;
    private final Clock clock;

    NewHub(SiteScope scope, SiteFolds folds, Cards cards, Audit audit, CardAddress address, Frame frame, Rows rows, Clock clock) {
        this.scope = scope;
        this.folds = folds;
        this.cards = cards;
        this.audit = audit;
        this.address = address;
        this.frame = frame;
        this.rows = rows;
        this.clock = clock;
    }

    public Sites sites() {
        return new Sites(scope, folds, cards, audit, address, frame, rows, clock) {
            private List<UUID> known = List.of();

            @Override
            public List<UUID> directory() {
                return known;
            }

            @Override
            public void register(UUID site, UUID actor) {
                super.register(site, actor);
                known = List.of(site);
            }
        };
    }
}
