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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.readiness.Places.Address;
import org.asmacademy.readiness.Places.Place;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.May;
import org.asmacademy.shared.Words;

/**
 * A lead or champion says by when the site wants a requirement in place, moves that day or takes it back, each with a reason. Nobody outside
 * can; and no page calls a day that has passed a failure.
 */
@Path("/{language}/sites/{siteId}/readiness/requirements/{requirement}/target")
@Produces("text/html;charset=UTF-8")
class TargetPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Places places;
    private final Judgement judgement;
    private final Journal journal;

    TargetPage(Frame frame, CurrentPerson current, People people, Places places, Judgement judgement, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.places = places;
        this.judgement = judgement;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance target(Place place, Form form);
    }

    /**
     * @param replaces what stood or waited when the page was made
     * @param day      as it was typed
     * @param none     whether no target is wanted any more; can be asked for where there is one
     */
    record Form(UUID id, List<UUID> replaces, String day, boolean none, String reason, String dayError, String reasonError) {
        public int longest() {
            return Declared.LONGEST_REASON;
        }

        public boolean hasOne() {
            return !replaces.isEmpty();
        }
    }

    @GET
    @May("set-a-target")
    public Response ask(Address at) {
        Place place = places.forLeaders(at);
        List<UUID> replaces = judgement.of(at.siteId(), Judgements.Kind.TARGET, place.requirement(), place.scale()).facts();
        return page(200, place, new Form(journal.mint(), replaces, "", false, "", "", ""));
    }

    @POST
    @May(value = "set-a-target", keepsForm = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(Address at, MultivaluedMap<String, String> fields) {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(at.page() + "/target", fields);
        Place place = places.forLeaders(at);
        Typed typed = new Typed(fields);
        UUID id = typed.id();
        boolean none = "yes".equals(typed.text("none"));
        String reason = typed.words("reason");
        if (typed.stays()) return page(200, place, new Form(id, typed.replaces(), typed.text("day"), none, reason, "", ""));
        Optional<LocalDate> day = none ? Optional.empty() : typed.day("day");
        ReadinessMessages words = Words.of(ReadinessMessages.class, at.language());
        String dayError = none || day.isPresent() ? "" : words.target_no_day();
        String reasonError = DeclarePage.wrong(reason, words);
        if (!dayError.isEmpty() || !reasonError.isEmpty()) {
            return page(400, place, new Form(id, typed.replaces(), typed.text("day"), none, reason, dayError, reasonError));
        }
        journal.write(new NewFact(id, at.siteId(), null, current.required().id(), new TargetSet(place.requirement().key(), day, reason), typed.replaces(), List.of()));
        return at.back();
    }

    private Response page(int status, Place place, Form form) {
        return frame.personal(status, Templates.target(place, form));
    }
}
