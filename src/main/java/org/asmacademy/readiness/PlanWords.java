package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.standard.RequirementKey;

/** A site's plan in words of one language. */
@ApplicationScoped
class PlanWords {
    private final Plan plan;
    private final People people;
    private final Evidence evidence;
    private final SiteScope scope;
    private final Frame frame;
    private final Clock clock;

    PlanWords(Plan plan, People people, Evidence evidence, SiteScope scope, Frame frame, Clock clock) {
        this.plan = plan;
        this.people = people;
        this.evidence = evidence;
        this.scope = scope;
        this.frame = frame;
        this.clock = clock;
    }

    /**
     * A wording.
     *
     * @param owner  who sees to it
     * @param day    in words; empty where none is chosen
     * @param passed whether that day is over
     */
    record Wording(UUID fact, String action, String owner, String day, boolean passed, String cost, String support, String reason, String who, long at) { }

    /** @param shown what was kept that shows it, by its name and day */
    record End(boolean done, String shown, String note, String who, long at) { }

    /**
     * A step.
     *
     * @param now of several, made apart, somebody has to choose one
     */
    record Step(UUID id, String requirement, List<Wording> now, List<Wording> before, Optional<End> end) {
        public boolean isApart() {
            return now.size() > 1;
        }

        public boolean isOpen() {
            return end.isEmpty();
        }

        public Wording wording() {
            return now.get(0);
        }

        /** What a new wording takes the place of. */
        List<UUID> facts() {
            return now.stream().map(Wording::fact).toList();
        }
    }

    /** The caller has made sure that the site is the reader's own. */
    List<Step> of(UUID site) {
        return words(site, scope.in(site, () -> plan.of(site)));
    }

    List<Step> of(UUID site, RequirementKey requirement) {
        return words(site, scope.in(site, () -> plan.of(site, requirement)));
    }

    /** Who may be chosen to see to a step: leads and trainers by name. */
    Map<UUID, String> leaders(UUID site) {
        Set<UUID> ids = people.roles(site).entrySet().stream().filter(one -> one.getValue().contains(Role.LEAD) || one.getValue().contains(Role.CHAMPION))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        return people.names(site, ids);
    }

    String owner(String owner, Map<UUID, String> names) {
        return StepPlanned.Owner.of(owner).map(word -> Words.of(ReadinessMessages.class, frame.language()).plan_owner(word))
                .orElseGet(() -> names.getOrDefault(UUID.fromString(owner), "…"));
    }

    private List<Step> words(UUID site, List<Plan.Step> steps) {
        Map<UUID, String> names = people.names(site, steps.stream().flatMap(PlanWords::people).collect(Collectors.toSet()));
        Map<UUID, Evidence.Kept> kept = evidence.find(site, steps.stream().flatMap(step -> step.end().flatMap(Plan.End::evidence).stream()).toList(), frame.language());
        LocalDate today = LocalDate.now(clock);
        return steps.stream().map(step -> new Step(step.id(), step.requirement(), wordings(step.now(), names, today), wordings(step.before(), names, today),
                step.end().map(end -> new End(end.done(), end.evidence().map(kept::get).map(one -> one.title() + ", " + frame.date(one.at())).orElse(""), end.note(),
                        names.getOrDefault(end.actor(), "…"), end.at())))).toList();
    }

    private List<Wording> wordings(List<Plan.Wording> wordings, Map<UUID, String> names, LocalDate today) {
        return wordings.stream().map(one -> new Wording(one.fact(), one.action(), owner(one.owner(), names), one.day().map(frame::day).orElse(""),
                one.day().filter(day -> day.isBefore(today)).isPresent(), one.cost(), one.support(), one.reason(), names.getOrDefault(one.actor(), "…"), one.at())).toList();
    }

    private static Stream<UUID> people(Plan.Step step) {
        Stream<UUID> wrote = Stream.of(step.now(), step.before()).flatMap(Collection::stream).flatMap(one -> Stream.concat(Stream.of(one.actor()),
                StepPlanned.Owner.of(one.owner()).isPresent() ? Stream.empty() : Stream.of(UUID.fromString(one.owner()))));
        return Stream.concat(wrote, step.end().map(Plan.End::actor).stream());
    }
}
