package org.asmacademy.readiness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.readiness.Places.Address;
import org.asmacademy.readiness.Places.Place;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;

/** A lead answers what an assessor wrote down. */
@Path("/{language}/sites/{siteId}/readiness/requirements/{requirement}/answer")
@Produces("text/html;charset=UTF-8")
class AnswerPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Places places;
    private final Confirmations confirmations;
    private final Journal journal;
    private final SiteScope scope;

    AnswerPage(Frame frame, CurrentPerson current, People people, Places places, Confirmations confirmations, Journal journal, SiteScope scope) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.places = places;
        this.confirmations = confirmations;
        this.journal = journal;
        this.scope = scope;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance answer(Place place, String seen, String note, Form form);
    }

    record Form(UUID id, UUID to, String words, String error) {
        public int longest() {
            return ConfirmationAnswered.LONGEST;
        }
    }

    @GET
    @May("answer-a-confirmation")
    public Response ask(Address at, @QueryParam("to") UUID to) {
        Place place = places.forLeaders(at);
        Strands.Seen seen = seen(at.siteId(), place, to);
        String said = scope.in(at.siteId(), () -> confirmations.answers(at.siteId())).getOrDefault(seen.fact(), "");
        return page(200, place, seen, new Form(journal.mint(), seen.fact(), said, ""));
    }

    @POST
    @May(value = "answer-a-confirmation", keepsForm = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(Address at, MultivaluedMap<String, String> fields) {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(at.page() + "/answer", fields);
        Place place = places.forLeaders(at);
        Typed typed = new Typed(fields);
        Strands.Seen seen = seen(at.siteId(), place, typed.uuid("to").orElse(null));
        Form form = new Form(typed.id(), seen.fact(), typed.words("words"), "");
        if (typed.stays()) return page(200, place, seen, form);
        if (form.words.length() > ConfirmationAnswered.LONGEST) {
            return page(400, place, seen, new Form(form.id, form.to, form.words, Words.of(AssessMessages.class, at.language()).too_long(ConfirmationAnswered.LONGEST)));
        }
        journal.write(new NewFact(typed.id(), at.siteId(), null, current.required().id(), new ConfirmationAnswered(seen.fact(), form.words)));
        return Response.seeOther(URI.create(at.page() + "#now")).build();
    }

    private Strands.Seen seen(UUID site, Place place, UUID confirmation) {
        return scope.in(site, () -> confirmations.standing(site, place.requirement().key())).stream().filter(one -> one.fact().equals(confirmation)).findFirst()
                .orElseThrow(() -> new NotFound("No such confirmation"));
    }

    private Response page(int status, Place place, Strands.Seen seen, Form form) {
        return frame.personal(status, Templates.answer(place, Words.of(AssessMessages.class, place.language()).seen(seen.how(), frame.date(seen.at())), seen.note(), form));
    }
}
