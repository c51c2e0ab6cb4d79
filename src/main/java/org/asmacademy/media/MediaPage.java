package org.asmacademy.media;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.asmacademy.journal.ChainRights;
import org.asmacademy.shared.NotFound;

/** Kept pictures, for the people of the site that has them. For everybody else they do not exist, by whatever name they ask. */
@Path("/media/{sha256: [0-9a-f]{64}}")
class MediaPage {
    private final MediaStore store;
    private final ChainRights rights;
    private final HttpServerResponse response;

    MediaPage(MediaStore store, ChainRights rights, HttpServerResponse response) {
        this.store = store;
        this.rights = rights;
        this.response = response;
    }

    @GET
    public Response picture(@PathParam("sha256") String name) {
        UUID site = rights.callersSite().orElseThrow(() -> new NotFound("No such file here"));
        java.nio.file.Path file = store.file(site, name).orElseThrow(() -> new NotFound("No such file here"));
        // On the response itself, where it takes the place of the policy for pages; "nosniff" stands there already.
        response.putHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        return Response.ok(file.toFile()).type("image/jpeg")
                .header("Content-Disposition", "inline; filename=\"picture.jpg\"")
                .header("Cache-Control", "private, max-age=86400, immutable").build();
    }
}
