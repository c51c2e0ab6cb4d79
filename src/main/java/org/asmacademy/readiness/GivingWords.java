package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.readiness.Contribution.Count;
import org.asmacademy.readiness.CountedGroups.Place;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Giving;
import org.asmacademy.sharing.TotalsConsent;
import org.asmacademy.site.SiteView;

/** What a site gives to the monthly totals, and whether it does, in words for its own leads and trainers. */
@ApplicationScoped
class GivingWords {
    private final TotalsConsent consent;
    private final Contributions contributions;
    private final CountedPlaces places;
    private final MakeTotals totals;
    private final TotalsTable table;
    private final CurrentPerson current;
    private final People people;
    private final SiteScope scope;
    private final Frame frame;
    private final Clock clock;

    GivingWords(TotalsConsent consent, Contributions contributions, CountedPlaces places, MakeTotals totals, TotalsTable table, CurrentPerson current, People people,
            SiteScope scope, Frame frame, Clock clock) {
        this.consent = consent;
        this.contributions = contributions;
        this.places = places;
        this.totals = totals;
        this.table = table;
        this.current = current;
        this.people = people;
        this.scope = scope;
        this.frame = frame;
        this.clock = clock;
    }

    /** What one of us offered, and who else said yes. */
    record Line(UUID id, String region, String who, Optional<String> second) { }

    record Row(String title, boolean inPlace, boolean practised, String learned) { }

    record Standard(String id, String title, List<Row> rows) { }

    /**
     * @param mine    whether the reader may say yes to what waits
     * @param counted whether the site is in the tables now, as a sentence
     * @param people  sentences about the crew and the sessions
     */
    record View(Optional<Line> given, Optional<Line> waits, boolean mine, String counted, List<String> people, List<Standard> standards) { }

    View of(SiteView site) {
        Giving giving = consent.of(site.id());
        YearMonth now = YearMonth.now(clock);
        boolean mine = giving.waits().filter(offer -> !offer.by().equals(current.required().id())).isPresent();
        Contribution brings = contributions.of(site, now);
        return new View(giving.given().map(offer -> line(site, offer)), giving.waits().map(offer -> line(site, offer)), mine,
                giving.given().isPresent() ? counted(scope.in(site.id(), () -> places.of(site.id())), now) : "", people(brings), standards(brings));
    }

    private Line line(SiteView site, Giving.Offer offer) {
        Map<UUID, String> names = people.names(site.id(), Stream.concat(Stream.of(offer.by()), offer.second().stream()).toList());
        return new Line(offer.id(), words().region(offer.region()), names.getOrDefault(offer.by(), "…"), offer.second().map(id -> names.getOrDefault(id, "…")));
    }

    private String counted(List<Place> all, YearMonth now) {
        Optional<Place> open = all.stream().filter(Place::open).findFirst();
        if (open.isPresent()) return words().counted_since(month(open.get().since()));
        return all.stream().flatMap(place -> place.until().stream()).map(until -> until.plusMonths(totals.waitMonths())).max(YearMonth::compareTo)
                .filter(again -> !again.isBefore(now)).map(again -> words().counted_again(month(again))).orElseGet(words()::counted_not_yet);
    }

    private List<String> people(Contribution brings) {
        List<String> said = new ArrayList<>();
        if (brings.parts().containsKey(Count.of(Measure.CREW_WOMEN))) {
            Part women = brings.of(Count.of(Measure.CREW_WOMEN));
            Part young = brings.of(Count.of(Measure.CREW_YOUNG));
            said.add(words().ours_crew_women(women.part(), women.rest()));
            said.add(words().ours_crew_young(young.part(), young.rest()));
        } else {
            said.add(words().ours_no_crew());
        }
        String month = month(YearMonth.now(clock));
        if (brings.parts().containsKey(Count.of(Measure.SESSION_WOMEN))) {
            Part women = brings.of(Count.of(Measure.SESSION_WOMEN));
            Part young = brings.of(Count.of(Measure.SESSION_YOUNG));
            said.add(words().ours_session_women(month, women.part(), women.rest()));
            said.add(words().ours_session_young(young.part(), young.rest()));
        } else {
            said.add(words().ours_no_sessions(month));
        }
        return said;
    }

    private List<Standard> standards(Contribution brings) {
        return contributions.counts().stream().map(Count::standard).filter(standard -> !standard.isEmpty()).distinct()
                .map(standard -> new Standard(standard, table.name(standard, frame.language()), rows(brings, standard))).filter(standard -> !standard.rows().isEmpty()).toList();
    }

    private List<Row> rows(Contribution brings, String standard) {
        return contributions.counts().stream().filter(count -> count.standard().equals(standard) && count.measure() == Measure.LEARNED && brings.parts().containsKey(count))
                .map(count -> {
                    Part learned = brings.of(count);
                    return new Row(table.title(count.requirement(), frame.language()), says(brings, count, Measure.IN_PLACE), says(brings, count, Measure.PRACTISED),
                            words().ours_of(learned.part(), learned.part() + learned.rest()));
                }).toList();
    }

    private static boolean says(Contribution brings, Count count, Measure measure) {
        return brings.of(new Count(count.standard(), count.requirement(), measure)).part() > 0;
    }

    private String month(YearMonth month) {
        return TotalsTable.month(month, frame.language());
    }

    private TotalsMessages words() {
        return Words.of(TotalsMessages.class, frame.language());
    }
}
