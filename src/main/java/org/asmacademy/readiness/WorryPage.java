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
import java.util.List;
import java.util.UUID;
import org.asmacademy.course.Activity;
import org.asmacademy.course.Addresses;
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

/** A site begins with what worries it: three worries, and for each what to hear and what to do first. No standard is needed for it. */
@Path("/{language}/sites/{siteId}/worries")
@Produces("text/html;charset=UTF-8")
class WorryPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Sites sites;
    private final Worries worries;
    private final WorryChoices choices;
    private final Journal journal;
    private final SiteScope scope;

    WorryPage(Frame frame, CurrentPerson current, Sites sites, Worries worries, WorryChoices choices, Journal journal, SiteScope scope) {
        this.frame = frame;
        this.current = current;
        this.sites = sites;
        this.worries = worries;
        this.choices = choices;
        this.journal = journal;
        this.scope = scope;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance worries(SiteView site, List<Start> starts, boolean leads);

        static native TemplateInstance chooseWorries(SiteView site, UUID id, List<Choice> choices, String error);
    }

    record Choice(String id, String words, boolean chosen) { }

    /** Something to hear or to do. */
    record Thing(boolean task, String title, String href) { }

    /** A worry, and where to begin: the first lesson and the site task of each module. */
    record Start(String words, List<Thing> things) { }

    @GET
    @May("see-worries")
    public Response show(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        SiteView site = site(siteId);
        List<Start> starts = chosen(siteId).stream().flatMap(id -> worries.find(id).stream()).map(worry -> new Start(worry.words().in(language), worries.modules(worry).stream()
                .flatMap(module -> module.activities().stream().filter(one -> one.isTask() || one.equals(module.activities().get(0))))
                .map(one -> thing(one, language, site)).toList())).toList();
        return frame.personal(200, Templates.worries(site, starts, current.has(Role.LEAD) || current.has(Role.CHAMPION)));
    }

    @GET
    @May("choose-worries")
    @Path("/choose")
    public Response ask(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        SiteView site = site(siteId);
        return frame.personal(200, Templates.chooseWorries(site, journal.mint(), choices(site, language, chosen(siteId)), ""));
    }

    @POST
    @May("choose-worries")
    @Path("/choose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        SiteView site = site(siteId);
        Typed typed = new Typed(fields);
        List<Choice> all = choices(site, language, fields.getOrDefault("worry", List.of()));
        List<String> picked = all.stream().filter(Choice::chosen).map(Choice::id).toList();
        boolean many = picked.size() > WorriesChosen.MOST;
        if (typed.stays() || many) {
            String error = many && !typed.stays() ? Words.of(ReadinessMessages.class, language).worries_too_many(WorriesChosen.MOST) : "";
            return frame.personal(typed.stays() ? 200 : 400, Templates.chooseWorries(site, typed.id(), all, error));
        }
        journal.write(new NewFact(typed.id(), siteId, null, current.required().id(), new WorriesChosen(picked)));
        return Response.seeOther(URI.create("/" + language + "/sites/" + siteId + "/worries")).build();
    }

    private List<String> chosen(UUID site) {
        return scope.in(site, () -> choices.of(site));
    }

    private List<Choice> choices(SiteView site, Language language, List<String> chosen) {
        return worries.of(site.commodities()).stream().map(worry -> new Choice(worry.id(), worry.words().in(language), chosen.contains(worry.id()))).toList();
    }

    private static Thing thing(Activity activity, Language language, SiteView site) {
        return new Thing(activity.isTask(), activity.title().in(language), Addresses.activity(language, activity, site.commodities()));
    }

    private SiteView site(UUID siteId) {
        return sites.find(siteId).orElseThrow(() -> new NotFound("No such site"));
    }
}
