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
import java.util.Locale;
import java.util.Optional;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.PublicPages;
import org.asmacademy.standard.Mappings;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.RequirementKey;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/** Which course teaches what of which standard, for everybody to see, and what none teaches yet. */
@Public("what the library teaches is no secret")
@Path("/{language}")
@Produces("text/html;charset=UTF-8")
class CoveragePage {
    /** So that two numbers make one that is new when either is. */
    private static final long MANY = 1L << 32;
    private final Frame frame;
    private final CourseLibrary library;
    private final Standards standards;
    private final Mappings mappings;
    private final PublicPages pages;

    CoveragePage(Frame frame, CourseLibrary library, Standards standards, Mappings mappings, PublicPages pages) {
        this.frame = frame;
        this.library = library;
        this.standards = standards;
        this.mappings = mappings;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "course")
    static class Templates {
        static native TemplateInstance coverage(Language language, List<Coverage> coverages);

        static native TemplateInstance standard(Language language, Coverage coverage, Coverage.Count count, String show, Optional<Standard> base, int kept);

        static native TemplateInstance requirement(Language language, Standard standard, Coverage.Line line, List<Mappings.Elsewhere> elsewhere);
    }

    @GET
    @Path("coverage")
    public Response all(@PathParam("language") Language language, Request request) {
        return pages.now(request, library.edition(), () -> frame.html(Templates.coverage(language,
                standards.all().stream().map(standard -> Coverage.of(standard, library)).toList())));
    }

    /** @param show one of full, part, none, buyers: only those; else all */
    @GET
    @Path("coverage/{standard}")
    public Response one(@PathParam("language") Language language, @PathParam("standard") String id, @QueryParam("show") String show, Request request) {
        long edition = library.edition();
        Standard standard = standards.find(id).orElseThrow(() -> new NotFound("No such standard"));
        return pages.now(request, edition, () -> page(language, standard, show));
    }

    private String page(Language language, Standard standard, String show) {
        Coverage coverage = Coverage.of(standard, library);
        Optional<Coverage.Taught> wanted = Arrays.stream(Coverage.Taught.values()).filter(taught -> word(taught).equals(show)).findFirst();
        return frame.html(Templates.standard(language, wanted.map(coverage::only).orElse(coverage), coverage.count(),
                wanted.map(CoveragePage::word).orElse("all"), standard.overlay().flatMap(overlay -> standards.find(overlay.base())),
                standard.overlay().map(overlay -> standards.takenOver(overlay).size()).orElse(0)));
    }

    @GET
    @Path("requirements/{requirement}")
    public Response requirement(@PathParam("language") Language language, @PathParam("requirement") String id, Request request) {
        long edition = library.edition() + MANY * mappings.edition();
        Requirement requirement = standards.all().stream().flatMap(standard -> standard.requirements().stream())
                .filter(r -> r.key().id().equals(id)).findFirst().orElseThrow(() -> new NotFound("No such requirement"));
        RequirementKey key = requirement.key();
        return pages.now(request, edition, () ->
                frame.html(Templates.requirement(language, standards.of(key).orElseThrow(), Coverage.line(requirement, library),
                        mappings.of(key, language, (standard, asked) -> Optional.of(new Mappings.Way(Addresses.requirement(language, asked.key()), ""))))));
    }

    private static String word(Coverage.Taught taught) {
        return taught.name().toLowerCase(Locale.ROOT);
    }
}
