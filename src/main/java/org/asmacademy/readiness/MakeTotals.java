package org.asmacademy.readiness;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.asmacademy.readiness.Contribution.Count;
import org.asmacademy.readiness.Counting.Sum;
import org.asmacademy.readiness.CountedGroups.Plan;
import org.asmacademy.readiness.CountedGroups.Site;
import org.asmacademy.readiness.PublishedTotals.Cell;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Uuid7;
import org.asmacademy.sharing.Giving;
import org.asmacademy.sharing.Region;
import org.asmacademy.sharing.TotalsConsent;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.jboss.logging.Logger;

/**
 * Makes the table of a month, once for ever. Each site is read in its own scope and only its numbers leave it, into this program's memory;
 * what is written outside is rounded, and empty where there are too few. A month for which no table was made in time has none: today's
 * numbers are not those of then.
 */
@ApplicationScoped
class MakeTotals {
    private static final Logger LOG = Logger.getLogger(MakeTotals.class);
    private static final int SHORTEST_WAIT = 12;
    private static final int LONGEST = (int) Duration.ofHours(2).toSeconds();
    private final PublishedTotals published;
    private final CountedPlaces places;
    private final Contributions contributions;
    private final Sites sites;
    private final TotalsConsent consent;
    private final SiteScope scope;
    private final TotalsConfig config;
    private final AcademyConfig academy;
    private final Clock clock;

    MakeTotals(PublishedTotals published, CountedPlaces places, Contributions contributions, Sites sites, TotalsConsent consent, SiteScope scope, TotalsConfig config,
            AcademyConfig academy, Clock clock) {
        this.published = published;
        this.places = places;
        this.contributions = contributions;
        this.sites = sites;
        this.consent = consent;
        this.scope = scope;
        this.config = config;
        this.academy = academy;
        this.clock = clock;
    }

    /** A site stopped giving while it was being counted: everything is done again later. */
    private static class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Scheduled(every = "${academy.totals.look:6h}", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        LocalDate today = LocalDate.now(clock);
        if (today.getDayOfMonth() < config.day() || academy.place() == AcademyConfig.Place.HUB) return;
        try {
            if (make(YearMonth.from(today).minusMonths(1))) LOG.infof("The totals of %s are made", YearMonth.from(today).minusMonths(1));
        } catch (Stopped again) {
            LOG.info("A site stopped giving its numbers while they were counted; they are counted again later");
        }
    }

    TotalRule rule() {
        return new TotalRule(config.sites(), config.people(), config.round(), config.others());
    }

    int waitMonths() {
        return Math.max(SHORTEST_WAIT, config.waitMonths());
    }

    /** @return whether it was made now: not if it is there, somebody else is at it, or no site gives its numbers */
    boolean make(YearMonth month) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> {
            if (!published.alone() || published.has(month)) return false;
            List<Site> all = sites.directory().stream().map(site -> scope.inNew(site, () -> site(site))).toList();
            if (all.stream().noneMatch(site -> site.gives().isPresent())) return false;
            Plan plan = CountedGroups.plan(month, all, rule().sites(), waitMonths(), () -> Uuid7.at(clock.millis()));
            keep(plan, all, month);
            published.publish(month, cells(month, plan));
            return true;
        });
    }

    private Site site(UUID id) {
        Optional<SiteView> view = sites.find(id);
        return new Site(id, view.flatMap(this::gives), view.map(SiteView::crewSize).orElse(0), places.of(id));
    }

    private Optional<Region> gives(SiteView site) {
        return site.closed() ? Optional.empty() : consent.of(site.id()).given().map(Giving.Offer::region);
    }

    private void keep(Plan plan, List<Site> all, YearMonth month) {
        all.forEach(site -> site.open().filter(place -> plan.ended().contains(place.group())).ifPresent(place -> scope.inNew(site.id(), () -> {
            places.end(site.id(), place.group(), month);
            return null;
        })));
        plan.begun().forEach((site, place) -> scope.inNew(site, () -> {
            places.begin(site, place);
            return null;
        }));
    }

    private List<Cell> cells(YearMonth month, Plan plan) {
        List<Count> counts = contributions.counts();
        Map<Region, Map<UUID, List<Contribution>>> byRegion = new HashMap<>();
        plan.counted().forEach((group, members) -> byRegion.computeIfAbsent(plan.regions().get(group), region -> new LinkedHashMap<>())
                .put(group, members.stream().map(site -> scope.inNew(site, () -> contribution(site, plan.regions().get(group), month))).toList()));
        List<Cell> cells = new ArrayList<>();
        for (Region region : Region.values()) {
            counts.forEach(count -> cells.add(cell(region, count, byRegion.getOrDefault(region, Map.of()))));
        }
        return cells;
    }

    private Contribution contribution(UUID id, Region region, YearMonth month) {
        SiteView site = sites.find(id).orElseThrow(Stopped::new);
        if (gives(site).filter(region::equals).isEmpty()) throw new Stopped();
        return contributions.of(site, month);
    }

    private Cell cell(Region region, Count count, Map<UUID, List<Contribution>> groups) {
        Map<UUID, List<Part>> parts = new HashMap<>();
        groups.forEach((group, sites) -> parts.put(group, sites.stream().map(site -> site.of(count)).toList()));
        TotalRule rule = rule();
        Optional<Sum> sum = Counting.sum(rule, count.measure(), parts);
        OptionalInt part = sum.isPresent() ? OptionalInt.of(rule.rounded(sum.get().part())) : OptionalInt.empty();
        OptionalInt rest = sum.isPresent() && count.measure() != Measure.SITES ? OptionalInt.of(rule.rounded(sum.get().rest())) : OptionalInt.empty();
        return new Cell(region, count, part, rest);
    }
}
