package org.asmacademy.readiness;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Adds up what the sites of a region bring, group by group, and leaves out what is too few to show.
 *
 * <p><b>People.</b> A number is the sum over those groups of which it could be told alone, both the part and the rest: at least five sites with
 * somebody in it, at least five people, no site that is most of them. Whatever anybody adds to and takes from each other, cells or months, is
 * therefore made of numbers that could be told.
 *
 * <p><b>Sites.</b> Whether something is in place is one yes or no a site, so a group of five could never be told alone. It is told over all
 * groups together, where at least five sites say yes and at least five do not. Two such numbers differ by whole groups, and after rounding
 * nobody can say of any difference that it is one to four sites, or all or none of a group.
 */
final class Counting {
    private Counting() { }

    /** @param groups the groups that are in it */
    record Sum(Set<UUID> groups, int part, int rest) { }

    /** @param byGroup what each site of each group of a region brings of one count */
    static Optional<Sum> sum(TotalRule rule, Measure measure, Map<UUID, List<Part>> byGroup) {
        Map<UUID, List<Part>> counted = measure.people() ? alone(rule, byGroup) : byGroup;
        Part all = counted.values().stream().flatMap(Collection::stream).reduce(Part.NOTHING, Part::plus);
        boolean told = switch (measure) {
            case SITES -> all.part() >= rule.sites();
            case IN_PLACE, PRACTISED -> all.part() >= rule.sites() && all.rest() >= rule.sites();
            default -> !counted.isEmpty();
        };
        return told ? Optional.of(new Sum(Set.copyOf(counted.keySet()), all.part(), all.rest())) : Optional.empty();
    }

    private static Map<UUID, List<Part>> alone(TotalRule rule, Map<UUID, List<Part>> byGroup) {
        return byGroup.entrySet().stream().filter(group -> tells(rule, group.getValue(), Part::part) && tells(rule, group.getValue(), Part::rest))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean tells(TotalRule rule, List<Part> sites, ToIntFunction<Part> side) {
        return rule.tells(sites.stream().mapToInt(side));
    }
}
