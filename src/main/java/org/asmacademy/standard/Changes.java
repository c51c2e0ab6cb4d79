package org.asmacademy.standard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;

/**
 * What a new catalogue would change; a pure function of the two.
 *
 * @param added   requirements that are new, or asked again after a break
 * @param changed those that read differently
 * @param removed those that the standard has no more; what was said about them is kept
 * @param codes   those whose official code is known now
 */
record Changes(List<Requirement> added, List<Changed> changed, List<Requirement> removed, List<Requirement> codes) {

    /**
     * @param parts what of it is different
     * @param stale languages in which its words stayed while they changed in another
     */
    record Changed(Requirement then, Requirement now, Set<Part> parts, Set<Language> stale) {
        /** Whether sites that have said something about it are asked to look again. */
        public boolean asked() {
            return now.dutyOf() == Duty.SITE && parts.stream().anyMatch(Part::meaning);
        }
    }

    static Changes between(Optional<Standard> then, Standard now) {
        List<Requirement> before = then.stream().flatMap(Changes::alive).toList();
        List<Requirement> after = alive(now).toList();
        List<Changed> changed = after.stream().flatMap(requirement -> find(before, requirement).stream()
                .map(old -> changed(new Known(then.orElseThrow(), old), new Known(now, requirement)))).filter(one -> !one.parts.isEmpty()).toList();
        return new Changes(after.stream().filter(requirement -> find(before, requirement).isEmpty()).toList(), changed,
                before.stream().filter(requirement -> find(after, requirement).isEmpty()).toList(),
                after.stream().filter(requirement -> requirement.officialCode().isPresent()
                        && find(before, requirement).filter(old -> old.officialCode().isEmpty()).isPresent()).toList());
    }

    private static Changed changed(Known then, Known now) {
        Set<Language> stale = new TreeSet<>((a, b) -> a.code().compareTo(b.code()));
        stale(then.requirement().title(), now.requirement().title(), stale);
        stale(then.requirement().summary(), now.requirement().summary(), stale);
        return new Changed(then.requirement(), now.requirement(), Part.between(then, now), stale);
    }

    private static void stale(Translated then, Translated now, Set<Language> stale) {
        if (Part.differ(then, now)) now.languages().stream().filter(then.languages()::contains).filter(language -> !Part.differ(then, now, language)).forEach(stale::add);
    }

    private static Stream<Requirement> alive(Standard standard) {
        return standard.requirements().stream().filter(requirement -> !requirement.endedBefore(standard.version()));
    }

    private static Optional<Requirement> find(List<Requirement> all, Requirement wanted) {
        return all.stream().filter(one -> one.key().equals(wanted.key())).findFirst();
    }

    /** The changed ones about which sites are asked again. */
    public List<Changed> asked() {
        return changed.stream().filter(Changed::asked).toList();
    }

    /** The changed ones about which nobody is asked. */
    public List<Changed> quiet() {
        return changed.stream().filter(one -> !one.asked()).toList();
    }

    public List<Changed> stale() {
        return changed.stream().filter(one -> !one.stale.isEmpty()).toList();
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }
}
