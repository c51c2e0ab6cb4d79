package org.asmacademy.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmacademy.standard.Scale;

/**
 * What is counted once: a requirement, or requirements of which one is enough. What does not concern the site is not counted at all; what is not in
 * its power stays, and is only not expected to be in place.
 *
 * @param members those that concern the site, in the order of the standard; at least one
 */
record Point(List<Strands> members) {
    /** The points of these requirements, in their order. */
    static List<Point> of(List<Strands> strands) {
        Map<String, List<Strands>> points = new LinkedHashMap<>();
        for (Strands one : strands) {
            if (one.notOurs()) continue;
            String name = one.requirement().alternatives().map(group -> "one of " + group).orElse(one.requirement().key().id());
            points.computeIfAbsent(name, n -> new ArrayList<>()).add(one);
        }
        return points.values().stream().map(Point::new).toList();
    }

    /** The one that stands for all: the furthest on, first as the site says, then as it does. */
    Strands shown(Scale scale) {
        if (members.size() == 1) return members.get(0);
        Comparator<Strands> further = Comparator.comparing((Strands one) -> level(one, scale)).thenComparing(Strands::isDeclared)
                .thenComparing(Strands::practised).thenComparing(Strands::learned);
        return members.stream().max(further.thenComparing(one -> -members.indexOf(one))).orElseThrow();
    }

    /** What the site already has in place of the others, if it has one of several. */
    Optional<Strands> settledBy(Scale scale) {
        return members.size() < 2 ? Optional.empty() : members.stream().filter(one -> isInPlace(one, scale)).findFirst();
    }

    boolean learnedByMost() {
        return members.stream().anyMatch(Strands::mostLearned);
    }

    boolean learnedBySomebody() {
        return members.stream().anyMatch(one -> one.learned() > 0);
    }

    boolean seen() {
        return members.stream().anyMatch(one -> one.practice() == Practice.SEEN);
    }

    boolean said() {
        return members.stream().anyMatch(Strands::isDeclared);
    }

    boolean inPlace(Scale scale) {
        return members.stream().anyMatch(one -> isInPlace(one, scale));
    }

    /** The site says that it is on the way. */
    boolean worked(Scale scale) {
        return !inPlace(scale) && members.stream().anyMatch(one -> level(one, scale) > 0);
    }

    boolean confirmed() {
        return members.stream().anyMatch(Strands::isConfirmed);
    }

    /** Nothing of it is in place, and the site says of all of it that others would have to act. */
    boolean beyond(Scale scale) {
        return !inPlace(scale) && members.stream().allMatch(Strands::notInOurPower);
    }

    private static boolean isInPlace(Strands one, Scale scale) {
        return BarChart.Level.of(one, scale).filter(BarChart.Level::inPlace).isPresent();
    }

    private static int level(Strands one, Scale scale) {
        return BarChart.Level.of(one, scale).map(BarChart.Level::order).orElse(0);
    }
}
