package org.asmacademy.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.ProblemException;

/** A new PIN of one's own: the old one first, since a phone may lie open on the table. */
@May("change-own-pin")
@Path("/{language}/pin")
@Produces("text/html;charset=UTF-8")
class PinPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Door door;
    private final Refusal refusal;

    PinPage(Frame frame, CurrentPerson current, People people, Door door, Refusal refusal) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.door = door;
        this.refusal = refusal;
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance changePin(Optional<String> oldError, Optional<String> newError);
        static native TemplateInstance pinChanged();
    }

    @GET
    public Response ask(@PathParam("language") Language language) {
        door.requireSafe();
        return frame.personal(200, Templates.changePin(Optional.empty(), Optional.empty()));
    }

    @POST
    public Response change(@PathParam("language") Language language, @FormParam("old") String old, @FormParam("pin") String pin) {
        door.requireSafe();
        UUID site = current.requiredSite();
        UUID person = current.required().id();
        if (!current.deviceSite().filter(site::equals).isPresent()) throw new SignInNeeded();
        try {
            People.requirePin(pin);
        } catch (People.BadPin | People.EasyPin e) {
            return again(e.status(), Optional.empty(), words(e, language));
        }
        try {
            door.require(person, old == null ? "" : old);
        } catch (WrongSecret | Waiting e) {
            return again(e.status(), words(e, language), Optional.empty());
        }
        people.choosePin(site, person, pin);
        NewCookie session = door.again(person);         // a new PIN ends every session, on lost phones too
        return Response.fromResponse(frame.personal(200, Templates.pinChanged())).cookie(session).build();
    }

    private Optional<String> words(ProblemException e, Language language) {
        return Optional.of(refusal.words(e, language));
    }

    private Response again(int status, Optional<String> oldError, Optional<String> newError) {
        return frame.personal(status, Templates.changePin(oldError, newError));
    }
}
