package org.asmacademy.sharing;

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
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.people.PersonView;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Words;

/** A lead or trainer asks, at somebody's word, to have everything of theirs deleted. It needs a second one, and waits some days. */
@May("delete-data-of-another")
@Path("/{language}/sites/{id}/people/{person}/delete")
@Produces("text/html;charset=UTF-8")
class EraseForPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Erasures erasures;
    private final People people;
    private final Journal journal;

    EraseForPage(Frame frame, CurrentPerson current, Erasures erasures, People people, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.erasures = erasures;
        this.people = people;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "sharing")
    static class Templates {
        static native TemplateInstance eraseFor(UUID site, PersonView person, Optional<Erasure> asked, boolean mayAgree, String day, long days, UUID press, String error);
    }

    @GET
    public Response show(@PathParam("language") Language language, @PathParam("id") UUID id, @PathParam("person") UUID person) {
        UUID site = here(id);
        return page(200, site, person, "");
    }

    @POST
    public Response ask(@PathParam("language") Language language, @PathParam("id") UUID id, @PathParam("person") UUID person, @FormParam("id") UUID press) {
        UUID site = here(id);
        if (press == null) throw new NotFound("This form has no id");
        if (person.equals(current.required().id())) return Response.seeOther(URI.create("/" + language + "/me/delete")).build();
        try {
            if (erasures.of(person).isEmpty()) erasures.askFor(press, person);
        } catch (Erasures.OnlyLead only) {
            return page(only.status(), site, person, Words.of(EraseMessages.class, language).only_lead());
        }
        return back(language, site, person);
    }

    @POST
    @Path("/stop")
    public Response stop(@PathParam("language") Language language, @PathParam("id") UUID id, @PathParam("person") UUID person, @FormParam("id") UUID press,
                         @FormParam("erasure") UUID erasure) {
        UUID site = here(id);
        if (press == null || erasure == null) throw new NotFound("This form has no id");
        // What somebody wants for themselves is not a lead's to stop.
        erasures.of(person).filter(open -> open.id().equals(erasure) && !open.own()).ifPresent(open -> erasures.stayFor(press, person, erasure));
        return back(language, site, person);
    }

    private Response page(int status, UUID site, UUID person, String error) {
        Optional<Erasure> asked = erasures.of(person);
        boolean mayAgree = asked.filter(open -> open.waits() && !open.by().equals(current.required().id())).isPresent();
        String day = asked.flatMap(erasures::day).map(at -> frame.date(at.toEpochMilli())).orElse("");
        return frame.personal(status, Templates.eraseFor(site, people.find(site, person), asked, mayAgree, day, erasures.days(), journal.mint(), error));
    }

    private UUID here(UUID id) {
        UUID site = current.requiredAt(id);
        current.requiredAs(Role.LEAD, Role.CHAMPION);
        return site;
    }

    private static Response back(Language language, UUID site, UUID person) {
        return Response.seeOther(URI.create("/" + language + "/sites/" + site + "/people/" + person + "/delete")).build();
    }
}
