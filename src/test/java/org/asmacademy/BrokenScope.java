package org.asmacademy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.asmacademy.shared.Public;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;

/** What nobody must write: a page that takes the site from its address alone. Only in tests, where somebody has to notice it ({@link RandomRequestsTest}). */
@Public("the control of a test")
@Path(BrokenScope.PATH)
@Produces("text/plain;charset=UTF-8")
class BrokenScope {
    static final String PATH = "/{language}/sites/{siteId}/broken-scope";
    private final Sites sites;

    BrokenScope(Sites sites) {
        this.sites = sites;
    }

    @GET
    public String name(@PathParam("siteId") UUID site) {
        return sites.find(site).map(SiteView::name).orElse("");
    }
}
