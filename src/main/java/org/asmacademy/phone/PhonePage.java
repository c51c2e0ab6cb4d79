package org.asmacademy.phone;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.asmacademy.course.Course;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.Reading;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.PublicPages;

/**
 * What can be kept on this phone and what is, and the page that a phone without signal shows in place of one that it has not. Both are the
 * same for everybody: which courses are here, and what each weighs, the phone's own script asks and says.
 */
@Public("what a phone keeps is the same for everybody")
@Path("/{language}/phone")
@Produces("text/html;charset=UTF-8")
class PhonePage {
    private final Frame frame;
    private final CourseLibrary library;
    private final Reading reading;
    private final PublicPages pages;

    PhonePage(Frame frame, CourseLibrary library, Reading reading, PublicPages pages) {
        this.frame = frame;
        this.library = library;
        this.reading = reading;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "phone")
    static class Templates {
        static native TemplateInstance phone(Language language, List<Row> rows);

        static native TemplateInstance offline(Language language);

        static native TemplateInstance recalled(Language language);
    }

    record Row(Course course, String icon) { }

    @GET
    public Response all(@PathParam("language") Language language, Request request) {
        return pages.now(request, library.edition(), () -> frame.html(Templates.phone(language, library.courses().stream().map(course -> new Row(course, reading.icon(course))).toList())));
    }

    @GET
    @Path("offline")
    public Response offline(@PathParam("language") Language language, Request request) {
        return pages.now(request, 0, () -> frame.html(Templates.offline(language)));
    }

    /** What the phone shows in place of what was taken back; its script puts in why. */
    @GET
    @Path("recalled")
    public Response recalled(@PathParam("language") Language language, Request request) {
        return pages.now(request, 0, () -> frame.html(Templates.recalled(language)));
    }
}
