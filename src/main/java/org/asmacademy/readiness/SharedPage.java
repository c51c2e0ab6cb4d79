package org.asmacademy.readiness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.sharing.Share;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;

/** What somebody with a link sees of a site: what it agreed to show, while it is open, and nothing afterwards. */
@Path("/{language}/shared/{link}")
@Produces("text/html;charset=UTF-8")
class SharedPage {
    private final Frame frame;
    private final Sharing sharing;
    private final Sites sites;
    private final MakeReport reports;
    private final Clock clock;

    SharedPage(Frame frame, Sharing sharing, Sites sites, MakeReport reports, Clock clock) {
        this.frame = frame;
        this.sharing = sharing;
        this.sites = sites;
        this.reports = reports;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance shared(Share share, Report report);

        static native TemplateInstance notShared();
    }

    @GET
    public Response show(@PathParam("language") Language language, @PathParam("link") String link) {
        Sharing.Opened opened = sharing.open(link).orElseThrow(() -> new NotFound("No such link"));
        Share share = opened.share();
        Optional<SiteView> site = sites.find(opened.site()).filter(one -> !one.closed() && one.standards().contains(share.standard()));
        boolean open = share.state(LocalDate.now(clock)) == Share.State.OPEN && site.isPresent();
        TemplateInstance page = open ? Templates.shared(share, reports.of(site.get(), share.standard(), Report.Form.SHARED, share.named(), language)) : Templates.notShared();
        return Response.fromResponse(frame.personal(open ? 200 : 410, page)).header("X-Robots-Tag", "noindex").header("Referrer-Policy", "no-referrer").build();
    }
}
