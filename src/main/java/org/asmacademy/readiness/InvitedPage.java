package org.asmacademy.readiness;

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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.Words;

/** Where assessors begin: with the link that a mine gave them. */
@May("begin-with-a-link")
@Path("/{language}/invited")
@Produces("text/html;charset=UTF-8")
class InvitedPage {
    private static final Pattern LINK = Pattern.compile("(?:.*/)?([A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{24})(?:[/?#].*)?");
    private static final int LONGEST = 500;
    private final Frame frame;

    InvitedPage(Frame frame) {
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance invited(String link, Optional<String> error);
    }

    @GET
    public Response ask() {
        return frame.personal(200, Templates.invited("", Optional.empty()));
    }

    /** Goes to where the link leads, at this academy and nowhere else. */
    @POST
    public Response open(@PathParam("language") Language language, @FormParam("link") String link, @FormParam("go") String go) {
        String typed = link == null ? "" : link.strip();
        if (Frame.stays(go)) return frame.personal(200, Templates.invited(typed, Optional.empty()));
        Matcher found = LINK.matcher(typed);
        if (typed.length() > LONGEST || !found.matches()) {
            return frame.personal(400, Templates.invited(typed, Optional.of(Words.of(AssessMessages.class, language).invited_wrong())));
        }
        return Response.seeOther(URI.create("/" + language + "/shared/" + found.group(1) + "/seen")).build();
    }
}
