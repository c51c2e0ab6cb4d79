package org.asmacademy.shared;

import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A page in a language that the pages do not speak does not exist. */
class SpokenLanguages {
    private final Languages languages;

    SpokenLanguages(Languages languages) {
        this.languages = languages;
    }

    @ServerRequestFilter
    public void check(UriInfo uri) {
        String named = uri.getPathParameters().getFirst("language");
        if (named != null && languages.offered().stream().noneMatch(language -> language.code().equals(named))) throw new NotFound("No such language here");
    }
}
