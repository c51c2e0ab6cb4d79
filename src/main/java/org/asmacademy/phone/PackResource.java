package org.asmacademy.phone;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;

/** What to keep on a phone to have a course there. The same for everybody who asks; without a language it is the academy's first. */
@Public("what a phone keeps is the same for everybody")
@Path("/api/v1/packs/{course}")
@Produces(MediaType.APPLICATION_JSON)
class PackResource {
    private final CourseLibrary library;
    private final Languages languages;
    private final Packs packs;

    PackResource(CourseLibrary library, Languages languages, Packs packs) {
        this.library = library;
        this.languages = languages;
        this.packs = packs;
    }

    @GET
    public Response pack(@PathParam("course") String course, @QueryParam("language") String code, Request request) {
        PackView pack = find(course, code);
        return answer(pack, pack.version(), request);
    }

    @GET
    @Path("size")
    public Response size(@PathParam("course") String course, @QueryParam("language") String code, Request request) {
        PackView pack = find(course, code);
        return answer(PackSize.of(pack), pack.version(), request);
    }

    private PackView find(String key, String code) {
        Language language = languages.offered().stream().filter(one -> code == null || one.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFound("The pages do not speak this language"));
        Course course = library.course(key).orElseThrow(() -> new NotFound("No such course"));
        return packs.of(course, language);
    }

    private static Response answer(Object said, String version, Request request) {
        EntityTag mark = new EntityTag(version, true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(mark);
        return (unchanged == null ? Response.ok(said) : unchanged).tag(mark).header("Cache-Control", "no-cache").build();
    }
}
