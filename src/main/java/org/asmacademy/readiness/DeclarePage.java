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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Scale;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/**
 * A lead or champion says how the site judges itself, another one says yes to it, and somebody chooses where two were said apart. The site
 * itself, nobody from outside.
 */
@Path("/{language}/sites/{siteId}/readiness/requirements/{requirement}/declare")
@Produces("text/html;charset=UTF-8")
class DeclarePage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Door door;
    private final Standards standards;
    private final Judgement judgement;
    private final Sharing sharing;
    private final Journal journal;

    DeclarePage(Frame frame, CurrentPerson current, People people, Door door, Standards standards, Judgement judgement, Sharing sharing, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.door = door;
        this.standards = standards;
        this.judgement = judgement;
        this.sharing = sharing;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance declare(Place place, Form form);

        static native TemplateInstance agree(Place place, Judgement.Line line, UUID id, String error);
    }

    /** What the path names. */
    record Address(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @PathParam("requirement") String requirement) {
        String page() {
            return "/" + language + "/sites/" + siteId + "/readiness/requirements/" + requirement;
        }
    }

    /** The requirement that is judged. */
    record Place(Language language, Standard standard, Requirement requirement, Scale scale, String page) { }

    record Choice(String value, String label, boolean chosen) { }

    /**
     * @param standard by which it is judged: the one that the page was made with
     * @param replaces what stood or waited when the page was made
     */
    record Form(UUID id, String standard, List<UUID> replaces, List<Choice> choices, String reason, String valueError, String reasonError) {
        public int longest() {
            return Declared.LONGEST_REASON;
        }
    }

    @GET
    public Response ask(Address at) {
        Place place = leadersPlace(at);
        List<UUID> now = view(at, place).waiting().stream().map(Judgement.Line::fact).toList();
        List<UUID> standing = view(at, place).standing().stream().map(Judgement.Line::fact).toList();
        List<UUID> replaces = Stream.concat(standing.stream(), now.stream()).toList();
        return page(200, place, new Form(journal.mint(), place.standard().hash(), replaces, choices(place, ""), "", "", ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declare(Address at, MultivaluedMap<String, String> typed) {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(at.page() + "/declare", typed);
        Place place = leadersPlace(at);
        String value = typed(typed, "value");
        String reason = typed(typed, "reason").replace("\r\n", "\n").strip();
        List<Choice> choices = choices(place, value);
        List<UUID> replaces = typed.getOrDefault("replaces", List.of()).stream().map(DeclarePage::id).filter(Objects::nonNull).limit(50).toList();
        UUID id = id(typed(typed, "id"));
        if (id == null) throw new NotFound("This form has no id");
        ReadinessMessages words = Words.of(ReadinessMessages.class, at.language());
        String valueError = choices.stream().anyMatch(Choice::chosen) ? "" : words.declare_no_value();
        String reasonError = reason.isEmpty() ? words.declare_no_reason() : reason.length() > Declared.LONGEST_REASON ? words.declare_long_reason(Declared.LONGEST_REASON) : "";
        if (!valueError.isEmpty() || !reasonError.isEmpty() || "here".equals(typed(typed, "go"))) {
            boolean wrong = !"here".equals(typed(typed, "go"));
            return page(wrong ? 400 : 200, place, new Form(id, typed(typed, "standard"), replaces, choices, reason, wrong ? valueError : "", wrong ? reasonError : ""));
        }
        journal.write(new NewFact(id, at.siteId(), null, current.required().id(), new Declared(place.requirement().key(), typed(typed, "standard"), value, reason),
                replaces, List.of()));
        return Response.seeOther(URI.create(at.page() + "#said")).build();
    }

    /** The page on which a second person says yes. */
    @GET
    @Path("/agree")
    public Response askAgain(Address at, @QueryParam("fact") UUID fact) {
        Place place = leadersPlace(at);
        return mine(at, place, fact).map(line -> frame.personal(200, Templates.agree(place, line, journal.mint(), ""))).orElseGet(() -> back(at));
    }

    @POST
    @Path("/agree")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response agree(Address at, MultivaluedMap<String, String> typed) {
        Place place = leadersPlace(at);
        UUID id = id(typed(typed, "id"));
        Optional<Judgement.Line> line = mine(at, place, id(typed(typed, "fact")));
        if (line.isEmpty() || id == null) return back(at);          // somebody was faster, or said it anew
        try {
            sharing.agree(id, line.get().fact(), typed(typed, "pin"));
        } catch (ProblemException refused) {
            if (refused.status() != 401 && refused.status() != 429) throw refused;
            return frame.personal(refused.status(), Templates.agree(place, line.get(), id, door.words(refused, at.language())));
        }
        return back(at);
    }

    @POST
    @Path("/choose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(Address at, MultivaluedMap<String, String> typed) {
        Place place = leadersPlace(at);
        UUID id = id(typed(typed, "id"));
        UUID fact = id(typed(typed, "fact"));
        List<UUID> apart = view(at, place).apart().stream().map(Judgement.Line::fact).toList();
        if (id != null && apart.contains(fact)) {
            List<UUID> others = new ArrayList<>(apart);
            others.remove(fact);
            journal.write(new NewFact(id, at.siteId(), null, current.required().id(), new Chosen(place.requirement().key(), fact), others, List.of()));
        }
        return back(at);
    }

    /** A declaration that waits for the reader's yes. */
    private Optional<Judgement.Line> mine(Address at, Place place, UUID fact) {
        return view(at, place).waiting().stream().filter(Judgement.Line::mine).filter(line -> line.fact().equals(fact)).findFirst();
    }

    private Judgement.View view(Address at, Place place) {
        return judgement.of(at.siteId(), place.requirement(), place.scale(), at.language());
    }

    private Place leadersPlace(Address at) {
        current.requiredAt(at.siteId());
        current.requiredAs(Role.LEAD, Role.CHAMPION);
        for (Standard standard : standards.all()) {
            for (Requirement requirement : standard.requirements()) {
                if (requirement.key().id().equals(at.requirement()) && requirement.dutyOf() == org.asmacademy.standard.Duty.SITE) {
                    return new Place(at.language(), standard, requirement, standard.section(requirement).scale(), at.page());
                }
            }
        }
        throw new NotFound("No such requirement");
    }

    private List<Choice> choices(Place place, String value) {
        return Stream.concat(place.scale().values().stream().map(one -> one.value()), Stream.of(Declared.NOT_IN_OUR_POWER, Declared.NOT_OURS))
                .map(one -> new Choice(one, Judgement.label(one, place.scale(), place.language()), one.equals(value))).toList();
    }

    private Response page(int status, Place place, Form form) {
        return frame.personal(status, Templates.declare(place, form));
    }

    private static Response back(Address at) {
        return Response.seeOther(URI.create(at.page() + "#said")).build();
    }

    private static String typed(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
