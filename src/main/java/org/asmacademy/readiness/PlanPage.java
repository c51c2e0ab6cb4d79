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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.readiness.Places.Address;
import org.asmacademy.readiness.Places.Place;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;

/**
 * A lead or champion plans a step, words it anew, or says that it is done or given up. Nothing that was planned is ever erased. Done needs
 * something that the site kept, or the word of a trainer.
 */
@Path("/{language}/sites/{siteId}/readiness/requirements/{requirement}/plan")
@Produces("text/html;charset=UTF-8")
class PlanPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Places places;
    private final Plan plan;
    private final PlanWords words;
    private final Evidence evidence;
    private final Journal journal;
    private final SiteScope scope;

    PlanPage(Frame frame, CurrentPerson current, People people, Places places, Plan plan, PlanWords words, Evidence evidence, Journal journal, SiteScope scope) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.places = places;
        this.plan = plan;
        this.words = words;
        this.evidence = evidence;
        this.journal = journal;
        this.scope = scope;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance step(Place place, StepForm form);

        static native TemplateInstance end(Place place, EndForm form);
    }

    record Choice(String value, String label, boolean chosen) { }

    /**
     * @param step     the step that is worded anew; none for a new one
     * @param replaces the wordings that were seen
     * @param day      as it was typed
     */
    record StepForm(UUID id, Optional<UUID> step, String standard, List<UUID> replaces, String action, List<Choice> owners, String day, String cost, String support,
            String reason, Errors errors) {
        public int longestAction() {
            return StepPlanned.LONGEST_ACTION;
        }

        public int longestLine() {
            return StepPlanned.LONGEST_LINE;
        }
    }

    /** What is wrong, beside each field; empty where nothing is. */
    record Errors(String action, String day, String owner, String lines) {
        static final Errors NONE = new Errors("", "", "", "");

        boolean any() {
            return !(action + day + owner + lines).isEmpty();
        }
    }

    /** @param trainer whether the reader's word is enough */
    record EndForm(UUID id, PlanWords.Step step, String how, List<Choice> kept, boolean trainer, String note, String howError, String noteError) {
        public int longest() {
            return StepPlanned.LONGEST_ACTION;
        }
    }

    @GET
    @May("plan-a-step")
    public Response ask(Address at, @QueryParam("step") UUID named) {
        Place place = places.forLeaders(at);
        UUID id = journal.mint();
        if (named == null) {
            return step(200, place, new StepForm(id, Optional.empty(), place.standard().hash(), List.of(), "", owners(at, ""), "", "", "", "", Errors.NONE));
        }
        Plan.Step step = open(at, place, named);
        Plan.Wording now = step.wording();
        return step(200, place, new StepForm(id, Optional.of(named), place.standard().hash(), step.now().stream().map(Plan.Wording::fact).toList(), now.action(),
                owners(at, now.owner()), now.day().map(LocalDate::toString).orElse(""), now.cost(), now.support(), "", Errors.NONE));
    }

    @POST
    @May(value = "plan-a-step", keepsForm = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response plan(Address at, MultivaluedMap<String, String> fields) {
        if (current.wasSigned().isPresent()) return people.keepAndSignIn(at.page() + "/plan", fields);
        Place place = places.forLeaders(at);
        Typed typed = new Typed(fields);
        UUID id = typed.id();
        Optional<UUID> named = typed.uuid("step");
        named.ifPresent(step -> open(at, place, step));
        List<Choice> owners = owners(at, typed.text("owner"));
        Errors errors = typed.stays() ? Errors.NONE : errors(at, typed, owners, named.isPresent());
        StepForm form = new StepForm(id, named, typed.text("standard"), typed.replaces(), typed.words("action"), owners, typed.text("day"), typed.words("cost"),
                typed.words("support"), typed.words("reason"), errors);
        if (typed.stays()) return step(200, place, form);
        if (errors.any()) return step(400, place, form);
        journal.write(new NewFact(id, at.siteId(), null, current.required().id(), new StepPlanned(place.requirement().key(), form.standard(), named.orElse(id),
                form.action(), typed.text("owner"), typed.day("day"), form.cost(), form.support(), form.reason()), named.isPresent() ? form.replaces() : List.of(), List.of()));
        return back(at);
    }

    /** Of two wordings made apart, one counts. */
    @POST
    @May("plan-a-step")
    @Path("/choose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(Address at, MultivaluedMap<String, String> fields) {
        Place place = places.forLeaders(at);
        Typed typed = new Typed(fields);
        typed.uuid("fact").ifPresent(fact -> steps(at, place).stream().map(step -> step.now().stream().map(Plan.Wording::fact).toList())
                .filter(apart -> apart.size() > 1 && apart.contains(fact)).findFirst().ifPresent(apart -> journal.write(new NewFact(typed.id(), at.siteId(), null,
                        current.required().id(), new Chosen(place.requirement().key(), fact), apart.stream().filter(other -> !other.equals(fact)).toList(), List.of()))));
        return back(at);
    }

    @GET
    @May("plan-a-step")
    @Path("/end")
    public Response askEnd(Address at, @QueryParam("step") UUID named) {
        Place place = places.forLeaders(at);
        return end(200, place, new EndForm(journal.mint(), inWords(at, place, open(at, place, named)), "", kept(at, ""), isTrainer(), "", "", ""));
    }

    @POST
    @May("plan-a-step")
    @Path("/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(Address at, MultivaluedMap<String, String> fields) {
        Place place = places.forLeaders(at);
        Typed typed = new Typed(fields);
        UUID id = typed.id();
        Optional<Plan.Step> step = typed.uuid("step").flatMap(named -> steps(at, place).stream().filter(one -> one.id().equals(named)).findFirst());
        if (step.isEmpty() || !step.get().open()) return back(at);          // somebody was faster
        String how = typed.text("how");
        String note = typed.words("note");
        List<Choice> kept = kept(at, typed.text("evidence"));
        Optional<Choice> shown = kept.stream().filter(Choice::chosen).findFirst();
        ReadinessMessages says = Words.of(ReadinessMessages.class, at.language());
        String howError = switch (how) {
            case "shown" -> shown.isEmpty() ? says.plan_no_evidence() : "";
            case "trainer" -> isTrainer() ? "" : says.plan_no_how();
            case "given-up" -> "";
            default -> says.plan_no_how();
        };
        String noteError = note.isEmpty() && !how.equals("shown") ? says.plan_no_note() : tooLong(note, StepPlanned.LONGEST_ACTION, says);
        EndForm form = new EndForm(id, inWords(at, place, step.get()), how, kept, isTrainer(), note, howError, noteError);
        if (typed.stays()) return end(200, place, new EndForm(id, form.step(), how, kept, isTrainer(), note, "", ""));
        if (!howError.isEmpty() || !noteError.isEmpty()) return end(400, place, form);
        journal.write(new NewFact(id, at.siteId(), null, current.required().id(), new StepEnded(place.requirement().key(), step.get().id(), !how.equals("given-up"),
                how.equals("shown") ? shown.map(Choice::value).map(UUID::fromString) : Optional.empty(), note)));
        return back(at);
    }

    private Errors errors(Address at, Typed typed, List<Choice> owners, boolean anew) {
        ReadinessMessages says = Words.of(ReadinessMessages.class, at.language());
        String action = typed.words("action").isEmpty() ? says.plan_no_action() : tooLong(typed.words("action"), StepPlanned.LONGEST_ACTION, says);
        String day = typed.words("day").isEmpty() || typed.day("day").isPresent() ? "" : says.target_no_day();
        String owner = owners.stream().anyMatch(Choice::chosen) ? "" : says.plan_no_owner();
        String lines = Stream.of("cost", "support", "reason").map(typed::words).map(line -> tooLong(line, StepPlanned.LONGEST_LINE, says)).filter(one -> !one.isEmpty())
                .findFirst().orElse(anew && typed.words("reason").isEmpty() ? says.declare_no_reason() : "");
        return new Errors(action, day, owner, lines);
    }

    private static String tooLong(String text, int most, ReadinessMessages says) {
        return text.length() > most ? says.declare_long_reason(most) : "";
    }

    private List<Choice> owners(Address at, String chosen) {
        ReadinessMessages says = Words.of(ReadinessMessages.class, at.language());
        List<Choice> owners = new ArrayList<>();
        for (StepPlanned.Owner owner : StepPlanned.Owner.values()) owners.add(new Choice(owner.word(), says.plan_owner(owner), owner.word().equals(chosen)));
        words.leaders(at.siteId()).entrySet().stream().sorted(Map.Entry.comparingByValue())
                .forEach(one -> owners.add(new Choice(one.getKey().toString(), one.getValue(), one.getKey().toString().equals(chosen))));
        return owners;
    }

    private List<Choice> kept(Address at, String chosen) {
        return evidence.latest(at.siteId(), at.language()).stream()
                .map(one -> new Choice(one.id().toString(), one.title() + ", " + frame.date(one.at()), one.id().toString().equals(chosen))).toList();
    }

    private List<Plan.Step> steps(Address at, Place place) {
        return scope.in(at.siteId(), () -> plan.of(at.siteId(), place.requirement().key()));
    }

    private Plan.Step open(Address at, Place place, UUID named) {
        return steps(at, place).stream().filter(step -> step.id().equals(named) && step.open()).findFirst().orElseThrow(() -> new NotFound("No such step"));
    }

    private PlanWords.Step inWords(Address at, Place place, Plan.Step step) {
        return words.of(at.siteId(), place.requirement().key()).stream().filter(one -> one.id().equals(step.id())).findFirst().orElseThrow();
    }

    private boolean isTrainer() {
        return current.has(Role.CHAMPION);
    }

    private static Response back(Address at) {
        return Response.seeOther(URI.create(at.page() + "#plan")).build();
    }

    private Response step(int status, Place place, StepForm form) {
        return frame.personal(status, Templates.step(place, form));
    }

    private Response end(int status, Place place, EndForm form) {
        return frame.personal(status, Templates.end(place, form));
    }
}
