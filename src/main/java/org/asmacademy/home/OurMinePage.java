package org.asmacademy.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.CurrentPerson.Signed;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Public;

/** "Our mine" in the bar below every page: to one's own board, or to the door. */
@Public("leads to the own mine or to its door")
@Path("/{language}/our-mine")
class OurMinePage {
    private final CurrentPerson current;

    OurMinePage(CurrentPerson current) {
        this.current = current;
    }

    @GET
    public Response go(@PathParam("language") Language language) {
        return Response.seeOther(URI.create("/" + language + place(language))).header("Cache-Control", "no-store").build();
    }

    private String place(Language language) {
        Optional<Signed> person = current.signed();
        if (person.isPresent()) return person.get().siteId().map(site -> "/sites/" + site + "/readiness").orElseGet(this::begins);
        return current.deviceSite().isPresent() ? "/sign-in?to=%2F" + language + "%2Four-mine" : "/join";
    }

    /** Staff have no mine: they go where they begin. */
    private String begins() {
        return Stream.of(Role.values()).filter(current::has).findFirst().orElse(Role.COORDINATOR).begins();
    }
}
