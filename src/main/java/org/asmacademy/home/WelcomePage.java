package org.asmacademy.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.Languages;
import org.asmacademy.shared.PublicPage;
import org.asmacademy.shared.Words;

/** The first page: one's language, what this is, and the two ways in. */
@Path("/{language}")
@Produces("text/html;charset=UTF-8")
class WelcomePage {
    private final Frame frame;
    private final Languages languages;

    WelcomePage(Frame frame, Languages languages) {
        this.frame = frame;
        this.languages = languages;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance welcome(List<Spoken> languages);
    }

    /** A language that says for itself what it is, for those who cannot read the one around it. */
    record Spoken(Language language, String line, String listen, String pause) { }

    @GET
    public Response welcome(@Context Request request) {
        List<Spoken> spoken = languages.offered().stream().map(language -> {
            HomeMessages words = Words.of(HomeMessages.class, language);
            return new Spoken(language, words.learn_together(), words.listen(), words.pause());
        }).toList();
        return PublicPage.now(request, frame.html(Templates.welcome(spoken)));
    }
}
