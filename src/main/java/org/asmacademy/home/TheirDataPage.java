package org.asmacademy.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.people.People;
import org.asmacademy.people.PersonView;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.May;
import org.asmacademy.shared.ProblemException;

/** For somebody who has no phone: a lead or trainer makes the file, and the person types their own PIN. Nothing of it is shown here. */
@May("take-data-of-another")
@Path("/{language}/sites/{id}/people/{person}/data")
@Produces("text/html;charset=UTF-8")
class TheirDataPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final HandOver handOver;
    private final Door door;
    private final Languages languages;

    TheirDataPage(Frame frame, CurrentPerson current, People people, HandOver handOver, Door door, Languages languages) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.handOver = handOver;
        this.door = door;
        this.languages = languages;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance theirData(UUID site, PersonView person, String error);
    }

    @GET
    public Response ask(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        return page(200, here(id), person, "");
    }

    @POST
    @Produces(MediaType.WILDCARD)
    public Response take(@PathParam("language") Language language, @PathParam("id") UUID id, @PathParam("person") UUID person, @FormParam("pin") String pin) throws IOException {
        UUID site = here(id);
        PersonView owner = people.find(site, person);
        try {
            door.confirm(owner.id(), pin);
        } catch (ProblemException refused) {
            if (refused.status() != 401 && refused.status() != 429) throw refused;
            return page(refused.status(), site, person, door.words(refused, language));
        }
        return handOver.of(site, person, current.required().id(), languages.offers(owner.language()) ? owner.language() : language);
    }

    private Response page(int status, UUID site, UUID person, String error) {
        return frame.personal(status, Templates.theirData(site, people.find(site, person), error));
    }

    private UUID here(UUID id) {
        UUID site = current.requiredAt(id);
        current.requiredAs(Role.LEAD, Role.CHAMPION);
        return site;
    }
}
