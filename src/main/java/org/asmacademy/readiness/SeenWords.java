package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;

/** What invited assessors have seen, as the people of the site read it. */
@ApplicationScoped
class SeenWords {
    private final Confirmations confirmations;
    private final CurrentPerson current;
    private final SiteScope scope;
    private final Frame frame;

    SeenWords(Confirmations confirmations, CurrentPerson current, SiteScope scope, Frame frame) {
        this.confirmations = confirmations;
        this.current = current;
        this.scope = scope;
        this.frame = frame;
    }

    /** @param answering where a lead can answer; nobody else can */
    record Line(String words, String note, Optional<String> answer, Optional<String> answering) { }

    /** @param here the requirement's page */
    List<Line> of(UUID site, List<Strands.Seen> seen, String here, Language language) {
        if (seen.isEmpty()) return List.of();
        AssessMessages words = Words.of(AssessMessages.class, language);
        Map<UUID, String> answers = scope.in(site, () -> confirmations.answers(site));
        boolean lead = current.has(Role.LEAD);
        return seen.stream().map(one -> new Line(words.seen(one.how(), frame.date(one.at())), one.note(), Optional.ofNullable(answers.get(one.fact())).map(words::answered),
                Optional.of(here + "/answer?to=" + one.fact()).filter(to -> lead))).toList();
    }
}
