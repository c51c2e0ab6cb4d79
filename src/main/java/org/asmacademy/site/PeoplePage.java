package org.asmacademy.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.site.Crew.Member;

/** Who is here, for leads and champions; and what they may do for each: a new PIN, a role, leaving and coming back. */
@Path("/{language}/sites/{id}/people")
@Produces("text/html;charset=UTF-8")
class PeoplePage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Crew crew;
    private final Sites sites;
    private final Journal journal;

    PeoplePage(Frame frame, CurrentPerson current, Crew crew, Sites sites, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.crew = crew;
        this.sites = sites;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance people(SiteView site, List<Member> here, List<Member> gone);
        static native TemplateInstance person(UUID site, Member member, Tools tools, Optional<String> error);
        static native TemplateInstance newPin(UUID site, Member member, String pin, UUID press);
    }

    /** What the reader may do for this person, and an id for whatever they press. */
    record Tools(UUID press, boolean mine, boolean lead, boolean self) { }

    @GET
    @May("see-names")
    public Response all(@PathParam("id") UUID id) {
        List<Member> members = crew.all(id);
        return frame.personal(200, Templates.people(sites.find(id).orElseThrow(() -> new NotFound("No such site here")),
                members.stream().filter(Member::here).toList(), members.stream().filter(m -> !m.here()).toList()));
    }

    @GET
    @May("see-names")
    @Path("/{person}")
    public Response one(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        return page(200, id, person, Optional.empty());
    }

    @POST
    @May("reset-a-pin")
    @Path("/{person}/pin")
    public Response pin(@PathParam("id") UUID id, @PathParam("person") UUID person, @FormParam("id") UUID press) {
        return shown(id, person, known(press), crew::newPin);
    }

    @POST
    @May("give-a-role")
    @Path("/{person}/role")
    public Response role(@PathParam("language") Language language, @PathParam("id") UUID id, @PathParam("person") UUID person,
                         @FormParam("id") UUID press, @FormParam("role") String role, @FormParam("given") boolean given) {
        Role meant = Crew.GIVEN_BY_LEADS.stream().filter(r -> r.code().equals(String.valueOf(role).toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new NotFound("Not a role that leads give"));
        try {
            crew.give(known(press), id, person, meant, given);
        } catch (Crew.LastLead e) {
            return page(e.status(), id, person, Optional.of(frame.words(e)));
        }
        return to(language, id, person.toString());
    }

    @POST
    @May("end-a-membership")
    @Path("/{person}/left")
    public Response left(@PathParam("language") Language language, @PathParam("id") UUID id, @PathParam("person") UUID person, @FormParam("id") UUID press) {
        try {
            crew.left(known(press), id, person);
        } catch (Crew.LastLead e) {
            return page(e.status(), id, person, Optional.of(frame.words(e)));
        }
        return to(language, id, "");
    }

    @POST
    @May("end-a-membership")
    @Path("/{person}/back")
    public Response back(@PathParam("id") UUID id, @PathParam("person") UUID person, @FormParam("id") UUID press) {
        return shown(id, person, known(press), crew::cameBack);
    }

    /** Gives a PIN by the id of a form, for somebody of a site. */
    private interface Giving {
        String pin(UUID press, UUID site, UUID person);
    }

    private Response shown(UUID site, UUID person, UUID press, Giving giving) {
        try {
            String pin = giving.pin(press, site, person);
            return frame.personal(200, Templates.newPin(site, crew.find(site, person), pin, press));
        } catch (ProblemException e) {
            if (!List.of(People.CHANGED_SINCE, Crew.NotHere.CODE).contains(e.code())) throw e;
            return page(e.status(), site, person, Optional.of(frame.words(e)));
        }
    }

    private Response page(int status, UUID site, UUID person, Optional<String> error) {
        Member member = crew.find(site, person);
        boolean self = current.required().id().equals(person);
        return frame.personal(status, Templates.person(site, member, new Tools(journal.mint(), crew.mine(member), current.has(Role.LEAD), self), error));
    }

    private UUID known(UUID press) {
        return press == null ? journal.mint() : press;
    }

    private static Response to(Language language, UUID site, String person) {
        return Response.seeOther(URI.create("/" + language + "/sites/" + site + "/people" + (person.isEmpty() ? "" : "/" + person))).build();
    }
}
