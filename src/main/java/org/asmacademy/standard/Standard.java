package org.asmacademy.standard;

import java.util.List;
import java.util.Optional;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Translated;
import org.asmacademy.shared.Words;

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
 * @param overlay what it starts from, if it stands on another standard
 */
public record Standard(String id, String version, Optional<String> includesChangesFrom, int edition, Translated name, String shortName, String publisher, String licence,
        Translated attribution, Translated notice, List<String> commodities, List<Stage> stages, List<StandardSection> sections,
        List<Requirement> requirements, String hash, Optional<Overlay> overlay) {

    /** Whether nobody has adopted it. Then every page and report that shows something of it says so. */
    public boolean proposed() {
        return overlay.map(Overlay::proposed).orElse(false);
    }

    /** The name to show: what is only proposed bears that word, in the reader's language. */
    public String called(Language language) {
        return proposed() ? Words.of(StandardMessages.class, language).called_proposed(overlay.orElseThrow().called().in(language)) : shortName;
    }

    /** That nobody has adopted it, and who wrote it; nothing for what somebody has adopted. */
    public Optional<String> proposal(Language language) {
        return overlay.filter(Overlay::proposed).map(one -> Words.of(StandardMessages.class, language).proposed() + " " + one.author().in(language));
    }

    public Optional<Requirement> find(RequirementKey key) {
        return requirements.stream().filter(r -> r.key().equals(key)).findFirst();
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
