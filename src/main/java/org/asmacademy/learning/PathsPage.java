package org.asmacademy.learning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.asmacademy.commodity.Commodities;
import org.asmacademy.course.Addresses;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.PublicPages;

/** All first paths, for everybody to see. */
@Public("lessons, quizzes and tools are for everybody, also without an account")
@Path("/{language}/paths")
@Produces("text/html;charset=UTF-8")
class PathsPage {
    private final Frame frame;
    private final LearningPaths paths;
    private final Commodities commodities;
    private final PublicPages pages;

    PathsPage(Frame frame, LearningPaths paths, Commodities commodities, PublicPages pages) {
        this.frame = frame;
        this.paths = paths;
        this.commodities = commodities;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "learning")
    static class Templates {
        static native TemplateInstance paths(Language language, List<Shown> paths);
    }

    /** @param minerals their names; empty for every mine */
    record Shown(String id, String icon, String name, String about, String minerals, List<Step> steps) { }

    record Step(String title, String address) { }

    @GET
    public Response all(@PathParam("language") Language language, Request request) {
        return pages.now(request, paths.edition(), () -> frame.html(Templates.paths(language, paths.all().stream().map(path -> shown(path, language)).toList())));
    }

    private Shown shown(LearningPath path, Language language) {
        return new Shown(path.id(), commodities.icon(path.commodities().get(0)), path.name().in(language), path.about().in(language),
                String.join(", ", commodities.names(path.commodities(), language)),
                path.modules().stream().map(module -> new Step(module.title().in(language), Addresses.module(language, module.key()))).toList());
    }
}
