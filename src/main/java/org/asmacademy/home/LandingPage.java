package org.asmacademy.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Public;

/** The bare address: on to the welcome in the best of the browser's languages. */
@Public("leads to the welcome page")
@Path("/")
class LandingPage {
    private final Frame frame;

    LandingPage(Frame frame) {
        this.frame = frame;
    }

    @GET
    public Response welcome() {
        return Response.status(Response.Status.FOUND).location(URI.create("/" + frame.language())).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
