package org.asmacademy.readiness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.NotFound;

/** What a site kept of its tasks, for its own people. No name stands beside a picture. */
@Path("/{language}/sites/{siteId}/evidence")
@Produces("text/html;charset=UTF-8")
class EvidencePage {
    private final Frame frame;
    private final Languages languages;
    private final CurrentPerson current;
    private final Evidence evidence;

    EvidencePage(Frame frame, Languages languages, CurrentPerson current, Evidence evidence) {
        this.frame = frame;
        this.languages = languages;
        this.current = current;
        this.evidence = evidence;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance evidence(UUID site, Evidence.Page page, boolean leads);
    }

    /** @param before where the page before this one ended */
    @GET
    public Response list(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @QueryParam("before") String before) {
        if (!languages.offers(language)) throw new NotFound("The pages do not speak this language");
        UUID site = current.requiredAt(siteId);
        return frame.personal(200, Templates.evidence(site, evidence.of(site, language, before), current.has(Role.LEAD) || current.has(Role.CHAMPION)));
    }
}
