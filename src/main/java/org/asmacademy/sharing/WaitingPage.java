package org.asmacademy.sharing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.people.People;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;

/** All that waits at a site for a second person, and the second yes, with the PIN once more. */
@May("second-a-judgement")
@Path("/{language}/sites/{siteId}/waiting")
@Produces("text/html;charset=UTF-8")
class WaitingPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Door door;
    private final Sharing sharing;
    private final Journal journal;

    WaitingPage(Frame frame, CurrentPerson current, People people, Door door, Sharing sharing, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.door = door;
        this.sharing = sharing;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "sharing")
    static class Templates {
        static native TemplateInstance waiting(UUID site, List<Line> lines);

        static native TemplateInstance yes(UUID site, Line line, UUID id, String error);
    }

    /** @param mine whether the reader said it, and so cannot be the second */
    record Line(Matter.Waiting waiting, String who, boolean mine) { }

    @GET
    public Response list(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        return frame.personal(200, Templates.waiting(siteId, lines(siteId, language)));
    }

    @GET
    @Path("/yes")
    public Response ask(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @QueryParam("fact") UUID fact) {
        return find(siteId, language, fact).map(line -> frame.personal(200, Templates.yes(siteId, line, journal.mint(), ""))).orElseGet(() -> list(language, siteId));
    }

    /** What nobody waits for any more (somebody was faster, or it was said anew) is answered with what waits now. */
    @POST
    @Path("/yes")
    public Response yes(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @FormParam("id") UUID id, @FormParam("fact") UUID fact,
                        @FormParam("pin") String pin) {
        if (id == null) throw new NotFound("This form has no id");
        Optional<Line> line = find(siteId, language, fact);
        if (line.isEmpty()) return Response.seeOther(URI.create("/" + language + "/sites/" + siteId + "/waiting")).build();
        try {
            sharing.agree(id, fact, pin);
        } catch (ProblemException refused) {
            if (refused.status() != 401 && refused.status() != 429) throw refused;
            return frame.personal(refused.status(), Templates.yes(siteId, line.get(), id, door.words(refused, language)));
        }
        return Response.seeOther(URI.create(line.get().waiting().back())).build();
    }

    private Optional<Line> find(UUID site, Language language, UUID fact) {
        return lines(site, language).stream().filter(line -> line.waiting().fact().equals(fact) && !line.mine()).findFirst();
    }

    private List<Line> lines(UUID site, Language language) {
        List<Matter.Waiting> waiting = sharing.waiting(language);
        Map<UUID, String> names = people.names(site, waiting.stream().map(Matter.Waiting::by).collect(Collectors.toSet()));
        UUID reader = current.required().id();
        return waiting.stream().map(one -> new Line(one, names.getOrDefault(one.by(), "…"), one.by().equals(reader))).toList();
    }
}
