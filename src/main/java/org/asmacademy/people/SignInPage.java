package org.asmacademy.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;

/** For people who come back, on a device that knows their site: choose your name, then four digits. */
@Public("a door: names show only on a device that knows the mine")
@Path("/{language}/sign-in")
@Produces("text/html;charset=UTF-8")
class SignInPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Door door;
    private final Refusal refusal;
    private final OwnPaths paths;

    SignInPage(Frame frame, CurrentPerson current, People people, Door door, Refusal refusal, OwnPaths paths) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.door = door;
        this.refusal = refusal;
        this.paths = paths;
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance names(List<Name> names);
        static native TemplateInstance pin(PersonView person, String to, String back, Optional<String> error);
    }

    /** A name to choose, and the page behind it. */
    record Name(String nickname, String page) { }

    @GET
    public Response names(@PathParam("language") Language language, @QueryParam("to") String to) {
        door.requireSafe();
        Optional<UUID> site = current.deviceSite();
        if (site.isEmpty()) return Response.seeOther(URI.create("/" + language + "/join")).build();
        List<Name> names = people.whoCanSignIn(site.get()).stream()
                .map(person -> new Name(person.nickname(), paths.on("/" + language + "/sign-in/" + person.id(), to))).toList();
        return frame.personal(200, Templates.names(names));
    }

    @GET
    @Path("/{person}")
    public Response pin(@PathParam("language") Language language, @PathParam("person") UUID person, @QueryParam("to") String to) {
        door.requireSafe();
        return page(200, language, person, to, Optional.empty());
    }

    @POST
    @Path("/{person}")
    public Response enter(@PathParam("language") Language language, @PathParam("person") UUID person, @FormParam("pin") String pin,
                          @FormParam("to") String to, @FormParam("go") String go) {
        door.requireSafe();
        if (Frame.stays(go)) return page(200, language, person, to, Optional.empty());
        try {
            return Response.seeOther(paths.own(to, "/" + language + "/me")).cookie(door.enter(person, pin == null ? "" : pin)).build();
        } catch (WrongSecret | Waiting e) {
            return page(e.status(), language, person, to, Optional.of(refusal.words(e, language)));
        }
    }

    private Response page(int status, Language language, UUID person, String to, Optional<String> error) {
        PersonView known = people.find(current.deviceSite().orElseThrow(SignInNeeded::new), person);
        if (!known.canSignIn()) throw new NotFound("No such person here");
        String back = paths.on("/" + language + "/sign-in", to);
        return frame.personal(status, Templates.pin(known, paths.own(to).orElse(""), back, error));
    }
}
