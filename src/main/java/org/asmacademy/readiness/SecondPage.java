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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.readiness.Places.Address;
import org.asmacademy.readiness.Places.Place;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.sharing.Sharing;

/** A second lead or champion says yes to what one of them said, and somebody chooses where two were said apart. */
@Path("/{language}/sites/{siteId}/readiness/requirements/{requirement}/said")
@Produces("text/html;charset=UTF-8")
class SecondPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Door door;
    private final Places places;
    private final Judgement judgement;
    private final Sharing sharing;
    private final Journal journal;

    SecondPage(Frame frame, CurrentPerson current, Door door, Places places, Judgement judgement, Sharing sharing, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.door = door;
        this.places = places;
        this.judgement = judgement;
        this.sharing = sharing;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance agree(Place place, Waits waits, UUID id, String error);
    }

    /** Something that waits for the reader's yes. */
    record Waits(Judgement.Line line, boolean target) { }

    @GET
    @Path("/agree")
    public Response ask(Address at, @QueryParam("fact") UUID fact) {
        Place place = places.forLeaders(at);
        return mine(at, place, Optional.ofNullable(fact)).map(waits -> frame.personal(200, Templates.agree(place, waits, journal.mint(), ""))).orElseGet(at::back);
    }

    @POST
    @Path("/agree")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response agree(Address at, MultivaluedMap<String, String> fields) {
        Place place = places.forLeaders(at);
        Typed typed = new Typed(fields);
        UUID id = typed.id();
        Optional<Waits> waits = mine(at, place, typed.uuid("fact"));
        if (waits.isEmpty()) return at.back();                      // somebody was faster, or said it anew
        try {
            sharing.agree(id, waits.get().line().fact(), typed.text("pin"));
        } catch (ProblemException refused) {
            if (refused.status() != 401 && refused.status() != 429) throw refused;
            return frame.personal(refused.status(), Templates.agree(place, waits.get(), id, door.words(refused, at.language())));
        }
        return at.back();
    }

    /** Between equals only: what two people have said gives way to nothing but the word of two. */
    @POST
    @Path("/choose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(Address at, MultivaluedMap<String, String> fields) {
        Place place = places.forLeaders(at);
        Typed typed = new Typed(fields);
        Optional<UUID> fact = typed.uuid("fact");
        Stream.of(Judgements.Kind.values()).map(kind -> view(at, place, kind).apart().stream().map(Judgement.Line::fact).toList())
                .filter(apart -> fact.isPresent() && apart.contains(fact.get())).findFirst().ifPresent(apart -> {
                    List<UUID> others = apart.stream().filter(other -> !other.equals(fact.get())).toList();
                    journal.write(new NewFact(typed.id(), at.siteId(), null, current.required().id(), new Chosen(place.requirement().key(), fact.get()), others, List.of()));
                });
        return at.back();
    }

    private Optional<Waits> mine(Address at, Place place, Optional<UUID> fact) {
        return Arrays.stream(Judgements.Kind.values()).flatMap(kind -> view(at, place, kind).waiting().stream().filter(Judgement.Line::mine)
                .filter(line -> fact.isPresent() && line.fact().equals(fact.get())).map(line -> new Waits(line, kind == Judgements.Kind.TARGET))).findFirst();
    }

    private Judgement.View view(Address at, Place place, Judgements.Kind kind) {
        return judgement.of(at.siteId(), kind, place.requirement(), place.scale());
    }
}
