package org.asmacademy.readiness;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.readiness.EvidenceWithdrawn.Why;
import org.asmacademy.readiness.KeptThings.Thing;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;

/**
 * Something that was kept, or the photo of a look, is hidden by a lead or trainer, and shown again by the same person or another one. The second yes
 * that takes it out for good is asked on the page of all that waits (room {@code sharing}). Its path takes ids only: what else stands below
 * {@code /evidence} is another page's ({@link EvidencePage}).
 */
@May("take-out-evidence")
@Path("/{language}/sites/{siteId}/evidence/{entry:[0-9a-f-]+}")
@Produces("text/html;charset=UTF-8")
class TakeOutPage {
    private final Frame frame;
    private final Languages languages;
    private final CurrentPerson current;
    private final People people;
    private final KeptThings things;
    private final Withdrawals withdrawals;
    private final SiteScope scope;
    private final Journal journal;

    TakeOutPage(Frame frame, Languages languages, CurrentPerson current, People people, KeptThings things, Withdrawals withdrawals, SiteScope scope, Journal journal) {
        this.frame = frame;
        this.languages = languages;
        this.current = current;
        this.people = people;
        this.things = things;
        this.withdrawals = withdrawals;
        this.scope = scope;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance takeOut(Thing entry, Form form);

        static native TemplateInstance takenOut(Thing entry, Waits waits, UUID id);
    }

    /** What the path names. */
    record Address(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, @PathParam("entry") UUID entry) { }

    /** A reason to choose. */
    record Choice(String value, String label, boolean chosen) { }

    /** What was typed, and what is wrong with it. */
    record Form(UUID id, List<Choice> reasons, String note, String reasonError, String noteError) {
        public int longest() {
            return EvidenceWithdrawn.LONGEST_NOTE;
        }
    }

    /** @param mine whether the reader asked for it; then another must say yes */
    record Waits(UUID fact, String who, String why, String note, boolean mine) { }

    @GET
    public Response show(Address at) {
        Thing entry = entry(at);
        List<Withdrawals.Asked> asked = asked(at);
        if (asked.stream().anyMatch(Withdrawals.Asked::gone)) return back(entry);
        return asked.isEmpty() ? form(200, entry, journal.mint(), "", "", "", "") : waits(entry, asked.get(0));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hide(Address at, MultivaluedMap<String, String> fields) {
        Thing entry = entry(at);
        Typed typed = new Typed(fields);
        KeepingMessages words = words();
        String reason = typed.text("reason");
        String note = typed.words("note");
        if (typed.stays()) return form(200, entry, typed.id(), reason, note, "", "");
        Optional<Why> why = Arrays.stream(Why.values()).filter(one -> one.word().equals(reason)).findFirst();
        String reasonError = why.isEmpty() ? words.why_first() : "";
        String noteError = note.length() > EvidenceWithdrawn.LONGEST_NOTE ? words.note_long(EvidenceWithdrawn.LONGEST_NOTE)
                : why.filter(Why.OTHER::equals).isPresent() && note.isEmpty() ? words.note_first() : "";
        if (!(reasonError + noteError).isEmpty()) return form(400, entry, typed.id(), reason, note, reasonError, noteError);
        if (asked(at).isEmpty()) {
            journal.write(new NewFact(typed.id(), at.siteId(), null, current.required().id(), new EvidenceWithdrawn(at.entry(), reason, note)));
        }
        return Response.seeOther(URI.create(entry.page())).build();
    }

    @POST
    @Path("/stay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stay(Address at, MultivaluedMap<String, String> fields) {
        Thing entry = entry(at);
        Typed typed = new Typed(fields);
        waiting(at, typed).ifPresent(asked -> journal.write(new NewFact(typed.id(), at.siteId(), null, current.required().id(), new EvidenceStays(asked.id()))));
        return back(entry);
    }

    private Optional<Withdrawals.Asked> waiting(Address at, Typed typed) {
        Optional<UUID> named = typed.uuid("fact");
        List<Withdrawals.Asked> asked = asked(at);
        if (asked.stream().anyMatch(Withdrawals.Asked::gone)) return Optional.empty();
        return asked.stream().filter(one -> named.isPresent() && one.id().equals(named.get())).findFirst();
    }

    private List<Withdrawals.Asked> asked(Address at) {
        return scope.in(at.siteId(), () -> withdrawals.of(at.siteId(), List.of(at.entry())));
    }

    private static Response back(Thing entry) {
        return Response.seeOther(URI.create(entry.around())).build();
    }

    private Thing entry(Address at) {
        if (!languages.offers(at.language())) throw new NotFound("The pages do not speak this language");
        return Optional.ofNullable(things.find(at.siteId(), List.of(at.entry()), at.language()).get(at.entry())).orElseThrow(() -> new NotFound("No such entry"));
    }

    private Response form(int status, Thing entry, UUID id, String reason, String note, String reasonError, String noteError) {
        List<Choice> reasons = Arrays.stream(Why.values()).map(why -> new Choice(why.word(), words().why(why), why.word().equals(reason))).toList();
        return frame.personal(status, Templates.takeOut(entry, new Form(id, reasons, note, reasonError, noteError)));
    }

    private Response waits(Thing entry, Withdrawals.Asked asked) {
        String who = people.names(current.requiredSite(), Set.of(asked.actor())).getOrDefault(asked.actor(), "…");
        Waits waits = new Waits(asked.id(), who, words().why(asked.why()), asked.note(), asked.actor().equals(current.required().id()));
        return frame.personal(200, Templates.takenOut(entry, waits, journal.mint()));
    }

    private KeepingMessages words() {
        return Words.of(KeepingMessages.class, frame.language());
    }
}
