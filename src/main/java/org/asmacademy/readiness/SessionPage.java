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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.course.CourseLibrary;
import org.asmacademy.course.CourseModule;
import org.asmacademy.course.ModuleKey;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Words;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;

/** Group sessions on one phone: how many women, men and young adults took part, in one form and without a name. */
@Path("/{language}/sites/{siteId}/sessions")
@Produces("text/html;charset=UTF-8")
class SessionPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Sites sites;
    private final GroupSessions sessions;
    private final CourseLibrary library;
    private final Journal journal;
    private final Clock clock;

    SessionPage(Frame frame, CurrentPerson current, People people, Sites sites, GroupSessions sessions, CourseLibrary library, Journal journal, Clock clock) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.sites = sites;
        this.sessions = sessions;
        this.library = library;
        this.journal = journal;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance sessions(SiteView site, List<Shown> sessions, List<GroupSessions.Earlier> earlier, boolean leads);

        static native TemplateInstance session(UUID site, SessionForm form, String about, List<Choice> modules, List<Field> counts, Map<String, String> wrong);

        static native TemplateInstance sessionOut(UUID site, UUID id, Shown session, String reason, String error, int longest);
    }

    record Shown(GroupSessions.Session session, String about) { }

    /** A number field, with what is wrong in it. */
    record Field(String name, String label, String typed, String error) { }

    record Choice(String value, String label, boolean chosen) { }

    /** What the path names. */
    record Address(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        String path() {
            return "/" + language + "/sites/" + siteId + "/sessions";
        }
    }

    @GET
    @May("see-group-sessions")
    public Response list(Address at) {
        SiteView site = sites.find(at.siteId()).orElseThrow(() -> new NotFound("No such site"));
        List<Shown> shown = sessions.of(site.id()).stream().map(session -> shown(session, at.language())).toList();
        return frame.personal(200, Templates.sessions(site, shown, sessions.earlier(site.id()), current.has(Role.LEAD) || current.has(Role.CHAMPION)));
    }

    /** @param session one that is to be worded anew */
    @GET
    @May("count-a-group-session")
    @Path("/new")
    public Response ask(Address at, @QueryParam("module") String module, @QueryParam("session") UUID session) {
        SessionForm form = session == null ? SessionForm.empty(journal.mint(), module, LocalDate.now(clock)) : SessionForm.of(journal.mint(), session(at, session));
        return page(200, at, form, Map.of());
    }

    @POST
    @May(value = "count-a-group-session", keepsForm = true)
    @Path("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(Address at, MultivaluedMap<String, String> fields) {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(at.path() + "/new", fields);
        Typed typed = new Typed(fields);
        SessionForm form = SessionForm.of(typed);
        if (typed.stays()) return page(200, at, form, Map.of());
        if (!typed.text(SessionForm.STEP).isEmpty()) return page(200, at, form.stepped(typed.text(SessionForm.STEP)), Map.of());
        form.session().ifPresent(session -> session(at, session));
        Map<String, String> wrong = form.wrong(Words.of(SessionMessages.class, at.language()), LocalDate.now(clock), module(form.module()).isPresent());
        if (!wrong.isEmpty()) return page(400, at, form, wrong);
        CourseModule module = module(form.module()).orElseThrow();
        journal.write(new NewFact(form.id(), at.siteId(), null, current.required().id(), form.held(module)));
        return Response.seeOther(URI.create(at.path())).build();
    }

    @GET
    @May("count-a-group-session")
    @Path("/out")
    public Response askOut(Address at, @QueryParam("session") UUID session) {
        return frame.personal(200, Templates.sessionOut(at.siteId(), journal.mint(), shown(session(at, session), at.language()), "", "", SessionTakenOut.LONGEST_REASON));
    }

    @POST
    @May(value = "count-a-group-session", keepsForm = true)
    @Path("/out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeOut(Address at, MultivaluedMap<String, String> fields) {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(at.path() + "/out", fields);
        Typed typed = new Typed(fields);
        Optional<GroupSessions.Session> found = typed.uuid("session").flatMap(session -> sessions.find(at.siteId(), session));
        if (found.isEmpty()) return Response.seeOther(URI.create(at.path())).build();       // it is out already
        String reason = typed.words("reason");
        SessionMessages words = Words.of(SessionMessages.class, at.language());
        String error = reason.isEmpty() ? words.no_reason() : reason.length() > SessionTakenOut.LONGEST_REASON ? words.long_reason(SessionTakenOut.LONGEST_REASON) : "";
        if (typed.stays() || !error.isEmpty()) {
            return frame.personal(typed.stays() ? 200 : 400, Templates.sessionOut(at.siteId(), typed.id(), shown(found.get(), at.language()), reason,
                    typed.stays() ? "" : error, SessionTakenOut.LONGEST_REASON));
        }
        journal.write(new NewFact(typed.id(), at.siteId(), null, current.required().id(), new SessionTakenOut(found.get().id(), reason)));
        return Response.seeOther(URI.create(at.path())).build();
    }

    private Response page(int status, Address at, SessionForm form, Map<String, String> wrong) {
        String about = module(form.module()).map(module -> module.title().in(at.language())).orElse("");
        SessionMessages words = Words.of(SessionMessages.class, at.language());
        List<Field> counts = List.of(new Field("women", words.women(), form.women(), wrong.getOrDefault("women", "")),
                new Field("men", words.men(), form.men(), wrong.getOrDefault("men", "")), new Field("young", words.young(), form.young(), wrong.getOrDefault("young", "")));
        return frame.personal(status, Templates.session(at.siteId(), form, about, about.isEmpty() ? modules(at, form) : List.of(), counts, wrong));
    }

    /** Those of the courses for the site's minerals first, as the library shows them. */
    private List<Choice> modules(Address at, SessionForm form) {
        List<String> minerals = sites.find(at.siteId()).map(SiteView::commodities).orElse(List.of());
        return library.coursesFor(minerals).stream().flatMap(course -> course.modules().stream())
                .map(module -> new Choice(module.key().toString(), module.title().in(at.language()), module.key().toString().equals(form.module()))).toList();
    }

    private Shown shown(GroupSessions.Session session, Language language) {
        return new Shown(session, library.module(session.module()).map(module -> module.title().in(language)).orElse(session.module().name()));
    }

    private Optional<CourseModule> module(String key) {
        return Stream.of(key).filter(one -> library.moduleKeys().stream().anyMatch(known -> known.toString().equals(one))).map(ModuleKey::new)
                .flatMap(known -> library.module(known).stream()).findFirst();
    }

    private GroupSessions.Session session(Address at, UUID session) {
        return Optional.ofNullable(session).flatMap(id -> sessions.find(at.siteId(), id)).orElseThrow(() -> new NotFound("No such session"));
    }
}
