package org.asmacademy.people;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Public;

/** The end of a session: for good, or because the phone goes to the next person. */
@Public("whoever wants to leave may")
@Path("/{language}/sign-out")
class SignOutPage {
    private final Door door;

    SignOutPage(Door door) {
        this.door = door;
    }

    @POST
    public Response leave(@PathParam("language") Language language, @FormParam("then") String then) {
        String next = "switch".equals(then) ? "/sign-in" : "";
        return Response.seeOther(URI.create("/" + language + next)).cookie(door.leave()).build();
    }
}
