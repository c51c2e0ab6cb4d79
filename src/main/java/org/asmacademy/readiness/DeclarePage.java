package org.asmacademy.readiness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.readiness.Places.Address;
import org.asmacademy.readiness.Places.Place;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Words;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.Mappings;

/** A lead or champion says how the site judges itself. The site itself, nobody from outside. */
@Path("/{language}/sites/{siteId}/readiness/requirements/{requirement}/declare")
@Produces("text/html;charset=UTF-8")
class DeclarePage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Places places;
    private final Judgement judgement;
    private final Sites sites;
    private final OtherStandards others;
    private final Journal journal;

    DeclarePage(Frame frame, CurrentPerson current, People people, Places places, Judgement judgement, Sites sites, OtherStandards others,
            Journal journal) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.places = places;
        this.judgement = judgement;
        this.sites = sites;
        this.others = others;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance declare(Place place, Form form, List<Mappings.Elsewhere> touches);
    }

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
    @May("declare")
    public Response ask(Address at) {
        Place place = places.forLeaders(at);
        List<UUID> replaces = judgement.of(at.siteId(), Judgements.Kind.DECLARATION, place.requirement(), place.scale()).facts();
        return page(200, place, new Form(journal.mint(), place.standard().hash(), replaces, choices(place, ""), "", "", ""));
    }

    @POST
    @May(value = "declare", keepsForm = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declare(Address at, MultivaluedMap<String, String> fields) {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(at.page() + "/declare", fields);
        Place place = places.forLeaders(at);
        Typed typed = new Typed(fields);
        String value = typed.text("value");
        String reason = typed.words("reason");
        List<Choice> choices = choices(place, value);
        ReadinessMessages words = Words.of(ReadinessMessages.class, at.language());
        String valueError = choices.stream().anyMatch(Choice::chosen) ? "" : words.declare_no_value();
        String reasonError = wrong(reason, words);
        UUID id = typed.id();
        if (typed.stays()) return page(200, place, new Form(id, typed.text("standard"), typed.replaces(), choices, reason, "", ""));
        if (!valueError.isEmpty() || !reasonError.isEmpty()) {
            return page(400, place, new Form(id, typed.text("standard"), typed.replaces(), choices, reason, valueError, reasonError));
        }
        journal.write(new NewFact(id, at.siteId(), null, current.required().id(),
                new Declared(place.requirement().key(), typed.text("standard"), value, reason), typed.replaces(), List.of()));
        return at.back();
    }

    /** What is wrong with the reason that somebody gives; empty when nothing. */
    static String wrong(String reason, ReadinessMessages words) {
        if (reason.isEmpty()) return words.declare_no_reason();
        return reason.length() > Declared.LONGEST_REASON ? words.declare_long_reason(Declared.LONGEST_REASON) : "";
    }

    private List<Choice> choices(Place place, String value) {
        return Stream.concat(place.scale().values().stream().map(one -> one.value()), Stream.of(Declared.NOT_IN_OUR_POWER, Declared.NOT_OURS))
                .map(one -> new Choice(one, Judgement.label(one, place.scale(), place.language()), one.equals(value))).toList();
    }

    private Response page(int status, Place place, Form form) {
        SiteView site = sites.find(current.requiredSite()).orElseThrow(() -> new NotFound("No such site here"));
        return frame.personal(status, Templates.declare(place, form, others.of(site, place.requirement().key(), place.language(), false)));
    }
}
