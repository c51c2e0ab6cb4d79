package org.asmacademy.standard;

import java.util.List;
import java.util.Optional;
import org.asmacademy.shared.Translated;

/**
 * A standard as data.
 *
 * @param version of the standard that this list follows; a label for people
 * @param includesChangesFrom a later version some of whose points are in the list already
 * @param edition of our list
 * @param notice how far the list can be trusted, said to the reader
 * @param commodities which sites it can concern at all
 * @param stages the bends of the path, in order
 * @param requirements in the order of the standard
 * @param hash SHA-256 of the file: how facts name what they were judged by
 */
public record Standard(String id, String version, Optional<String> includesChangesFrom, int edition, Translated name, String shortName, String publisher, String licence,
        Translated attribution, Translated notice, List<String> commodities, List<Stage> stages, List<StandardSection> sections,
        List<Requirement> requirements, String hash) {

    public Optional<Requirement> find(RequirementKey key) {
        return requirements.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    /** Whether it asks that today: a requirement may stay in the list after its time. */
    public boolean has(RequirementKey key) {
        return find(key).filter(requirement -> !requirement.endedBefore(version)).isPresent();
    }

    public StandardSection section(Requirement requirement) {
        return sections.stream().filter(s -> s.id().equals(requirement.section())).findFirst().orElseThrow();
    }

    public Stage stage(Requirement requirement) {
        return stages.stream().filter(s -> s.id().equals(requirement.stage())).findFirst().orElseThrow();
    }

    /** The requirements of a section, in order. */
    public List<Requirement> in(StandardSection section) {
        return requirements.stream().filter(r -> r.section().equals(section.id())).toList();
    }
}
