package org.asmacademy.media;

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

    MediaPage(MediaStore store, ChainRights rights) {
        this.store = store;
        this.rights = rights;
    }

    @GET
    public Response picture(@PathParam("sha256") String name) {
        UUID site = rights.callersSite().orElseThrow(() -> new NotFound("No such file here"));
        java.nio.file.Path file = store.file(site, name).orElseThrow(() -> new NotFound("No such file here"));
        return Response.ok(file.toFile()).type("image/jpeg").header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff").header("Content-Disposition", "inline; filename=\"picture.jpg\"")
                .header("Cache-Control", "private, max-age=86400, immutable").build();
    }
}
