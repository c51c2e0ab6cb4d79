package org.asmacademy.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.NotFound;

/** Who may load standards; for everybody else the pages do not exist. */
@ApplicationScoped
class Steward {
    private final CurrentPerson current;
    private final Languages languages;

    Steward(CurrentPerson current, Languages languages) {
        this.current = current;
        this.languages = languages;
    }

    /** The steward, or a way to the door of the staff. */
    UUID required(Language language) {
        if (!languages.offers(language)) throw new NotFound("The pages do not speak this language");
        if (current.signed().isEmpty()) {
            throw new WebApplicationException(Response.seeOther(URI.create("/" + language + "/staff?to=%2F" + language + "%2Fstandards%2Fload")).build());
        }
        if (current.required().siteId().isPresent()) throw new NotFound("Nothing here for the people of a site");
        return current.requiredAs(Role.STEWARD).id();
    }
}
