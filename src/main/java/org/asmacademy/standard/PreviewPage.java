package org.asmacademy.standard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Words;

/** What a chosen catalogue would change, and the order to put it in force. */
@May("load-a-standard")
@Path("/{language}/standards/load/{draft}")
@Produces("text/html;charset=UTF-8")
class PreviewPage {
    private final Frame frame;
    private final Steward steward;
    private final Standards standards;
    private final Catalogues catalogues;
    private final CheckFile check;
    private final Drafts drafts;
    private final Teachers teachers;

    PreviewPage(Frame frame, Steward steward, Standards standards, Catalogues catalogues, CheckFile check, Drafts drafts, Teachers teachers) {
        this.frame = frame;
        this.steward = steward;
        this.standards = standards;
        this.catalogues = catalogues;
        this.check = check;
        this.drafts = drafts;
        this.teachers = teachers;
    }

    @CheckedTemplate(basePath = "standard")
    static class Templates {
        static native TemplateInstance preview(View view);
    }

    /** A requirement that the new catalogue does not have, and what teaches it. */
    record Removed(Requirement requirement, List<Teachers.Module> modules) { }

    /** A requirement that reads differently: what of it, and the words before and after where they differ. */
    record Line(Requirement then, Requirement now, String parts, boolean title, boolean summary) { }

    /**
     * @param then    what is in force; nothing for a standard that is new here
     * @param changed since the page was shown
     */
    record View(UUID draft, Optional<Standard> then, Standard next, Changes changes, List<Line> asked, List<Line> quiet, String stale, List<Removed> removed,
            boolean changed) {
        /** What it was compared with. */
        public String base() {
            return then.map(Standard::hash).orElse("");
        }

        public boolean same() {
            return base().equals(next.hash());
        }
    }

    @GET
    public Response show(@PathParam("language") Language language, @PathParam("draft") UUID draft) {
        Drafts.Draft file = drafts.find(draft, steward.required(language), false);
        return frame.personal(200, Templates.preview(view(file, language, false)));
    }

    @POST
    @Path("apply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(@PathParam("language") Language language, @PathParam("draft") UUID draft, MultivaluedMap<String, String> fields) {
        UUID person = steward.required(language);
        Drafts.Draft file = drafts.find(draft, person, false);
        if (Frame.stays(fields.getFirst("go"))) return frame.personal(200, Templates.preview(view(file, language, false)));
        Standard next = standard(file);
        if (check.check(file.name(), file.bytes()).standard().isEmpty()) return frame.personal(409, Templates.preview(view(file, language, true)));
        String came = standards.inFiles().stream().filter(one -> one.id().equals(next.id())).map(Standard::hash).findFirst().orElse("");
        Catalogues.Order order = catalogues.apply(next, file.bytes(), Optional.ofNullable(fields.getFirst("base")).orElse(""), came, person);
        standards.follow();
        if (order == Catalogues.Order.ANOTHER_CAME) return frame.personal(409, Templates.preview(view(file, language, true)));
        return Response.seeOther(URI.create("/" + language + "/standards/load?applied=" + next.hash())).build();
    }

    /** It was checked when it was chosen; since then another one may have come that makes it an old one. */
    private Standard standard(Drafts.Draft file) {
        return check.read(file.bytes()).orElseThrow(() -> new NotFound("This draft cannot be read any more"));
    }

    private View view(Drafts.Draft file, Language language, boolean changed) {
        StewardMessages words = Words.of(StewardMessages.class, language);
        Standard next = standard(file);
        Optional<Standard> then = standards.find(next.id());
        Changes changes = Changes.between(then, next);
        List<Removed> removed = changes.removed().stream().map(requirement -> new Removed(requirement, teachers.of(requirement.key(), language))).toList();
        String stale = changes.stale().stream().flatMap(one -> one.stale().stream()).distinct().map(Language::ownName).sorted().collect(Collectors.joining(", "));
        return new View(file.id(), then, next, changes, changes.asked().stream().map(one -> line(one, words)).toList(),
                changes.quiet().stream().map(one -> line(one, words)).toList(), stale, removed, changed);
    }

    private static Line line(Changes.Changed one, StewardMessages words) {
        return new Line(one.then(), one.now(), one.parts().stream().map(words::part).collect(Collectors.joining(", ")), one.parts().contains(Part.TITLE),
                one.parts().contains(Part.SUMMARY));
    }
}
