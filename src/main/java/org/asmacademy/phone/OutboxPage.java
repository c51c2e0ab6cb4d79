package org.asmacademy.phone;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.PublicPages;

/**
 * What waits on this phone, and what its person did on it. The pages hold nobody: the phone fills them in from its own store, with signal and
 * without, and the server never sees what they say.
 */
@Public("the same for everybody: what waits and who did what only the phone knows")
@Path("/{language}/phone")
@Produces("text/html;charset=UTF-8")
class OutboxPage {
    /** They change with the program only. */
    private static final long EDITION = 0;
    private final Frame frame;
    private final Languages languages;
    private final PublicPages pages;

    OutboxPage(Frame frame, Languages languages, PublicPages pages) {
        this.frame = frame;
        this.languages = languages;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "phone")
    static class Templates {
        static native TemplateInstance waiting(Language language);

        static native TemplateInstance me(Language language);
    }

    @GET
    @Path("waiting")
    public Response waiting(@PathParam("language") Language language, Request request) {
        if (!languages.offers(language)) throw new NotFound("The pages do not speak this language");
        return pages.now(request, EDITION, () -> frame.html(Templates.waiting(language)));
    }

    @GET
    @Path("me")
    public Response me(@PathParam("language") Language language, Request request) {
        if (!languages.offers(language)) throw new NotFound("The pages do not speak this language");
        return pages.now(request, EDITION, () -> frame.html(Templates.me(language)));
    }
}
