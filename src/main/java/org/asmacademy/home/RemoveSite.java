package org.asmacademy.home;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.media.MediaStore;
import org.asmacademy.shared.Rows;
import org.asmacademy.sharing.Leaving;
import org.asmacademy.site.Sites;
import org.jboss.logging.Logger;

/** Deletes what is here of sites that have left, when their day has come. Nothing of theirs stays but the id, so that nobody uses it again. */
@ApplicationScoped
class RemoveSite {
    private static final Logger LOG = Logger.getLogger(RemoveSite.class);
    private final Leaving leaving;
    private final Sites sites;
    private final SiteTables tables;
    private final MediaStore media;
    private final Journal journal;
    private final Rows rows;

    RemoveSite(Leaving leaving, Sites sites, SiteTables tables, MediaStore media, Journal journal, Rows rows) {
        this.leaving = leaving;
        this.sites = sites;
        this.tables = tables;
        this.media = media;
        this.journal = journal;
        this.rows = rows;
    }

    /** One site that cannot be removed now (a database that is away) is tried again at the next look. */
    @Scheduled(every = "${academy.sharing.look-for-leaving}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (UUID site : leaving.due()) {
            try {
                remove(site);
            } catch (RuntimeException e) {
                LOG.errorf(e, "A site that has left could not be removed yet");
            }
        }
    }

    /** All rows in one transaction, while nobody else writes; then the files, which nothing names any more: a sudden end in between leaves files for {@link #look}. */
    void remove(UUID site) {
        journal.alone(site, () -> {
            if (!leaving.isDue(site)) return;
            sites.leave(site);
            rows.flush();
            tables.all().forEach(table -> {
                rows.write("delete from " + table.name() + " where site_id = ?", site);
                rows.flush();
            });
        });
        // media
    }
}
