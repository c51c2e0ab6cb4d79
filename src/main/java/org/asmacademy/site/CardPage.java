package org.asmacademy.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;

/** The site's card: to be printed, and to be replaced when it is lost. */
@Path("/{language}/sites/{id}/card")
@Produces("text/html;charset=UTF-8")
class CardPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Sites sites;
    private final Cards cards;

    CardPage(Frame frame, CurrentPerson current, Sites sites, Cards cards) {
        this.frame = frame;
        this.current = current;
        this.sites = sites;
        this.cards = cards;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance card(UUID site, SiteCard card, boolean lead);
    }

    @GET
    @May("show-the-card")
    public Response show(@PathParam("id") UUID id) {
        return frame.personal(200, Templates.card(id, sites.card(id, current.required().id()), current.has(Role.LEAD)));
    }

    /** The old card opens nothing from now on; phones that have entered it stay in. */
    @POST
    @May("renew-the-card")
    public Response renew(@PathParam("language") Language language, @PathParam("id") UUID id) {
        cards.replace(id, current.required().id());
        return Response.seeOther(URI.create("/" + language + "/sites/" + id + "/card")).build();
    }
}
