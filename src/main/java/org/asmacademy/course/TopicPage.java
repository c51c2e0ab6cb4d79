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
import java.util.Arrays;
import java.util.List;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.commodity.Commodity;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.PublicPages;
import org.asmacademy.standard.Standards;
import org.asmacademy.standard.Theme;
import org.asmacademy.standard.Themes;

/**
 * What is asked on one theme, across the standards, of mines with some minerals: their own things first, nothing that is for other minerals
 * only. What sites propose is never shown as what a code asks.
 */
@Public("lessons, quizzes and tools are for everybody, also without an account")
@Path("/{language}/topics")
@Produces("text/html;charset=UTF-8")
class TopicPage {
    private static final int MOST_MINERALS = 20;
    private final Frame frame;
    private final CourseLibrary library;
    private final Standards standards;
    private final Themes themes;
    private final Commodities commodities;
    private final PublicPages pages;

    TopicPage(Frame frame, CourseLibrary library, Standards standards, Themes themes, Commodities commodities, PublicPages pages) {
        this.frame = frame;
        this.library = library;
        this.standards = standards;
        this.themes = themes;
        this.commodities = commodities;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance topics(Language language, List<Theme> themes, Minerals minerals, List<Commodity> all);

        static native TemplateInstance topic(Language language, Theme theme, Minerals minerals, Topic topic);
    }

    /**
     * The minerals that a page is for.
     *
     * @param address what links to pages like it end with
     */
    record Minerals(List<String> codes, String names, String address) {
        public boolean any() {
            return !codes.isEmpty();
        }
    }

    /** @param minerals codes with commas, as a lesson's address has them; without, what is asked of every mine */
    @GET
    public Response all(@PathParam("language") Language language, @QueryParam("for") String minerals, Request request) {
        return pages.once(request, frame.html(Templates.topics(language, themes.all(), minerals(minerals, language), commodities.all())));
    }

    @GET
    @Path("{theme}")
    public Response one(@PathParam("language") Language language, @PathParam("theme") String id, @QueryParam("for") String asked, Request request) {
        Theme theme = themes.find(id).orElseThrow(() -> new NotFound("No such theme"));
        Minerals minerals = minerals(asked, language);
        return pages.once(request, frame.html(Templates.topic(language, theme, minerals, Topic.of(theme, minerals.codes, standards, library))));
    }

    private Minerals minerals(String asked, Language language) {
        List<String> codes = asked == null ? List.of()
                : Arrays.stream(asked.split(",", MOST_MINERALS)).filter(code -> commodities.find(code).isPresent()).distinct().sorted().toList();
        return new Minerals(codes, String.join(", ", commodities.names(codes, language)), codes.isEmpty() ? "" : "?for=" + String.join(",", codes));
    }
}
