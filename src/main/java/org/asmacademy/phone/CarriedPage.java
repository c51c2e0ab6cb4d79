package org.asmacademy.phone;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.PublicPages;

/**
 * The pages of courses as they go along on a phone, behind {@code pages/} under the address at which they are opened there. The address
 * also names the bytes, and the phone compares: one that has grown old meanwhile is answered with the present page, and the phone asks for
 * the list again.
 */
@Public("lessons, quizzes and tools are for everybody, also without an account")
@Path("/{language}/phone/pages")
@Produces("text/html;charset=UTF-8")
class CarriedPage {
    private final CourseLibrary library;
    private final Packs packs;
    private final PublicPages pages;

    CarriedPage(CourseLibrary library, Packs packs, PublicPages pages) {
        this.library = library;
        this.packs = packs;
        this.pages = pages;
    }

    /** @param kind courses, tasks or guides: what stands before the course in an address */
    @GET
    @Path("{kind}/{course}{rest:(/.+)?}")
    public Response page(@PathParam("language") Language language, @PathParam("kind") String kind, @PathParam("course") String key,
                         @PathParam("rest") String rest, Request request) {
        Course course = library.course(key).orElseThrow(() -> new NotFound("No such course"));
        String html = packs.page(course, language, "/" + language + "/" + kind + "/" + key + rest).orElseThrow(() -> new NotFound("No such page of this course"));
        return pages.once(request, html);
    }
}
