package org.asmacademy.home;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asmacademy.audit.Seals;
import org.asmacademy.shared.Command;
import org.asmacademy.site.Sites;
import org.jboss.logging.Logger;

/** Each day's lines of every log are sealed; {@code ./academy check-logs} says whether they are still what was sealed. */
@ApplicationScoped
class SealLogs implements Command {
    private static final Logger LOG = Logger.getLogger(SealLogs.class);
    private final Seals seals;
    private final Sites sites;
    private final Console console;

    SealLogs(Seals seals, Sites sites, Console console) {
        this.seals = seals;
        this.sites = sites;
        this.console = console;
    }

    /** One that cannot be sealed now (a database that is away) is sealed at the next look. */
    @Scheduled(every = "${academy.audit.seal}", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        for (UUID site : logs()) {
            try {
                seals.seal(site);
            } catch (RuntimeException e) {
                LOG.errorf(e, "The log of a site could not be sealed yet");
            }
        }
    }

    @Override
    public String name() {
        return "check-logs";
    }

    @Override
    public void run(List<String> words) {
        logs().forEach(site -> {
            Seals.Chain chain = seals.check(site);
            String whose = site == null ? "the academy" : "site " + site;
            String last = chain.last().map(day -> "sealed up to " + day + ", mark " + chain.mark().orElseThrow()).orElse("nothing sealed yet");
            console.say("Log of " + whose + ": " + chain.broken().map(day -> "CHANGED: what was sealed on " + day + " is not what stands there").orElse("whole, " + last));
        });
    }

    /** The academy's own log is the one without a site. */
    private List<UUID> logs() {
        List<UUID> logs = new ArrayList<>(sites.directory());
        logs.add(null);
        return logs;
    }
}
