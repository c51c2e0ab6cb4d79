package org.asmacademy.readiness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Region;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;

/**
 * Whether a site's numbers go into the monthly totals: a lead offers, a second person says yes with a PIN, either stops it; before and after,
 * all of them see exactly what goes in.
 */
@Path("/{language}/sites/{siteId}/totals")
@Produces("text/html;charset=UTF-8")
class GivingPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Door door;
    private final Sites sites;
    private final Sharing sharing;
    private final GivingWords words;
    private final Journal journal;

    GivingPage(Frame frame, CurrentPerson current, Door door, Sites sites, Sharing sharing, GivingWords words, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.door = door;
        this.sites = sites;
        this.sharing = sharing;
        this.words = words;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance giving(SiteView site, GivingWords.View view, boolean lead, List<Region> regions, UUID id, String region, String error);

        static native TemplateInstance givingYes(SiteView site, GivingWords.View view, UUID id, String error);
    }

    @GET
    public Response show(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        return page(200, forLeaders(siteId), journal.mint(), "", "");
    }

    @POST
    @Path("/offer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response offer(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        SiteView site = forLeaders(siteId);
        current.requiredAs(Role.LEAD);
        Typed typed = new Typed(fields);
        UUID id = typed.id();
        String region = typed.text("region");
        if (typed.stays()) return page(200, site, id, region, "");
        Optional<Region> chosen = Arrays.stream(Region.values()).filter(one -> one.name().equals(region)).findFirst();
        if (chosen.isEmpty()) return page(400, site, id, "", Words.of(TotalsMessages.class, language).give_no_region());
        sharing.offerTotals(id, chosen.get());
        return back(language, siteId);
    }

    @GET
    @Path("/agree")
    public Response askYes(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        SiteView site = forLeaders(siteId);
        GivingWords.View view = words.of(site);
        return view.mine() ? frame.personal(200, Templates.givingYes(site, view, journal.mint(), "")) : back(language, siteId);
    }

    @POST
    @Path("/agree")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response yes(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        SiteView site = forLeaders(siteId);
        Typed typed = new Typed(fields);
        UUID id = typed.id();
        GivingWords.View view = words.of(site);
        boolean theSame = typed.uuid("offer").filter(offer -> view.waits().filter(line -> line.id().equals(offer)).isPresent()).isPresent();
        if (!view.mine() || !theSame) return back(language, siteId);      // somebody was faster, or offered another region since
        try {
            sharing.agree(id, view.waits().orElseThrow().id(), typed.text("pin"));
        } catch (ProblemException refused) {
            if (refused.status() != 401 && refused.status() != 429) throw refused;
            return frame.personal(refused.status(), Templates.givingYes(site, view, id, door.words(refused, language)));
        }
        return back(language, siteId);
    }

    @POST
    @Path("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        forLeaders(siteId);
        sharing.stopTotals(new Typed(fields).id());
        return back(language, siteId);
    }

    private Response page(int status, SiteView site, UUID id, String region, String error) {
        return frame.personal(status, Templates.giving(site, words.of(site), current.has(Role.LEAD), List.of(Region.values()), id, region, error));
    }

    private SiteView forLeaders(UUID siteId) {
        current.requiredAt(siteId);
        current.requiredAs(Role.LEAD, Role.CHAMPION);
        return sites.find(siteId).orElseThrow(() -> new NotFound("No such site"));
    }

    private static Response back(Language language, UUID siteId) {
        return Response.seeOther(URI.create("/" + language + "/sites/" + siteId + "/totals")).build();
    }
}
