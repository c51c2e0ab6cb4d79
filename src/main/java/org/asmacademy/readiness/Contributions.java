package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asmacademy.readiness.Contribution.Count;
import org.asmacademy.readiness.LearnedTogether.Places;
import org.asmacademy.readiness.SiteReadiness.StandardReadiness;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.site.SiteView;
import org.asmacademy.standard.Duty;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Scale;
import org.asmacademy.standard.Standards;

/** What a site brings into a month's totals, read in its own scope; and what a table is about at all. */
@ApplicationScoped
class Contributions {
    private final SiteReadiness readiness;
    private final Standards standards;
    private final LearnedTogether together;
    private final SiteScope scope;

    Contributions(SiteReadiness readiness, Standards standards, LearnedTogether together, SiteScope scope) {
        this.readiness = readiness;
        this.standards = standards;
        this.together = together;
        this.scope = scope;
    }

    /** The rows of a table of one region: the same for every region and, as long as the standards are, for every month. */
    List<Count> counts() {
        List<Count> counts = new ArrayList<>(Stream.of(Measure.values()).filter(measure -> !measure.ofRequirement()).map(Count::of).toList());
        standards.all().forEach(standard -> standard.requirements().stream().filter(requirement -> requirement.dutyOf() == Duty.SITE)
                .forEach(requirement -> Stream.of(Measure.values()).filter(Measure::ofRequirement)
                        .forEach(measure -> counts.add(new Count(standard.id(), requirement.key().id(), measure)))));
        return counts;
    }

    /** The caller has made sure that the site is the reader's own, or is the one who counts. */
    Contribution of(SiteView site, YearMonth month) {
        Map<Count, Part> parts = new HashMap<>();
        site.crew().ifPresent(crew -> {
            parts.put(Count.of(Measure.CREW_WOMEN), new Part(crew.women(), crew.men()));
            parts.put(Count.of(Measure.CREW_YOUNG), Part.of(crew.youngAdults(), crew.all()));
        });
        Places places = scope.in(site.id(), () -> together.of(site.id(), month.atDay(1), month.atEndOfMonth()));
        if (places.all() > 0) {
            parts.put(Count.of(Measure.SESSION_WOMEN), new Part(places.women(), places.men()));
            parts.put(Count.of(Measure.SESSION_YOUNG), Part.of(places.young(), places.all()));
        }
        for (StandardReadiness followed : readiness.of(site)) {
            for (Strands strands : followed.strands()) put(parts, followed, strands);
        }
        return new Contribution(parts);
    }

    private static void put(Map<Count, Part> parts, StandardReadiness followed, Strands strands) {
        Requirement requirement = strands.requirement();
        String standard = followed.of().standard().id();
        String key = requirement.key().id();
        parts.put(new Count(standard, key, Measure.IN_PLACE), Part.site(inPlace(strands, followed.of().standard().section(requirement).scale())));
        parts.put(new Count(standard, key, Measure.PRACTISED), Part.site(strands.practice() == Practice.SEEN));
        parts.put(new Count(standard, key, Measure.LEARNED), Part.of(strands.learned(), strands.crew()));
    }

    /** Two people say so, and nobody else has said otherwise. */
    private static boolean inPlace(Strands strands, Scale scale) {
        return strands.isDeclared() && strands.declared().stream().allMatch(said -> said.value().equals(scale.highest().value()));
    }
}
