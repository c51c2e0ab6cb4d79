package org.asmacademy.site;

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
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Words;

/** The end of a site, and its new beginning. Nothing is lost by closing: it only takes no new members. */
@May("close-the-site")
@Path("/{language}/sites/{id}/close")
@Produces("text/html;charset=UTF-8")
class ClosePage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Sites sites;
    private final Journal journal;

    ClosePage(Frame frame, CurrentPerson current, Sites sites, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.sites = sites;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance close(SiteView site, String word, UUID press, Optional<String> error);
    }

    @GET
    public Response ask(@PathParam("language") Language language, @PathParam("id") UUID id) {
        return page(200, id, language, Optional.empty());
    }

    /** Closing needs the word that the page shows; opening again needs nothing. */
    @POST
    public Response close(@PathParam("language") Language language, @PathParam("id") UUID id, @FormParam("id") UUID press,
                          @FormParam("closed") boolean closed, @FormParam("word") String word) {
        SiteMessages words = Words.of(SiteMessages.class, language);
        if (closed && (word == null || !word.strip().equalsIgnoreCase(words.close_word()))) {
            return page(400, id, language, Optional.of(words.close_word_wrong(words.close_word())));
        }
        UUID actor = current.required().id();
        Taken.require(List.of(journal.write(new NewFact(press == null ? journal.mint() : press, id, null, actor, new SiteClosed(closed)))));
        return Response.seeOther(URI.create("/" + language + "/sites/" + id + "/about")).build();
    }

    private Response page(int status, UUID site, Language language, Optional<String> error) {
        SiteView view = sites.find(site).orElseThrow(() -> new NotFound("No such site here"));
        return frame.personal(status, Templates.close(view, Words.of(SiteMessages.class, language).close_word(), journal.mint(), error));
    }
}
