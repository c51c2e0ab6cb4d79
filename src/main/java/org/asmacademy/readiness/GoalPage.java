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
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;

/** A site's own goal for who learns together: its people read it, a lead sets it or takes it back. */
@Path("/{language}/sites/{siteId}/plan/goal")
@Produces("text/html;charset=UTF-8")
class GoalPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Sites sites;
    private final LearningGoals goals;
    private final SiteScope scope;
    private final Journal journal;

    GoalPage(Frame frame, CurrentPerson current, Sites sites, LearningGoals goals, SiteScope scope, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.sites = sites;
        this.goals = goals;
        this.scope = scope;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance goal(SiteView site, LearningGoalSet now, boolean lead, Form form);
    }

    /** What was typed, and what is wrong with it. */
    record Form(UUID id, String women, String young, String womenError, String youngError) { }

    @GET
    @May("see-the-plan")
    public Response show(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        SiteView site = site(siteId);
        LearningGoalSet now = now(site);
        return page(200, site, new Form(journal.mint(), text(now.women()), text(now.young()), "", ""));
    }

    @POST
    @May("set-a-learning-goal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        SiteView site = site(siteId);
        UUID lead = current.required().id();
        Typed typed = new Typed(fields);
        String women = typed.words("women");
        String young = typed.words("young");
        if (typed.stays()) return page(200, site, new Form(typed.id(), women, young, "", ""));
        if (!share(women) || !share(young)) {
            String wrong = Words.of(GoalMessages.class, language).not_a_share();
            return page(400, site, new Form(typed.id(), women, young, share(women) ? "" : wrong, share(young) ? "" : wrong));
        }
        journal.write(new NewFact(typed.id(), siteId, null, lead, new LearningGoalSet(number(women), number(young))));
        return Response.seeOther(URI.create("/" + language + "/sites/" + siteId + "/plan")).build();
    }

    private Response page(int status, SiteView site, Form form) {
        return frame.personal(status, Templates.goal(site, now(site), current.has(Role.LEAD), form));
    }

    private LearningGoalSet now(SiteView site) {
        return scope.in(site.id(), () -> goals.of(site.id()));
    }

    private static boolean share(String typed) {
        return typed.isEmpty() || typed.matches("[0-9]{1,3}") && LearningGoalSet.possible(number(typed));
    }

    private static Optional<Integer> number(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(typed));
    }

    private static String text(Optional<Integer> goal) {
        return goal.map(String::valueOf).orElse("");
    }

    private SiteView site(UUID siteId) {
        return sites.find(siteId).orElseThrow(() -> new NotFound("No such site"));
    }
}
