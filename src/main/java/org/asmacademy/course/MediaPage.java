package org.asmacademy.course;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;

/** Pictures and recordings of courses. Named by pack they never change. */
@Public("lessons, quizzes and tools are for everybody, also without an account")
@Path("/courses/{course}/media/{path:.+}")
class MediaPage {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");
    private final CourseLibrary library;
    private final HttpServerResponse response;

    MediaPage(CourseLibrary library, HttpServerResponse response) {
        this.library = library;
        this.response = response;
    }

    @GET
    public Response file(@PathParam("course") String course, @PathParam("path") String path, @QueryParam("pack") String named,
                         @HeaderParam("Range") String range) {
        Optional<PackHash> pack = named == null ? library.course(course).map(Course::pack) : PackHash.maybe(named);
        MediaFile file = pack.flatMap(hash -> library.media(course, hash, "media/" + path)).orElseThrow(() -> new NotFound("No such file in this course"));
        // A drawing is shown as a picture only: opened by itself it may load, run and reach nothing. Said on the response itself, where it takes
        // the place of the policy for pages.
        response.putHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        return ranged(file, range).type(file.contentType()).header("Accept-Ranges", "bytes")
                .header("Cache-Control", named == null ? "public, max-age=60" : "public, max-age=31536000, immutable").build();
    }

    /** Some phones play a recording only if they get it in pieces. */
    private static Response.ResponseBuilder ranged(MediaFile file, String range) {
        Matcher asked = RANGE.matcher(range == null ? "" : range);
        byte[] all = file.bytes();
        if (!asked.matches()) return Response.ok(all);
        int from = Integer.parseInt(asked.group(1));
        int to = asked.group(2).isEmpty() ? all.length - 1 : Math.min(Integer.parseInt(asked.group(2)), all.length - 1);
        if (from > to) return Response.status(416).header("Content-Range", "bytes */" + all.length);
        return Response.status(206).entity(Arrays.copyOfRange(all, from, to + 1)).header("Content-Range", "bytes " + from + "-" + to + "/" + all.length);
    }
}
