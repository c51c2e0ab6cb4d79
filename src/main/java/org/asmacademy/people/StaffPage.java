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
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Public;

/** For people who work for the academy and belong to no site. On a new hub its first person comes in here too, with the code it showed. */
@Public("a door: it asks for the password itself")
@Path("/{language}/staff")
@Produces("text/html;charset=UTF-8")
class StaffPage {
    private final Frame frame;
    private final Door door;
    private final Refusal refusal;
    private final OwnPaths paths;
    private final boolean hub;

    StaffPage(Frame frame, Door door, Refusal refusal, OwnPaths paths, AcademyConfig academy) {
        this.frame = frame;
        this.door = door;
        this.refusal = refusal;
        this.paths = paths;
        this.hub = academy.place() == AcademyConfig.Place.HUB;
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance staff(boolean hub, String login, String to, Optional<String> error);
    }

    @GET
    public Response ask(@PathParam("language") Language language, @QueryParam("to") String to) {
        door.requireSafe();
        return frame.personal(200, Templates.staff(hub, hub ? People.FOUNDER : "", paths.own(to).orElse(""), Optional.empty()));
    }

    @POST
    public Response enter(@PathParam("language") Language language, @FormParam("login") String login, @FormParam("password") String password,
                          @FormParam("to") String to, @FormParam("go") String go) {
        door.requireSafe();
        String name = login == null ? "" : login.strip();
        if (Frame.stays(go)) return frame.personal(200, Templates.staff(hub, name, paths.own(to).orElse(""), Optional.empty()));
        try {
            NewCookie session = door.enterAsStaff(name, password == null ? "" : password.strip());
            return Response.seeOther(paths.own(to, "/" + language + door.begins(name))).cookie(session).build();
        } catch (WrongSecret | Waiting e) {
            return frame.personal(e.status(), Templates.staff(hub, name, paths.own(to).orElse(""), Optional.of(refusal.words(e, language))));
        }
    }
}
