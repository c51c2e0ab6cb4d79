package org.asmacademy.people;

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
import java.time.Clock;
import java.util.List;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;

/** Where somebody is signed in now, for them to see and to end. */
@May("see-own-sessions")
@Path("/{language}/me/devices")
@Produces("text/html;charset=UTF-8")
class OwnSessionsPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final DeviceList devices;
    private final Clock clock;

    OwnSessionsPage(Frame frame, CurrentPerson current, DeviceList devices, Clock clock) {
        this.frame = frame;
        this.current = current;
        this.devices = devices;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance ownSessions(List<Line> lines);
    }

    /** @param here whether it is the one of this page */
    record Line(String mark, long began, long seen, boolean here) { }

    @GET
    public Response list() {
        String here = current.session().orElseThrow(SignInNeeded::new).tokenHash();
        return frame.personal(200, Templates.ownSessions(devices.sessions(current.required().id(), clock.instant()).stream()
                .map(open -> new Line(open.mark(), open.began().toEpochMilli(), open.seen().toEpochMilli(), here.startsWith(open.mark()))).toList()));
    }

    @POST
    public Response end(@PathParam("language") Language language, @FormParam("mark") String mark) {
        devices.end(current.required().id(), mark == null ? "" : mark);
        return Response.seeOther(URI.create("/" + language + "/me/devices")).build();
    }
}
