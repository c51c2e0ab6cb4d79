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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.people.People;
import org.asmacademy.people.PersonView;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.Words;

/** The way in with a site's card: the code, then one's name in the list, or a new name. */
@Public("a door: it asks for the code of the card itself")
@Path("/{language}/join")
@Produces("text/html;charset=UTF-8")
class JoinPage {
    private static final int LONGEST_CODE = 40;
    private final Frame frame;
    private final Languages languages;
    private final CurrentPerson current;
    private final Door door;
    private final JoinSite joining;
    private final Sites sites;
    private final People people;
    private final Journal journal;

    JoinPage(Frame frame, Languages languages, CurrentPerson current, Door door, JoinSite joining, Sites sites, People people, Journal journal) {
        this.frame = frame;
        this.languages = languages;
        this.current = current;
        this.door = door;
        this.joining = joining;
        this.sites = sites;
        this.people = people;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance join(String code, Optional<String> error);
        static native TemplateInstance who(SiteView site, List<PersonView> people);
        static native TemplateInstance newcomer(SiteView site, Newcomer form, List<Language> languages, Wrong wrong);
    }

    /** What somebody new has written; the PIN is never written back. */
    record Newcomer(UUID id, String nickname, Language language, boolean adult) { }

    /** What is wrong, beside the field where it is. */
    record Wrong(Optional<String> nickname, Optional<String> pin, Optional<String> adult) {
        static final Wrong NOTHING = new Wrong(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @GET
    public Response ask(@QueryParam("code") String code) {
        door.requireSafe();
        return frame.personal(200, Templates.join(shortened(code), Optional.empty()));
    }

    @POST
    public Response enter(@PathParam("language") Language language, @FormParam("code") String code, @FormParam("go") String go) {
        door.requireSafe();
        if (Frame.stays(go)) return ask(code);
        try {
            UUID site = joining.siteOf(shortened(code));
            return Response.seeOther(URI.create("/" + language + "/join/who")).cookie(door.knows(site)).build();
        } catch (JoinSite.UnknownCode | CodeTries.TooManyCodes e) {
            return frame.personal(e.status(), Templates.join(shortened(code), Optional.of(frame.words(e))));
        }
    }

    @GET
    @Path("/who")
    public Response who(@PathParam("language") Language language) {
        door.requireSafe();
        Optional<SiteView> site = current.deviceSite().flatMap(sites::find);
        return site.map(here -> frame.personal(200, Templates.who(here, people.whoCanSignIn(here.id())))).orElseGet(() -> codeFirst(language));
    }

    @GET
    @Path("/new")
    public Response askNewcomer(@PathParam("language") Language language) {
        door.requireSafe();
        return page(200, language, new Newcomer(journal.mint(), "", language, false), Wrong.NOTHING);
    }

    @POST
    @Path("/new")
    public Response join(@PathParam("language") Language language, @FormParam("id") UUID id, @FormParam("nickname") String nickname,
                         @FormParam("pin") String pin, @FormParam("speaks") String speaks, @FormParam("adult") String adult,
                         @FormParam("go") String go) {
        door.requireSafe();
        Optional<UUID> site = current.deviceSite();
        if (site.isEmpty()) return codeFirst(language);
        Language spoken = languages.offered().stream().filter(l -> l.code().equals(speaks)).findFirst().orElse(language);
        Newcomer form = new Newcomer(id == null ? journal.mint() : id, nickname == null ? "" : nickname.strip(), spoken, adult != null);
        if (Frame.stays(go)) return page(200, language, form, Wrong.NOTHING);
        SiteMessages words = Words.of(SiteMessages.class, language);
        if (!form.adult()) return page(400, language, form, new Wrong(Optional.empty(), Optional.empty(), Optional.of(words.adults_only())));
        try {
            joining.join(form.id(), site.get(), form.nickname(), pin == null ? "" : pin, spoken);
            return Response.seeOther(URI.create("/" + language + "/courses")).cookie(door.enter(form.nickname(), pin)).build();
        } catch (ProblemException e) {
            return page(e.status(), language, form, wrong(e));
        }
    }

    private Response page(int status, Language language, Newcomer form, Wrong wrong) {
        Optional<SiteView> site = current.deviceSite().flatMap(sites::find);
        return site.map(here -> frame.personal(status, Templates.newcomer(here, form, languages.offered(), wrong))).orElseGet(() -> codeFirst(language));
    }

    private static Response codeFirst(Language language) {
        return Response.seeOther(URI.create("/" + language + "/join")).build();
    }

    private Wrong wrong(ProblemException e) {
        return switch (e.code()) {
            case "bad-nickname", "nickname-taken" -> new Wrong(Optional.of(frame.words(e)), Optional.empty(), Optional.empty());
            case "bad-pin", "easy-pin", "wrong-pin", "wait" -> new Wrong(Optional.empty(), Optional.of(frame.words(e)), Optional.empty());
            default -> throw e;
        };
    }

    private static String shortened(String code) {
        return code == null ? "" : code.substring(0, Math.min(code.length(), LONGEST_CODE));
    }
}
