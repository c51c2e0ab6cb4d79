package org.asmacademy.readiness;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.readiness.Judgements.Kind;
import org.asmacademy.readiness.Strands.Said;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Matter;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/** Declarations and targets that wait for a second person. */
@Singleton
class JudgementMatter implements Matter {
    private final Judgements judgements;
    private final Under under;
    private final Standards standards;
    private final Frame frame;

    JudgementMatter(Judgements judgements, Under under, Standards standards, Frame frame) {
        this.judgements = judgements;
        this.under = under;
        this.standards = standards;
        this.frame = frame;
    }

    @Override
    public List<Waiting> waiting(UUID site, Language language) {
        return Stream.of(Kind.values()).flatMap(kind -> judgements.of(site, kind).entrySet().stream()
                .flatMap(matter -> matter.getValue().waiting().stream().flatMap(said -> waiting(site, language, kind, new RequirementKey(matter.getKey()), said).stream()))).toList();
    }

    @Override
    public int count(UUID site, Language language) {
        return (int) judgements.waiting(site).stream().filter(key -> standards.of(key).flatMap(standard -> standard.find(key)).isPresent()).count();
    }

    /** What a requirement that no list has any more says cannot be asked of anybody. */
    private Optional<Waiting> waiting(UUID site, Language language, Kind kind, RequirementKey key, Said said) {
        return standards.of(key).flatMap(standard -> standard.find(key).map(requirement -> {
            ReadinessMessages words = Words.of(ReadinessMessages.class, language);
            String page = "/" + language + "/sites/" + site + "/readiness/requirements/" + key;
            boolean target = kind == Kind.TARGET;
            String line = target ? Judgement.day(said.value(), words, frame) : words.quoted(label(said, standard, requirement, language));
            return new Waiting(said.fact(), words.agree_title(), List.of(standards.title(requirement, language), line, requirement.summary().in(language)), said.reason(), said.actor(), said.at(),
                    page + "#said", Optional.of(page + (target ? "/target" : "/declare")));
        }));
    }

    private String label(Said said, Standard standard, Requirement requirement, Language language) {
        return Judgement.label(said.value(), under.scale(said, requirement.key(), standard.section(requirement).scale()), language);
    }
}
