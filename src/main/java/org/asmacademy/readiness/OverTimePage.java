package org.asmacademy.readiness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;

/** The way of a site over months and years: for its people and nobody else. */
@May("see-the-board")
@Path("/{language}/sites/{siteId}/readiness/over-time")
@Produces("text/html;charset=UTF-8")
class OverTimePage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Sites sites;
    private final WayBoard way;

    OverTimePage(Frame frame, CurrentPerson current, Sites sites, WayBoard way) {
        this.frame = frame;
        this.current = current;
        this.sites = sites;
        this.way = way;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance overTime(SiteView site, WayBoard.View way);
    }

    @GET
    public Response show(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        SiteView site = sites.find(siteId).orElseThrow(() -> new NotFound("No such site here"));
        return frame.personal(200, Templates.overTime(site, way.of(site, language)));
    }
}
