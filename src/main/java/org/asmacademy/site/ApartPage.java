package org.asmacademy.site;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.KeptApart;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;

/** What came and does not count: what it is, from whom, when, why, and what can be done about it. What it says in itself is not shown here. */
@May("look-after-what-is-apart")
@Path("/{language}/sites/{siteId}/kept-apart")
@Produces("text/html;charset=UTF-8")
class ApartPage {
    /** Nothing here makes these different by looking again. */
    private static final Set<String> FOR_EVER = Set.of("not-allowed", "body-too-large");
    static final String SECOND = "other-content";
    private final Frame frame;
    private final CurrentPerson current;
    private final Journal journal;
    private final KeptApart apart;
    private final AsideFolds asides;
    private final People people;
    private final SiteScope scope;

    ApartPage(Frame frame, CurrentPerson current, Journal journal, KeptApart apart, AsideFolds asides, People people, SiteScope scope) {
        this.frame = frame;
        this.current = current;
        this.journal = journal;
        this.apart = apart;
        this.asides = asides;
        this.people = people;
        this.scope = scope;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance apart(UUID site, List<Line> lines, long aside, String tried);
    }

    /**
     * One thing in words.
     *
     * @param press   for the form that sets it aside
     * @param content of a second body, else empty
     * @param again   whether looking once more can change anything
     */
    record Line(UUID fact, String content, UUID press, String what, String who, long at, String why, String todo, boolean again) { }

    /** @param tried what became of one that was tried again */
    @GET
    public Response list(@PathParam("language") Language language, @PathParam("siteId") UUID site, @QueryParam("tried") String tried) {
        List<Journal.Quarantined> facts = journal.quarantined(site);
        List<KeptApart.SecondBody> seconds = apart.secondBodies(site);
        Set<SetAside> aside = scope.in(site, () -> asides.of(site));
        Set<UUID> actors = facts.stream().map(Journal.Quarantined::actorId).collect(Collectors.toSet());
        seconds.forEach(second -> actors.add(second.actorId()));
        Map<UUID, String> names = people.names(site, actors);
        ApartMessages words = Words.of(ApartMessages.class, language);
        List<Line> lines = new ArrayList<>();
        for (Journal.Quarantined fact : facts) {
            String reason = fact.reason().code();
            lines.add(new Line(fact.id(), "", journal.mint(), words.what(fact.kind()), names.getOrDefault(fact.actorId(), words.somebody()), fact.at(), words.why(reason),
                    words.todo(reason), !FOR_EVER.contains(reason)));
        }
        for (KeptApart.SecondBody second : seconds) {
            lines.add(new Line(second.fact(), second.content(), journal.mint(), words.what(second.kind()), names.getOrDefault(second.actorId(), words.somebody()), second.at(),
                    words.why(SECOND), words.todo(SECOND), false));
        }
        List<Line> open = lines.stream().filter(line -> !aside.contains(new SetAside(line.fact(), line.content()))).toList();
        return frame.personal(200, Templates.apart(site, open, lines.size() - open.size(), Set.of("yes", "no").contains(String.valueOf(tried)) ? tried : ""));
    }

    @POST
    @Path("/again")
    public Response again(@PathParam("language") Language language, @PathParam("siteId") UUID site, @FormParam("fact") UUID fact) {
        return back(language, site, "?tried=" + (fact != null && apart.tryAgain(site, fact) ? "yes" : "no"));
    }

    @POST
    @Path("/aside")
    public Response aside(@PathParam("language") Language language, @PathParam("siteId") UUID site, @FormParam("id") UUID id, @FormParam("fact") UUID fact,
                          @FormParam("content") String content) {
        if (id == null || fact == null) throw new NotFound("This form has no id");
        journal.write(new NewFact(id, site, null, current.required().id(), new SetAside(fact, content == null ? "" : content)));
        return back(language, site, "");
    }

    private static Response back(Language language, UUID site, String tried) {
        return Response.seeOther(URI.create("/" + language + "/sites/" + site + "/kept-apart" + tried)).build();
    }
}
