package org.asmacademy.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Leave;
import org.asmacademy.sharing.Leaving;

/** A site takes its data along in three steps: a lead asks, a second person agrees, a lead takes the file. If it leaves, its data here are deleted some days later. */
@Path("/{language}/sites/{siteId}/leave")
@Produces("text/html;charset=UTF-8")
class LeavePage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Leaving leaving;
    private final TakeOut takeOut;
    private final Audit audit;
    private final Journal journal;
    private final SiteScope scope;
    private final java.nio.file.Path folder;

    LeavePage(Frame frame, CurrentPerson current, Leaving leaving, TakeOut takeOut, Audit audit, Journal journal, SiteScope scope, AcademyConfig config) {
        this.frame = frame;
        this.current = current;
        this.leaving = leaving;
        this.takeOut = takeOut;
        this.audit = audit;
        this.journal = journal;
        this.scope = scope;
        this.folder = config.home().resolve("uploads");
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance leave(UUID site, Optional<Leave> asked, boolean lead, boolean yes, Optional<String> until, long copyDays, long leaveDays, UUID press, String error);
    }

    @GET
    @May("see-leaving")
    public Response show(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        return page(200, siteId, "");
    }

    @POST
    @May("ask-to-leave")
    public Response ask(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @FormParam("id") UUID id, @FormParam("what") String what) {
        if (id == null) throw new NotFound("This form has no id");
        boolean leave = "leave".equals(what);
        if (!leave && !"copy".equals(what)) return page(400, siteId, Words.of(LeaveMessages.class, language).choose());
        leaving.ask(id, leave);
        return back(language, siteId);
    }

    @POST
    @May("stay")
    @Path("/stop")
    public Response stop(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @FormParam("id") UUID id, @FormParam("leave") UUID leave) {
        if (id == null || leave == null) throw new NotFound("This form has no id");
        leaving.last().filter(last -> last.id().equals(leave)).ifPresent(last -> leaving.stop(id, leave));
        return back(language, siteId);
    }

    /** Made anew each time and deleted when it has been sent. */
    @GET
    @May("take-all-data")
    @Path("/data")
    @Produces(MediaType.WILDCARD)
    public Response data(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) throws IOException {
        UUID person = current.required().id();
        if (leaving.last().flatMap(leaving::until).isEmpty()) throw new NotFound("Two people have not agreed");
        scope.run(siteId, () -> audit.note(siteId, person, "data-taken", siteId.toString()));
        return HandOver.sent(takeOut.write(siteId, language, folder), "our-mine.zip");
    }

    private Response page(int status, UUID site, String error) {
        Optional<Leave> asked = leaving.last();
        UUID reader = current.required().id();
        boolean yes = asked.filter(leave -> leave.yes().isEmpty() && !leave.by().equals(reader)).isPresent();
        Optional<String> until = asked.flatMap(leaving::until).map(end -> frame.day(day(end)));
        return frame.personal(status, Templates.leave(site, asked, current.has(Role.LEAD), yes, until, leaving.days(false), leaving.days(true), journal.mint(), error));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static Response back(Language language, UUID siteId) {
        return Response.seeOther(URI.create("/" + language + "/sites/" + siteId + "/leave")).build();
    }
}
