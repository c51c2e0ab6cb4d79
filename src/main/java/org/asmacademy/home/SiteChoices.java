package org.asmacademy.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.commodity.Commodity;
import org.asmacademy.shared.Language;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/** What a site can say of itself by ticking: its minerals and the standards it looks at. */
@ApplicationScoped
class SiteChoices {
    private final Commodities commodities;
    private final Standards standards;

    SiteChoices(Commodities commodities, Standards standards) {
        this.commodities = commodities;
        this.standards = standards;
    }

    /** Something to tick. */
    record Tick(String value, String label, String icon, boolean on) { }

    /** Minerals of one family; those without a family stand together without a title. */
    record Family(Optional<String> title, List<Tick> minerals) { }

    List<Family> minerals(Collection<String> ticked, Language language) {
        List<Commodity> all = commodities.all();
        Map<String, List<Commodity>> members = all.stream().filter(c -> c.broader().isPresent()).collect(Collectors.groupingBy(c -> c.broader().get()));
        List<Family> families = new ArrayList<>();
        List<Tick> alone = new ArrayList<>();
        for (Commodity mineral : all) {
            if (members.containsKey(mineral.code())) {
                List<Tick> ticks = members.get(mineral.code()).stream().map(member -> tick(member, ticked, language)).toList();
                families.add(new Family(Optional.of(mineral.name().in(language)), ticks));
            } else if (mineral.broader().isEmpty()) {
                alone.add(tick(mineral, ticked, language));
            }
        }
        families.add(new Family(Optional.empty(), alone));
        return families;
    }

    /** Those that can concern such a site, and those that it looks at already. */
    List<Tick> standards(Collection<String> minerals, Collection<String> ticked, Language language) {
        List<String> fitting = standards.forSite(minerals).stream().map(fit -> fit.standard().id()).toList();
        return standards.all().stream().filter(s -> fitting.contains(s.id()) || ticked.contains(s.id()))
                .map(s -> new Tick(s.id(), label(s, language), "path", ticked.contains(s.id()))).toList();
    }

    boolean known(Collection<String> minerals, Collection<String> standardIds) {
        return minerals.stream().allMatch(code -> commodities.find(code).isPresent()) && standardIds.stream().allMatch(id -> standards.find(id).isPresent());
    }

    private Tick tick(Commodity mineral, Collection<String> ticked, Language language) {
        return new Tick(mineral.code(), mineral.name().in(language), commodities.icon(mineral.code()), ticked.contains(mineral.code()));
    }

    private static String label(Standard standard, Language language) {
        return standard.called(language) + ", " + standard.publisher();
    }
}
