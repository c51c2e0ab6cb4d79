package org.asmacademy.course;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.PublicPages;
import org.asmacademy.shared.Uuid7;

/**
 * Lessons and quizzes. A lesson is the same bytes for everybody; a quiz too, but for the id under which its answers count once. Neither
 * knows who reads: what the forms keep is for the room {@code learning}.
 */
@Public("lessons, quizzes and tools are for everybody, also without an account")
@Path("/{language}/courses/{course}/{module}/{activity}")
@Produces("text/html;charset=UTF-8")
class ActivityPage {
    private final Frame frame;
    private final CourseLibrary library;
    private final Commodities commodities;
    private final Reading reading;
    private final PublicPages pages;
    private final Clock clock;

    ActivityPage(Frame frame, CourseLibrary library, Commodities commodities, Reading reading, PublicPages pages, Clock clock) {
        this.frame = frame;
        this.library = library;
        this.commodities = commodities;
        this.reading = reading;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance lesson(LessonView lesson);

        static native TemplateInstance quiz(QuizView quiz);
    }

    @GET
    public Response show(@PathParam("language") Language language, @PathParam("course") String course, @PathParam("module") String module,
                         @PathParam("activity") String name, @QueryParam("pack") String named, @QueryParam("for") String minerals,
                         @QueryParam("in") String in, UriInfo uri, Request request) {
        long edition = library.edition();
        Optional<PackHash> pack = PackHash.maybe(named);
        if (named != null && pack.isEmpty()) throw new NotFound("No such version");
        Activity activity = ActivityKey.of(course, module, name).flatMap(key -> pack.isEmpty() ? library.activity(key) : library.activity(key, pack.get()))
                .orElseThrow(() -> new NotFound("No such activity"));
        Around around = Around.of(library, activity, pack, language);
        if (activity instanceof Lesson lesson) {
            Supplier<String> html = () -> frame.html(Templates.lesson(LessonView.of(lesson, around, reading, frame.languages(), codes(minerals), in)));
            return pack.isPresent() ? pages.forEver(request, edition, html) : pages.now(request, edition, html);
        }
        if (activity instanceof Quiz quiz) {
            QuizView view = QuizView.of(quiz, around, Optional.of(Uuid7.at(clock.millis())), uri.getQueryParameters(), reading);
            return Response.ok(frame.html(Templates.quiz(view))).header("Cache-Control", "no-store").build();
        }
        return Response.seeOther(URI.create(Addresses.activity(language, activity))).build();
    }

    /** Sorted and known codes only, so that one page has few addresses. */
    private List<String> codes(String minerals) {
        return minerals == null ? List.of()
                : Arrays.stream(minerals.split(",", 50)).filter(code -> commodities.find(code).isPresent()).distinct().sorted().toList();
    }
}
