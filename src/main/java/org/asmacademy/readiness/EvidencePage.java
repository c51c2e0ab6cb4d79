package org.asmacademy.readiness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;

/** What a site kept of its tasks, for its own people, and until when it holds. No name stands beside a picture. */
@Path("/{language}/sites/{siteId}/evidence")
@Produces("text/html;charset=UTF-8")
class EvidencePage {
    private final Frame frame;
    private final Languages languages;
    private final CurrentPerson current;
    private final Evidence evidence;
    private final LookAgain again;
    private final WatchTask watchTask;
    private final Journal journal;
    private final SiteScope scope;
    private final Clock clock;

    EvidencePage(Frame frame, Languages languages, CurrentPerson current, Evidence evidence, LookAgain again, WatchTask watchTask, Journal journal, SiteScope scope,
                 Clock clock) {
        this.frame = frame;
        this.languages = languages;
        this.current = current;
        this.evidence = evidence;
        this.again = again;
        this.watchTask = watchTask;
        this.journal = journal;
        this.scope = scope;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance evidence(UUID site, Evidence.Page page, boolean leads, Map<UUID, Holding> holdings);
    }

    /**
     * Until when an entry holds.
     *
     * @param press for those who may say so, the id of what they say
     */
    record Holding(Optional<LocalDate> until, boolean over, Optional<UUID> press, Set<Integer> months) { }

    /** @param before where the page before this one ended */
    @GET
    @May("see-what-was-kept")
    public Response list(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @QueryParam("before") String before) {
        if (!languages.offers(language)) throw new NotFound("The pages do not speak this language");
        Evidence.Page page = evidence.of(siteId, language, before);
        Map<UUID, LocalDate> holds = scope.in(siteId, () -> again.holds(siteId, page.entries().stream().map(Evidence.Entry::id).toList()));
        boolean leads = current.has(Role.LEAD) || current.has(Role.CHAMPION);
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Holding> holdings = page.entries().stream().map(Evidence.Entry::id).collect(Collectors.toMap(Function.identity(), id -> new Holding(
                Optional.ofNullable(holds.get(id)), holds.containsKey(id) && holds.get(id).isBefore(today),
                leads ? Optional.of(journal.mint()) : Optional.empty(), watchTask.months())));
        return frame.personal(200, Templates.evidence(siteId, page, leads, holdings));
    }

    /** Counted from today, for whoever says so looks at it today. */
    @POST
    @May("look-after-evidence")
    @Path("/holds")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response holds(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        UUID leader = current.required().id();
        Typed typed = new Typed(fields);
        UUID entry = typed.uuid("of").filter(of -> evidence.find(siteId, Set.of(of), language).containsKey(of)).orElseThrow(() -> new NotFound("Nothing such was kept"));
        Optional<LocalDate> until = watchTask.months().stream().filter(months -> typed.text("months").equals(String.valueOf(months))).findFirst()
                .map(months -> LocalDate.now(clock).plusMonths(months));
        journal.write(new NewFact(typed.id(), siteId, null, leader, new EvidenceHolds(entry, until)));
        return Response.seeOther(URI.create("/" + language + "/sites/" + siteId + "/evidence")).build();
    }
}
