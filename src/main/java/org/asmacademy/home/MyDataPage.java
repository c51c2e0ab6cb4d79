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
import java.util.List;
import java.util.UUID;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.ProblemException;

/** A person hears what is kept of them, and takes all of it along with their PIN. */
@May("hear-own-data")
@Path("/{language}/me/data")
@Produces("text/html;charset=UTF-8")
class MyDataPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final PersonData data;
    private final HandOver handOver;
    private final Door door;

    MyDataPage(Frame frame, CurrentPerson current, PersonData data, HandOver handOver, Door door) {
        this.frame = frame;
        this.current = current;
        this.data = data;
        this.handOver = handOver;
        this.door = door;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance myData(List<String> sentences, String error);
    }

    @GET
    public Response hear(@PathParam("language") Language language) {
        current.requiredSite();
        return page(200, language, "");
    }

    @POST
    @Produces(MediaType.WILDCARD)
    public Response take(@PathParam("language") Language language, @FormParam("pin") String pin) throws IOException {
        UUID site = current.requiredSite();
        UUID person = current.required().id();
        try {
            door.confirm(pin);
        } catch (ProblemException refused) {
            if (refused.status() != 401 && refused.status() != 429) throw refused;
            return page(refused.status(), language, door.words(refused, language));
        }
        return handOver.of(site, person, person, language);
    }

    private Response page(int status, Language language, String error) {
        return frame.personal(status, Templates.myData(data.sentences(current.requiredSite(), current.required().id(), language), error));
    }
}
