package org.asmacademy.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.home.SiteChoices.Family;
import org.asmacademy.home.SiteChoices.Tick;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Words;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.asmacademy.site.Taken;

/** What a site says of itself, for its people. Each change is a new fact; the last one counts. Leads change all of it, champions the count. */
@Path("/{language}/sites/{id}/about")
@Produces("text/html;charset=UTF-8")
class AboutPage {
    private static final int LONGEST_NAME = 80;
    private final Frame frame;
    private final CurrentPerson current;
    private final Sites sites;
    private final People people;
    private final SiteChoices choices;
    private final Journal journal;

    AboutPage(Frame frame, CurrentPerson current, Sites sites, People people, SiteChoices choices, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.sites = sites;
        this.people = people;
        this.choices = choices;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance about(SiteView site, NewSiteForm form, List<Family> minerals, List<Tick> standards, Hands hands, Errors errors);
    }

    /**
     * What the reader may change.
     *
     * @param form the one of the two forms that this page answers
     */
    record Hands(boolean describes, boolean counts, String form) { }

    /** What is wrong in which of the two forms; empty when nothing. */
    record Errors(String described, String counted) {
        static final Errors NONE = new Errors("", "");
    }

    @GET
    @May("see-the-site")
    public Response show(@PathParam("language") Language language, @PathParam("id") UUID id) {
        SiteView site = here(id);
        return page(200, site, asItIs(site), language, Errors.NONE);
    }

    @POST
    @May(value = "describe-the-site", keepsForm = true)
    public Response describe(@PathParam("language") Language language, @PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        if (current.signed().isEmpty()) return people.keepAndSignIn(path(language, id), typed);
        SiteView site = here(id);
        NewSiteForm form = NewSiteForm.of(press(typed), typed);
        if (Frame.stays(typed.getFirst("go"))) return page(200, site, withCounts(form, site), language, Errors.NONE);
        String wrong = wrong(form);
        if (!wrong.isEmpty()) return page(400, site, withCounts(form, site), language, new Errors(words(wrong, language), ""));
        return write(language, site, form.id(), form.described());
    }

    @POST
    @May(value = "count-the-crew", keepsForm = true)
    @Path("/crew")
    public Response count(@PathParam("language") Language language, @PathParam("id") UUID id, MultivaluedMap<String, String> typed) {
        if (current.signed().isEmpty()) return people.keepAndSignIn(path(language, id) + "/crew", typed);
        SiteView site = here(id);
        NewSiteForm counts = NewSiteForm.of(press(typed), typed);
        NewSiteForm now = asItIs(site);
        NewSiteForm form = new NewSiteForm(counts.id(), now.name(), now.organisation(), now.commodities(), counts.women(), counts.men(), counts.young(),
                now.standards(), "", "");
        if (Frame.stays(typed.getFirst("go"))) return page(200, site, form, language, Errors.NONE);
        if (!form.countsFit() || form.crew().isEmpty()) return page(400, site, form, language, new Errors("", words("bad-count", language)));
        return write(language, site, form.id(), form.crew().get());
    }

    private Response write(Language language, SiteView site, UUID fact, Object body) {
        Taken.require(List.of(journal.write(new NewFact(fact, site.id(), null, current.required().id(), body))));
        return Response.seeOther(URI.create(path(language, site.id()))).build();
    }

    private String wrong(NewSiteForm form) {
        if (form.name().isEmpty() || form.name().length() > LONGEST_NAME || form.organisation().length() > LONGEST_NAME) return "bad-name";
        if (form.commodities().isEmpty() || !choices.known(form.commodities(), List.of())) return "no-commodity";
        return choices.known(List.of(), form.standards()) ? "" : "unknown-standard";
    }

    private Response page(int status, SiteView site, NewSiteForm form, Language language, Errors errors) {
        return frame.personal(status, Templates.about(site, form, choices.minerals(form.commodities(), language),
                choices.standards(form.commodities(), form.standards(), language),
                new Hands(current.has(Role.LEAD), current.has(Role.LEAD) || current.has(Role.CHAMPION), frame.here().endsWith("/crew") ? "counted" : "described"), errors));
    }

    private SiteView here(UUID id) {
        return sites.find(id).orElseThrow(() -> new NotFound("No such site here"));
    }

    private NewSiteForm asItIs(SiteView site) {
        NewSiteForm words = new NewSiteForm(journal.mint(), site.name(), site.organisation().orElse(""), site.commodities(), "", "", "", site.standards(), "", "");
        return withCounts(words, site);
    }

    private static NewSiteForm withCounts(NewSiteForm form, SiteView site) {
        return site.crew().map(crew -> new NewSiteForm(form.id(), form.name(), form.organisation(), form.commodities(), String.valueOf(crew.women()),
                String.valueOf(crew.men()), String.valueOf(crew.youngAdults()), form.standards(), "", "")).orElse(form);
    }

    private static String words(String wrong, Language language) {
        return Words.of(HomeMessages.class, language).wrong(wrong);
    }

    private UUID press(MultivaluedMap<String, String> typed) {
        try {
            return Optional.ofNullable(typed.getFirst("id")).map(UUID::fromString).orElseGet(journal::mint);
        } catch (IllegalArgumentException e) {
            throw new NotFound("No such form");
        }
    }

    private static String path(Language language, UUID site) {
        return "/" + language + "/sites/" + site + "/about";
    }
}
