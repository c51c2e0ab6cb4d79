package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asmacademy.readiness.Strands.Said;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Words;
import org.asmacademy.standard.Earlier;
import org.asmacademy.standard.Known;
import org.asmacademy.standard.Part;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Scale;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/** Under which version of its standard something was said, and whether the requirement means something else since. */
@ApplicationScoped
class Under {
    private final Standards standards;

    Under(Standards standards) {
        this.standards = standards;
    }

    /**
     * A requirement that changed since the site spoke about it.
     *
     * @param from    the version under which it was said
     * @param to      today's
     * @param parts   what of it is new, in words
     * @param title   as it was
     * @param summary as it was
     */
    record Again(String from, String to, String parts, String title, String summary) { }

    /** What the site should look at again: the oldest of what stands decides. Nothing while the meaning is the same. */
    Optional<Again> again(List<Said> standing, RequirementKey key, Language language) {
        return standing.stream().flatMap(said -> standards.since(said.standard(), key).stream()).filter(Earlier::means).findFirst().map(earlier -> {
            AgainMessages words = Words.of(AgainMessages.class, language);
            return new Again(version(earlier, earlier.then(), words), version(earlier, earlier.now(), words),
                    earlier.changes().stream().filter(Part::meaning).map(words::part).collect(Collectors.joining(", ")), earlier.then().requirement().title().in(language),
                    earlier.then().requirement().summary().in(language));
        });
    }

    boolean means(List<Said> standing, RequirementKey key) {
        return standing.stream().anyMatch(said -> standards.since(said.standard(), key).filter(Earlier::means).isPresent());
    }

    /** The version under which it was said, when today another catalogue counts; else nothing. */
    String label(String hash, RequirementKey key, Language language) {
        return standards.since(hash, key).map(earlier -> version(earlier, earlier.then(), Words.of(AgainMessages.class, language))).orElse("");
    }

    /** The version's own name, whichever it is; nothing when this academy does not know the catalogue. */
    Optional<String> version(String hash) {
        return standards.at(hash).map(Standard::version);
    }

    /** The scale on which it was said: a value keeps its words when the scale of today is another. */
    Scale scale(Said said, RequirementKey key, Scale today) {
        return standards.known(key, said.standard()).filter(known -> known.standard().hash().equals(said.standard()))
                .map(known -> known.standard().section(known.requirement()).scale()).orElse(today);
    }

    private static String version(Earlier earlier, Known which, AgainMessages words) {
        String version = which.standard().version();
        return earlier.sameVersion() ? words.version_and_list(version, which.standard().edition()) : version;
    }
}
