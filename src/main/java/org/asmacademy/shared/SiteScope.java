package org.asmacademy.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The one way to a site's rows: a transaction that names its site first. Row level security hides every other site's rows, so a
 * forgotten where-clause finds nothing instead of a neighbour. The name is local to the transaction ({@code set_config(…, true)}):
 * a pooled connection never carries it to the next caller.
 */
@ApplicationScoped
public class SiteScope {
    private final Rows rows;

    SiteScope(Rows rows) {
        this.rows = rows;
    }

    /** Runs the work in a transaction of that site: joins the one that is open (which must be of the same site), or opens one. */
    public <T> T in(UUID site, Supplier<T> work) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            enter(site);
            return work.get();
        });
    }

    public void run(UUID site, Runnable work) {
        in(site, () -> {
            work.run();
            return null;
        });
    }

    /** As {@link #in}, but always in a transaction of its own. */
    public <T> T inNew(UUID site, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            enter(site);
            return work.get();
        });
    }

    private void enter(UUID site) {
        if (!rows.enters(site)) return;
        String named = rows.one("select set_config('app.site', coalesce(nullif(current_setting('app.site', true), ''), ?), true)",
                row -> row.getString(1), site.toString()).orElseThrow();
        if (!site.toString().equals(named)) throw new IllegalStateException("This transaction belongs to another site");
    }
}
