package org.asmacademy.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.FoldedTables;
import org.asmacademy.journal.Reason;
import org.asmacademy.people.MadeBy;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Rows;

/** What the leads and champions of a site have set aside: a set that only grows. */
@ApplicationScoped
class AsideFolds implements FoldedTables {
    private final Rows rows;

    AsideFolds(Rows rows) {
        this.rows = rows;
    }

    /** Runs in the site's scope. */
    Set<SetAside> of(UUID site) {
        return new HashSet<>(rows.list("select fact_id, content from set_aside where site_id = ?", row -> new SetAside(row.getObject(1, UUID.class), row.getString(2)), site));
    }

    void record(Fact<SetAside> fact) {
        rows.write("insert into set_aside (site_id, fact_id, content) values (?, ?, ?) on conflict do nothing", fact.siteId(), fact.body().fact(), fact.body().content());
    }

    @Override
    public List<String> names() {
        return List.of("set_aside");
    }

    @Singleton
    static class Handler extends MadeBy<SetAside> {
        private final AsideFolds folds;

        Handler(AsideFolds folds) {
            super("site.set-aside", SetAside.class, Role.LEAD, Role.CHAMPION);
            this.folds = folds;
        }

        /** Whoever has a phone in their hands must not hide what it sent. */
        @Override
        public boolean onlyServers() {
            return true;
        }

        @Override
        public Optional<Reason> check(Fact<SetAside> fact) {
            SetAside said = fact.body();
            boolean whole = said.fact() != null && said.content() != null && said.content().matches("[0-9a-f]{0,16}");
            return whole ? Reason.none() : Reason.of("unreadable-body");
        }

        @Override
        public void record(Fact<SetAside> fact) {
            folds.record(fact);
        }
    }
}
