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
import java.net.URI;
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
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;

/** A lead or champion tells how the site does what is asked, what it costs, who pays and who helps. */
@Path("/{language}/sites/{siteId}/readiness/requirements/{requirement}/own-words")
@Produces("text/html;charset=UTF-8")
class OwnWordsPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Places places;
    private final OwnWordsTold told;
    private final Journal journal;
    private final SiteScope scope;

    OwnWordsPage(Frame frame, CurrentPerson current, People people, Places places, OwnWordsTold told, Journal journal, SiteScope scope) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.places = places;
        this.told = told;
        this.journal = journal;
        this.scope = scope;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance tellOwnWords(Place place, Form form);
    }

    record Choice(String value, String label, boolean chosen) { }

    record Form(UUID id, OwnWords words, List<Choice> payers, String error) {
        public int longest() {
            return OwnWords.LONGEST;
        }
    }

    @GET
    @May("say-in-own-words")
    public Response ask(Address at) {
        Place place = places.forLeaders(at);
        return page(200, place, journal.mint(), scope.in(at.siteId(), () -> told.of(at.siteId(), place.requirement().key())), "");
    }

    @POST
    @May(value = "say-in-own-words", keepsForm = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tell(Address at, MultivaluedMap<String, String> fields) {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(at.page() + "/own-words", fields);
        Place place = places.forLeaders(at);
        Typed typed = new Typed(fields);
        OwnWords words = new OwnWords(place.requirement().key(), typed.words("we-do"), typed.words("cost"), typed.text("payer"), typed.words("help"));
        if (typed.stays()) return page(200, place, typed.id(), words, "");
        if (!words.readable()) return page(400, place, typed.id(), words, Words.of(OwnWordsMessages.class, at.language()).too_long(OwnWords.LONGEST));
        journal.write(new NewFact(typed.id(), at.siteId(), null, current.required().id(), words));
        return Response.seeOther(URI.create(at.page() + "#own-words")).build();
    }

    private Response page(int status, Place place, UUID id, OwnWords words, String error) {
        OwnWordsMessages messages = Words.of(OwnWordsMessages.class, place.language());
        List<Choice> payers = Stream.concat(Stream.of(OwnWords.Payer.values()).map(payer -> new Choice(payer.code(), messages.payer(payer), payer.code().equals(words.payer()))),
                Stream.of(new Choice("", messages.pays_unknown(), words.pays().isEmpty()))).toList();
        return frame.personal(status, Templates.tellOwnWords(place, new Form(id, words, payers, error)));
    }
}
