package org.asmacademy.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.PublicPages;
import org.asmacademy.shared.Translated;

/** How to lead a meeting about a module, on one sheet of paper. The same bytes for everybody. */
@Public("lessons, quizzes and tools are for everybody, also without an account")
@Path("/{language}/guides/{course}/{module}")
@Produces("text/html;charset=UTF-8")
class GuidePage {
    private final Frame frame;
    private final CourseLibrary library;
    private final Reading reading;
    private final PublicPages pages;

    GuidePage(Frame frame, CourseLibrary library, Reading reading, PublicPages pages) {
        this.frame = frame;
        this.library = library;
        this.reading = reading;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance guide(Course course, CourseModule module, List<Translated> prepare, Reading.Text text, boolean draft);
    }

    @GET
    public Response show(@PathParam("language") Language language, @PathParam("course") String courseKey, @PathParam("module") String name, Request request) {
        long edition = library.edition();
        Course course = library.course(courseKey).orElseThrow(() -> new NotFound("No such course"));
        CourseModule module = course.modules().stream().filter(m -> m.key().name().equals(name)).findFirst().orElseThrow(() -> new NotFound("No such module"));
        Guide guide = module.guide().orElseThrow(() -> new NotFound("This module has no guide"));
        return pages.now(request, edition, () -> frame.html(page(course, module, guide, language, reading)));
    }

    static TemplateInstance page(Course course, CourseModule module, Guide guide, Language language, Reading reading) {
        Reading.Text text = reading.of(guide, language, List.of());
        return Templates.guide(course, module, guide.prepare(), text, guide.reviews().get(text.language()) != ReviewStatus.REVIEWED);
    }
}
