package org.asmacademy.readiness;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.readiness.Places.Address;
import org.asmacademy.readiness.Places.Place;
import org.asmacademy.shared.May;

/** Somebody chooses where two declarations or targets were made apart. Between equals only: what two people have said gives way to nothing but the word of two. */
@May("choose-between-words")
@Path("/{language}/sites/{siteId}/readiness/requirements/{requirement}/said/choose")
@Produces("text/html;charset=UTF-8")
class ChoosePage {
    private final CurrentPerson current;
    private final Places places;
    private final Judgement judgement;
    private final Journal journal;

    ChoosePage(CurrentPerson current, Places places, Judgement judgement, Journal journal) {
        this.current = current;
        this.places = places;
        this.judgement = judgement;
        this.journal = journal;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(Address at, MultivaluedMap<String, String> fields) {
        Place place = places.forLeaders(at);
        Typed typed = new Typed(fields);
        Optional<UUID> fact = typed.uuid("fact");
        Stream.of(Judgements.Kind.values()).map(kind -> apart(at, place, kind)).filter(apart -> fact.isPresent() && apart.contains(fact.get())).findFirst().ifPresent(apart -> {
            List<UUID> others = apart.stream().filter(other -> !other.equals(fact.get())).toList();
            journal.write(new NewFact(typed.id(), at.siteId(), null, current.required().id(), new Chosen(place.requirement().key(), fact.get()), others, List.of()));
        });
        return at.back();
    }

    private List<UUID> apart(Address at, Place place, Judgements.Kind kind) {
        return judgement.of(at.siteId(), kind, place.requirement(), place.scale()).apart().stream().map(Judgement.Line::fact).toList();
    }
}
