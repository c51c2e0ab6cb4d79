package org.asmacademy.standard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.NotFound;

/** The one at the pages that load standards. */
@ApplicationScoped
class Steward {
    private final CurrentPerson current;
    private final Languages languages;

    Steward(CurrentPerson current, Languages languages) {
        this.current = current;
        this.languages = languages;
    }

    /** Who is loading, in a language that the pages speak. */
    UUID required(Language language) {
        if (!languages.offers(language)) throw new NotFound("The pages do not speak this language");
        return current.required().id();
    }
}
