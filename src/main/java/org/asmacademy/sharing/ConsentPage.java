package org.asmacademy.sharing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Consents.Said;

/** A person decides what of theirs may be shown beyond the mine: one question a page, yes and no of one size, and what they said so far. */
@May("decide-what-others-see")
@Path("/{language}/me/sharing")
@Produces("text/html;charset=UTF-8")
class ConsentPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Consents consents;
    private final Journal journal;
    private final Clock clock;

    ConsentPage(Frame frame, CurrentPerson current, Consents consents, Journal journal, Clock clock) {
        this.frame = frame;
        this.current = current;
        this.consents = consents;
        this.journal = journal;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "sharing")
    static class Templates {
        static native TemplateInstance consents(List<Asked> items, List<String> log);

        static native TemplateInstance consent(Asked asked, String until, UUID id, String error);
    }

    /**
     * A question and where it stands.
     *
     * @param until in words, while there is a yes that holds; empty otherwise
     */
    record Asked(ConsentItem item, String until) {
        public String icon() {
            return switch (item) {
                case NAME -> "me";
                case PICTURES -> "camera";
                case RECORD -> "learn";
            };
        }
    }

    @GET
    public Response all(@PathParam("language") Language language) {
        current.requiredSite();
        List<Said> said = consents.own();
        ConsentMessages words = Words.of(ConsentMessages.class, language);
        List<String> log = said.stream().map(one -> one.until().map(until -> words.log_yes(frame.date(one.at()), words.item(one.item()), frame.day(until)))
                .orElseGet(() -> words.log_no(frame.date(one.at()), words.item(one.item())))).toList();
        return frame.personal(200, Templates.consents(Arrays.stream(ConsentItem.values()).map(item -> asked(item, said)).toList(), log));
    }

    @GET
    @Path("/{item}")
    public Response one(@PathParam("language") Language language, @PathParam("item") String item) {
        current.requiredSite();
        return question(200, known(item), journal.mint(), "");
    }

    @POST
    @Path("/{item}")
    public Response answer(@PathParam("language") Language language, @PathParam("item") String item, @FormParam("id") UUID id, @FormParam("answer") String answer) {
        current.requiredSite();
        ConsentItem asked = known(item);
        if (id == null) throw new NotFound("This form has no id");
        if (!List.of("yes", "no").contains(String.valueOf(answer))) return question(400, asked, id, Words.of(ConsentMessages.class, language).choose());
        consents.answer(id, asked, answer.equals("yes"));
        return Response.seeOther(URI.create("/" + language + "/me/sharing")).build();
    }

    private Response question(int status, ConsentItem item, UUID id, String error) {
        return frame.personal(status, Templates.consent(asked(item, consents.own()), frame.day(consents.until()), id, error));
    }

    private Asked asked(ConsentItem item, List<Said> said) {
        Optional<Said> last = said.stream().filter(one -> one.item() == item).findFirst();
        return new Asked(item, last.filter(one -> one.holds(LocalDate.now(clock))).flatMap(Said::until).map(frame::day).orElse(""));
    }

    private static ConsentItem known(String item) {
        return Arrays.stream(ConsentItem.values()).filter(one -> one.code().equals(item)).findFirst().orElseThrow(() -> new NotFound("No such question"));
    }
}
