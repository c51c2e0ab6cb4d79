package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.readiness.Strands.Said;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Scale;

/** What a site says of itself and wants, on one requirement, in words of one language, and what the reader may do about it. */
@ApplicationScoped
class Judgement {
    private final Judgements judgements;
    private final People people;
    private final CurrentPerson current;
    private final SiteScope scope;
    private final Frame frame;

    Judgement(Judgements judgements, People people, CurrentPerson current, SiteScope scope, Frame frame) {
        this.judgements = judgements;
        this.people = people;
        this.current = current;
        this.scope = scope;
        this.frame = frame;
    }

    /**
     * One declaration or target.
     *
     * @param value  in words; of a target, the whole sentence
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

        /** Everything that counts or waits: what a new word takes the place of. */
        List<UUID> facts() {
            return Stream.concat(standing.stream(), waiting.stream()).map(Line::fact).toList();
        }
    }

    /** The caller has made sure that the site is the reader's own. */
    View of(UUID site, Judgements.Kind kind, Requirement requirement, Scale scale) {
        return scope.in(site, () -> {
            Judgements.Now now = judgements.of(site, kind, requirement.key());
            List<Said> earlier = judgements.earlier(site, kind, requirement.key());
            Set<UUID> actors = Stream.of(now.standing(), now.waiting(), earlier).flatMap(List::stream)
                    .flatMap(said -> Stream.concat(Stream.of(said.actor()), said.second().stream())).collect(Collectors.toSet());
            Map<UUID, String> names = people.names(site, actors);
            boolean leads = leads();
            UUID reader = current.required().id();
            Function<Said, Line> line = said -> new Line(said.fact(), kind == Judgements.Kind.TARGET ? day(said.value(), Words.of(ReadinessMessages.class, frame.language()), frame) : label(said.value(), scale, frame.language()),
                    names.getOrDefault(said.actor(), "…"), said.at(), said.reason(), said.second().map(id -> names.getOrDefault(id, "…")),
                    leads && said.second().isEmpty() && !said.actor().equals(reader));
            return new View(now.standing().stream().map(line).toList(), now.waiting().stream().map(line).toList(), now.apart().stream().map(line).toList(),
                    earlier.stream().map(line).toList(), leads);
        });
    }

    /** A target as a sentence. */
    static String day(String value, ReadinessMessages words, Frame frame) {
        return value.isEmpty() ? words.no_target() : words.target_sentence(frame.day(LocalDate.parse(value)));
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
