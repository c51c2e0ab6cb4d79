package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.readiness.Strands.Said;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Scale;

/** How a site judges itself on one requirement, in words of one language, and what the reader may do about it. */
@ApplicationScoped
class Judgement {
    private final Declarations declarations;
    private final People people;
    private final CurrentPerson current;
    private final SiteScope scope;

    Judgement(Declarations declarations, People people, CurrentPerson current, SiteScope scope) {
        this.declarations = declarations;
        this.people = people;
        this.current = current;
        this.scope = scope;
    }

    /**
     * One declaration.
     *
     * @param second who else says so
     * @param mine   whether the reader may say yes to it: it waits, and somebody else made it
     */
    record Line(UUID fact, String value, String who, long at, String reason, Optional<String> second, boolean mine) { }

    /**
     * @param apart those between which somebody must choose; they are in one of the other lists too
     * @param leads whether the reader may declare, say yes and choose
     */
    record View(List<Line> standing, List<Line> waiting, List<Line> apart, List<Line> earlier, boolean leads) {
        /** What waits and is not to be chosen between. */
        public List<Line> waitingAlone() {
            return waiting.stream().filter(line -> !apart.contains(line)).toList();
        }
    }

    /** The caller has made sure that the site is the reader's own. */
    View of(UUID site, Requirement requirement, Scale scale, Language language) {
        return scope.in(site, () -> {
            Declarations.Now now = declarations.of(site, requirement.key());
            List<Said> earlier = declarations.earlier(site, requirement.key());
            Set<UUID> actors = Stream.of(now.standing(), now.waiting(), earlier).flatMap(List::stream)
                    .flatMap(said -> Stream.concat(Stream.of(said.actor()), said.second().stream())).collect(Collectors.toSet());
            Map<UUID, String> names = people.names(site, actors);
            boolean leads = leads();
            UUID reader = current.required().id();
            java.util.function.Function<Said, Line> line = said -> new Line(said.fact(), label(said.value(), scale, language),
                    names.getOrDefault(said.actor(), "…"), said.at(), said.reason(), said.second().map(id -> names.getOrDefault(id, "…")),
                    leads && said.second().isEmpty() && !said.actor().equals(reader));
            return new View(now.standing().stream().map(line).toList(), now.waiting().stream().map(line).toList(), now.apart().stream().map(line).toList(),
                    earlier.stream().map(line).toList(), leads);
        });
    }

    boolean leads() {
        return current.has(Role.LEAD) || current.has(Role.CHAMPION);
    }

    static String label(String value, Scale scale, Language language) {
        ReadinessMessages words = Words.of(ReadinessMessages.class, language);
        return switch (value) {
            case Declared.NOT_OURS -> words.not_ours();
            case Declared.NOT_IN_OUR_POWER -> words.not_in_our_power();
            default -> scale.find(value).map(v -> v.label().in(language)).orElse("…");
        };
    }
}
