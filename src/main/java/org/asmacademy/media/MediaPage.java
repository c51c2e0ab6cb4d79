package org.asmacademy.media;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.journal.ChainRights;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;

/** Kept pictures and recordings, for the people of the site that has them. For everybody else they do not exist, by whatever name they ask. */
@May("see-files")
@Path("/media/{sha256: [0-9a-f]{64}}")
class MediaPage {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");
    private static final Map<String, String> FILE_NAMES = Map.of("image/jpeg", "picture.jpg", "audio/webm", "voice.webm", "audio/mp4", "voice.m4a");
    private final MediaStore store;
    private final ChainRights rights;
    private final HttpServerResponse response;

    MediaPage(MediaStore store, ChainRights rights, HttpServerResponse response) {
        this.store = store;
        this.rights = rights;
        this.response = response;
    }

    /** A browser may keep it but asks each time whether it may still show it: what two people take out, or one hides, is hidden at once. */
    @GET
    public Response file(@PathParam("sha256") String name, @HeaderParam("Range") String range, @HeaderParam("If-None-Match") String known) throws IOException {
        UUID site = rights.callersSite().orElseThrow(() -> new NotFound("No such file here"));
        MediaStore.Shown file = store.file(site, name).orElseThrow(() -> new NotFound("No such file here"));
        // On the response itself, where it takes the place of the policy for pages; "nosniff" stands there already.
        response.putHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        String tag = "\"" + name + "\"";
        Response.ResponseBuilder answer = tag.equals(known) ? Response.notModified() : ranged(bytes(file), range).type(file.type())
                .header("Accept-Ranges", "bytes").header("Content-Disposition", "inline; filename=\"" + FILE_NAMES.get(file.type()) + "\"");
        return answer.header("ETag", tag).header("Cache-Control", "private, no-cache").build();
    }

    private static byte[] bytes(MediaStore.Shown file) throws IOException {
        try {
            return Files.readAllBytes(file.path());
        } catch (NoSuchFileException e) {
            throw new NotFound("No such file here");            // taken out this very moment
        }
    }

    /** Some phones play a recording only if they get it in pieces. */
    private static Response.ResponseBuilder ranged(byte[] all, String range) {
        Matcher asked = RANGE.matcher(range == null ? "" : range);
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) return Response.ok(all);
        boolean fromEnd = asked.group(1).isEmpty();
        int from = fromEnd ? Math.max(0, all.length - Integer.parseInt(asked.group(2))) : Integer.parseInt(asked.group(1));
        int to = fromEnd || asked.group(2).isEmpty() ? all.length - 1 : Math.min(Integer.parseInt(asked.group(2)), all.length - 1);
        if (from > to) return Response.status(416).header("Content-Range", "bytes */" + all.length);
        return Response.status(206).entity(Arrays.copyOfRange(all, from, to + 1)).header("Content-Range", "bytes " + from + "-" + to + "/" + all.length);
    }
}
