package org.asmacademy.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;

/**
 * A session ran out while somebody filled in a form. What they wrote waits in the page itself, never on the server: they sign in again, and
 * then send exactly the same form with one press.
 */
@Public("a door: it asks for the PIN itself")
@Path("/{language}/sign-in/kept")
@Produces("text/html;charset=UTF-8")
class KeptPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final StaffList staffList;
    private final Door door;
    private final Refusal refusal;
    private final OwnPaths paths;

    KeptPage(Frame frame, CurrentPerson current, People people, StaffList staffList, Door door, Refusal refusal, OwnPaths paths) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.staffList = staffList;
        this.door = door;
        this.refusal = refusal;
        this.paths = paths;
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance signedOut(Who who, Kept kept, Optional<String> error);
        static native TemplateInstance sendNow(Who who, Kept kept);
    }

    /** Whose form it is: only they can send it. */
    record Who(UUID id, String name, boolean staff) { }

    /** The answer to a form whose maker's session has run out. */
    Response ask(String to, MultivaluedMap<String, String> form) {
        Kept kept = Kept.of(own(to), form);
        CurrentPerson.Signed before = current.wasSigned().orElseThrow(SignInNeeded::new);
        if (before.siteId().isPresent() && !before.siteId().equals(current.deviceSite())) throw new SignInNeeded();
        return page(401, who(before.id()), kept, Optional.empty());
    }

    @POST
    public Response enter(@PathParam("language") Language language, MultivaluedMap<String, String> form) {
        door.requireSafe();
        Kept kept = Kept.waitingIn(own(form.getFirst("to")), form);
        Who who = who(id(form.getFirst("person")));
        if (Frame.stays(form.getFirst("go"))) return again(who, new Kept(frame.in(language, kept.to()), kept.fields()));
        String secret = Optional.ofNullable(form.getFirst("secret")).orElse("");
        try {
            NewCookie session = who.staff() ? door.enterAsStaff(who.name(), secret) : door.enter(who.id(), secret);
            return Response.fromResponse(frame.personal(200, Templates.sendNow(who, kept))).cookie(session).build();
        } catch (WrongSecret | Waiting e) {
            return page(e.status(), who, kept, Optional.of(refusal.words(e, language)));
        }
    }

    /** The same page in another language; and the form goes to that language too. */
    private Response again(Who who, Kept kept) {
        boolean signed = current.signed().filter(now -> now.id().equals(who.id())).isPresent();
        return signed ? frame.personal(200, Templates.sendNow(who, kept)) : page(200, who, kept, Optional.empty());
    }

    private Response page(int status, Who who, Kept kept, Optional<String> error) {
        return frame.personal(status, Templates.signedOut(who, kept, error));
    }

    private Who who(UUID id) {
        // Staff are named only to the browser that was signed in as them.
        Optional<Staff> staff = current.session().filter(session -> session.personId().equals(id))
                .flatMap(session -> QuarkusTransaction.joiningExisting().call(() -> staffList.findByIdOptional(id)));
        return staff.map(s -> new Who(id, s.login(), true))
                .orElseGet(() -> new Who(id, people.find(current.deviceSite().orElseThrow(SignInNeeded::new), id).nickname(), false));
    }

    private String own(String to) {
        return paths.own(to).orElseThrow(() -> new NotFound("Not a page of this academy"));
    }

    private static UUID id(String person) {
        try {
            return UUID.fromString(String.valueOf(person));
        } catch (IllegalArgumentException e) {
            throw new NotFound("No such person here");
        }
    }
}
