package org.asmacademy.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.Passing;
import org.asmacademy.journal.Passing.Kept;
import org.asmacademy.journal.Passing.Parcel;
import org.asmacademy.journal.Passing.Standing;
import org.asmacademy.people.People;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.site.Sites;
import org.jboss.logging.Logger;

/** At a hub: registers it once with the centre, and exchanges facts with it whenever it is reached. */
@ApplicationScoped
public class Exchange {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private final CentreLinks links;
    private final HubKey key;
    private final CarryKey carryKey;
    private final Passing passing;
    private final Journal journal;
    private final Sites sites;
    private final People people;
    private final Names names;
    private final AcademyConfig academy;
    private final HubConfig config;
    private final ObjectMapper json;
    private final HttpClient http;
    private final AtomicBoolean away = new AtomicBoolean();

    Exchange(CentreLinks links, HubKey key, CarryKey carryKey, Passing passing, Journal journal, Sites sites, People people, Names names, AcademyConfig academy, HubConfig config,
             ObjectMapper json) {
        this.links = links;
        this.key = key;
        this.carryKey = carryKey;
        this.passing = passing;
        this.journal = journal;
        this.sites = sites;
        this.people = people;
        this.names = names;
        this.academy = academy;
        this.config = config;
        this.json = json;
        this.http = CentreClient.http(config.patience());
    }

    /** What a visit to the centre brought. */
    public record Done(UUID siteId, long sent, long fetched) { }

    /** A hub that is registered now: the card that lets phones in at it, and the lead who asked for it, with a PIN for this computer. */
    public record Registered(String card, String lead, String pin) { }

    /** Says in words why the centre cannot be reached or does not let this computer in. */
    public static class NoCentre extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoCentre(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** Every registered site of this hub, each by itself. */
    @Scheduled(every = "${academy.hub.exchange-every:5m}", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (academy.place() != AcademyConfig.Place.HUB) return;
        for (CentreLinks.Link link : links.all()) {
            try {
                visit(link);
                away.set(false);
            } catch (IOException e) {
                // A hub is away for weeks: said once, not every five minutes.
                if (!away.getAndSet(true)) LOG.infof("The centre is not reached: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The exchange with the centre failed; it is tried again", e);
            }
        }
    }

    /** The same, asked for by somebody who waits for it. */
    public List<Done> now() {
        return links.all().stream().map(link -> {
            try {
                return visit(link);
            } catch (IOException e) {
                throw new NoCentre("The centre at " + link.address() + " was not reached: " + e.getMessage(), e);
            }
        }).toList();
    }

    /** Registers this computer with the code that a lead got at the centre, and fetches the site. */
    public Registered join(String typedAddress, String code) {
        URI address = address(typedAddress);
        try {
            HubResource.JoinedView joined = CentreClient.join(http, json, address, config.patience(),
                    new HubResource.JoinRequest(code, key.publicKey(), carryKey.publicKey()));
            if (sites.directory().stream().anyMatch(here -> !here.equals(joined.siteId()))) {
                throw new NoCentre("Another mine is on this computer. One computer serves one mine: use another data directory for this one.", null);
            }
            journal.open(joined.siteId());
            sites.register(joined.siteId(), Audit.OPERATOR);
            CentreLinks.Link link = links.keep(joined.siteId(), joined.hubId(), address, joined.carryKey());
            visit(link);
            String pin = people.givePin(joined.siteId(), joined.lead(), joined.hubId(), Audit.OPERATOR);
            return new Registered(sites.cardCode(joined.siteId()), people.find(joined.siteId(), joined.lead()).nickname(), pin);
        } catch (IOException e) {
            throw new NoCentre("The centre at " + address + " did not take this computer in (" + e.getMessage() + "). Is the address right, and the code not older than two days?", e);
        }
    }

    /** How it stands with the centre, for the site's leads; nothing when this computer is not registered. */
    Optional<CentreLinks.Link> link(UUID site) {
        return links.of(site);
    }

    private Done visit(CentreLinks.Link link) throws IOException {
        UUID site = link.siteId();
        CentreClient centre = CentreClient.visit(http, json, link.address(), config.patience(), link.hubId(), key.privateKey());
        String origin = passing.origin(link.hubId().toString());
        Standing there = standing(centre, site, origin);
        if (!passing.isOurs(site, origin, there)) {
            LOG.warn("The centre has more of this computer than it remembers: an old disk, or a copied one. Everything is sent again under a new name.");
            passing.beginNewLife();
            origin = passing.origin(link.hubId().toString());
            there = standing(centre, site, origin);
        }
        long sent = 0;
        for (Parcel parcel = passing.parcel(site, origin, there); parcel.facts() > 0; parcel = passing.parcel(site, origin, there)) {
            Standing then = centre.read(centre.post("/facts?origin=" + origin + "&end=" + passing.end(site), parcel.json()), Standing.class);
            if (then.have() <= there.have() || !passing.isOurs(site, origin, then)) throw new CentreClient.NotReached("somebody else sends under this computer's name");
            sent += then.have() - there.have();
            there = then;
        }
        long fetched = fetch(centre, site, origin, there);
        names.keep(site, List.of(centre.read(centre.get("/people"), HubResource.NameView[].class)));
        links.met(site, origin, there);
        return new Done(site, sent, fetched);
    }

    private Standing standing(CentreClient centre, UUID site, String origin) throws IOException {
        return centre.read(centre.get("/standing?origin=" + origin + "&end=" + passing.end(site)), Standing.class);
    }

    private long fetch(CentreClient centre, UUID site, String origin, Standing there) throws IOException {
        long fetched = 0;
        for (boolean more = true; more;) {
            Kept kept = passing.keep(site, centre.get("/facts?origin=" + origin + (there.mark() == null ? "" : "&mark=" + there.mark()) + "&incarnation=" + there.incarnation()
                    + "&after=" + passing.cursor(site, there.incarnation())));
            fetched += kept.facts();
            more = kept.more();
        }
        return fetched;
    }

    private URI address(String typed) {
        try {
            URI address = URI.create(typed.replaceAll("/+$", "") + "/");
            boolean here = address.getHost() != null && (address.getHost().equals("localhost") || address.getHost().startsWith("127."));
            if ("https".equals(address.getScheme()) || "http".equals(address.getScheme()) && (here || config.overHttp())) return address;
        } catch (IllegalArgumentException e) {
            throw new NoCentre("This is no address: " + typed, e);
        }
        throw new NoCentre("The address of the centre begins with https://", null);
    }
}
