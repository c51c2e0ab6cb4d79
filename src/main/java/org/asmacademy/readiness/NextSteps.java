package org.asmacademy.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.course.TaughtBy;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.RequirementKey;

/**
 * The most useful things to do now: a pure function of the strands, what teaches what, and the order of the standards. What the site wants
 * first, by its own targets, comes first; then the thing that helps most requirements; among equals, the earlier in the standard. It orders nothing and blocks nothing.
 * What is only proposed counts as one requirement, however long the list: it does not push back what standards ask.
 */
final class NextSteps {
    enum Kind { LEARN, PRACTISE, ASKTOWATCH }

    /**
     * One thing to do.
     *
     * @param module what to learn or practise
     * @param helps  the requirements that it moves, in the standards' order
     */
    record Step(Kind kind, CourseModule module, List<Requirement> helps) {
        Requirement first() {
            return helps.get(0);
        }
    }

    private record Matter(Kind kind, ModuleKey module) { }

    private NextSteps() { }

    static List<Step> of(List<SiteReadiness.StandardReadiness> readiness, Function<RequirementKey, List<TaughtBy>> teachers, int most) {
        Map<Matter, List<Requirement>> helps = new LinkedHashMap<>();
        Map<Matter, CourseModule> modules = new LinkedHashMap<>();
        Map<Matter, LocalDate> wanted = new HashMap<>();
        Set<RequirementKey> proposed = new HashSet<>();
        for (SiteReadiness.StandardReadiness standard : readiness) {
            Set<String> settled = settledAlternatives(standard.strands());
            if (standard.of().standard().proposed()) standard.of().requirements().forEach(requirement -> proposed.add(requirement.key()));
            for (Strands strands : standard.strands()) {
                Requirement requirement = strands.requirement();
                if (strands.notOurs() || requirement.optional() || requirement.alternatives().filter(settled::contains).isPresent()) continue;
                List<TaughtBy> teach = teachers.apply(requirement.key());
                if (teach.isEmpty()) continue;
                kind(strands).ifPresent(kind -> {
                    CourseModule module = teach.get(0).module();
                    Matter matter = new Matter(kind, module.key());
                    helps.computeIfAbsent(matter, m -> new ArrayList<>()).add(requirement);
                    modules.put(matter, module);
                    strands.target().ifPresent(day -> wanted.merge(matter, day, (a, b) -> a.isBefore(b) ? a : b));
                });
            }
        }
        List<Map.Entry<Matter, List<Requirement>>> matters = new ArrayList<>(helps.entrySet());
        matters.sort(Comparator.comparing((Map.Entry<Matter, List<Requirement>> matter) -> wanted.getOrDefault(matter.getKey(), LocalDate.MAX))
                .thenComparing(matter -> -weight(matter.getValue(), proposed)));     // stable: equals keep the standard's order
        return matters.stream().limit(most).map(m -> new Step(m.getKey().kind(), modules.get(m.getKey()), List.copyOf(m.getValue()))).toList();
    }

    private static int weight(List<Requirement> helps, Set<RequirementKey> proposed) {
        int adopted = (int) helps.stream().filter(requirement -> !proposed.contains(requirement.key())).count();
        return adopted == helps.size() ? adopted : adopted + 1;
    }

    /** The next strand that is missing, as far as a lesson or a task can do anything about it. */
    private static Optional<Kind> kind(Strands strands) {
        if (!strands.mostLearned()) return Optional.of(Kind.LEARN);
        return switch (strands.practice()) {
            case NOTYET -> Optional.of(Kind.PRACTISE);
            case TRIED, LAPSED -> Optional.of(Kind.ASKTOWATCH);
            case SEEN -> Optional.empty();
        };
    }

    /** Groups of alternatives of which the site has declared one as anything but "not ours". */
    private static Set<String> settledAlternatives(List<Strands> strands) {
        Set<String> settled = new HashSet<>();
        for (Strands one : strands) {
            if (one.isDeclared() && !one.notOurs()) one.requirement().alternatives().ifPresent(settled::add);
        }
        return settled;
    }
}
