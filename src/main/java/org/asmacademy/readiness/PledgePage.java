package org.asmacademy.readiness;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.sharing.Sharing;

/** A lead or champion says whether what was promised to the site was kept. Both answers can be taken back by the other one. */
@May("judge-a-pledge")
@Path("/{language}/sites/{siteId}/shares/pledge")
@Produces("text/html;charset=UTF-8")
class PledgePage {
    private final CurrentPerson current;
    private final Sharing sharing;

    PledgePage(CurrentPerson current, Sharing sharing) {
        this.current = current;
        this.sharing = sharing;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        Typed typed = new Typed(fields);
        typed.uuid("pledge").filter(id -> sharing.pledges().stream().anyMatch(pledge -> pledge.id().equals(id)))
                .ifPresent(id -> sharing.judge(typed.id(), id, typed.text("kept").equals("yes")));
        return Response.seeOther(URI.create("/" + language + "/sites/" + siteId + "/shares")).build();
    }
}
