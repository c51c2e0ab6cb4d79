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
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Region;
import org.asmacademy.sharing.TotalsConsent;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;

/**
 * Whether a site's numbers go into the monthly totals: a lead offers, a second person says yes (where all that
 * waits is), either stops it; before and after, all of them see exactly what goes in.
 */
@Path("/{language}/sites/{siteId}/totals")
@Produces("text/html;charset=UTF-8")
class GivingPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Sites sites;
    private final TotalsConsent consent;
    private final GivingWords words;
    private final Journal journal;

    GivingPage(Frame frame, CurrentPerson current, Sites sites, TotalsConsent consent, GivingWords words, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.sites = sites;
        this.consent = consent;
        this.words = words;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance giving(SiteView site, GivingWords.View view, boolean lead, List<Region> regions, UUID id, String region, String error);
    }

    @GET
    @May("see-what-totals-get")
    public Response show(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        return page(200, site(siteId), journal.mint(), "", "");
    }

    @POST
    @May("give-to-totals")
    @Path("/offer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response offer(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        SiteView site = site(siteId);
        Typed typed = new Typed(fields);
        UUID id = typed.id();
        String region = typed.text("region");
        if (typed.stays()) return page(200, site, id, region, "");
        Optional<Region> chosen = Arrays.stream(Region.values()).filter(one -> one.name().equals(region)).findFirst();
        if (chosen.isEmpty()) return page(400, site, id, "", Words.of(TotalsMessages.class, language).give_no_region());
        consent.offer(id, chosen.get());
        return back(language, siteId);
    }

    @POST
    @May("stop-giving")
    @Path("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        site(siteId);
        consent.stop(new Typed(fields).id());
        return back(language, siteId);
    }

    private Response page(int status, SiteView site, UUID id, String region, String error) {
        return frame.personal(status, Templates.giving(site, words.of(site), current.has(Role.LEAD), List.of(Region.values()), id, region, error));
    }

    private SiteView site(UUID siteId) {
        return sites.find(siteId).orElseThrow(() -> new NotFound("No such site"));
    }

    private static Response back(Language language, UUID siteId) {
        return Response.seeOther(URI.create("/" + language + "/sites/" + siteId + "/totals")).build();
    }
}
