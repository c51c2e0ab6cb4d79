package org.asmacademy.readiness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standards;

/** The whole plan of a site, by day: for its people and nobody else. Prints as a sheet for the wall. */
@May("see-the-plan")
@Path("/{language}/sites/{siteId}/plan")
@Produces("text/html;charset=UTF-8")
class SitePlanPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Sites sites;
    private final PlanWords words;
    private final Standards standards;
    private final LearningIdeas ideas;

    SitePlanPage(Frame frame, CurrentPerson current, Sites sites, PlanWords words, Standards standards, LearningIdeas ideas) {
        this.frame = frame;
        this.current = current;
        this.sites = sites;
        this.words = words;
        this.standards = standards;
        this.ideas = ideas;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance plan(SiteView site, List<Line> open, List<Line> over, List<LearningIdeas.Hint> hints);
    }

    /** A step and the requirement that it is about. */
    record Line(PlanWords.Step step, String title, String href) { }

    @GET
    public Response show(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        SiteView site = sites.find(siteId).orElseThrow(() -> new NotFound("No such site"));
        List<Line> lines = words.of(siteId).stream().map(step -> new Line(step, standards.known(new RequirementKey(step.requirement()))
                .map(known -> standards.title(known.requirement(), language)).orElse(step.requirement()),
                "/" + language + "/sites/" + siteId + "/readiness/requirements/" + step.requirement() + "#plan")).toList();
        return frame.personal(200, Templates.plan(site, lines.stream().filter(line -> line.step().isOpen()).toList(),
                lines.stream().filter(line -> !line.step().isOpen()).toList(), ideas.of(site, language)));
    }
}
