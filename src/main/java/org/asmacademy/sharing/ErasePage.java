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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.Words;

/** Somebody has everything of theirs deleted. They hear first what goes and what stays; the PIN is asked again, and one tap is enough to stay. */
@May("delete-own-data")
@Path("/{language}/me/delete")
@Produces("text/html;charset=UTF-8")
class ErasePage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Erasures erasures;
    private final Door door;
    private final Journal journal;

    ErasePage(Frame frame, CurrentPerson current, Erasures erasures, Door door, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.erasures = erasures;
        this.door = door;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "sharing")
    static class Templates {
        static native TemplateInstance erase(Optional<Erasure> asked, String day, long days, Form form);

        static native TemplateInstance erased();
    }

    /** What was chosen (never the PIN), and what is wrong with it. */
    record Form(UUID id, String when, String whenError, String pinError) { }

    @GET
    public Response ask(@PathParam("language") Language language) {
        current.requiredSite();
        return page(200, new Form(journal.mint(), "", "", ""));
    }

    @POST
    public Response asked(@PathParam("language") Language language, @FormParam("id") UUID id, @FormParam("when") String when, @FormParam("pin") String pin,
                          @FormParam("go") String go) {
        current.requiredSite();
        if (id == null) throw new NotFound("This form has no id");
        if (Frame.stays(go)) return page(200, new Form(id, when == null ? "" : when, "", ""));
        EraseMessages words = Words.of(EraseMessages.class, language);
        if (!List.of("later", "now").contains(String.valueOf(when))) return page(400, new Form(id, "", words.choose(), ""));
        boolean now = when.equals("now");
        try {
            erasures.ask(id, now, pin);
        } catch (Erasures.OnlyLead only) {
            return page(only.status(), new Form(id, when, words.only_lead(), ""));
        } catch (ProblemException refused) {
            if (refused.status() != 401 && refused.status() != 429) throw refused;
            return page(refused.status(), new Form(id, when, "", door.words(refused, language)));
        }
        return Response.seeOther(URI.create("/" + language + "/me/delete" + (now ? "/done" : ""))).build();
    }

    @POST
    @Path("/stay")
    public Response stay(@PathParam("language") Language language, @FormParam("id") UUID id, @FormParam("erasure") UUID erasure) {
        current.requiredSite();
        if (id == null || erasure == null) throw new NotFound("This form has no id");
        erasures.own().filter(open -> open.id().equals(erasure)).ifPresent(open -> erasures.stay(id, erasure));
        return Response.seeOther(URI.create("/" + language + "/me/delete")).build();
    }

    /** For nobody in particular: who comes here is signed out. */
    @GET
    @Path("/done")
    @Public("a goodbye to somebody who is nobody here any more; it knows nobody")
    public Response done(@PathParam("language") Language language) {
        return frame.personal(200, Templates.erased());
    }

    private Response page(int status, Form form) {
        Optional<Erasure> asked = erasures.own();
        String day = asked.flatMap(erasures::day).map(at -> frame.date(at.toEpochMilli())).orElse("");
        return frame.personal(status, Templates.erase(asked, day, erasures.days(), form));
    }
}
