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
import org.asmacademy.shared.Public;
import org.asmacademy.shared.PublicPages;
import org.asmacademy.shared.Words;

/** The first page: one's language, what this is, and the two ways in. */
@Public("the first page")
@Path("/{language}")
@Produces("text/html;charset=UTF-8")
class WelcomePage {
    private static final long WORDS_OF_THIS_PROGRAM = 0;
    private final Frame frame;
    private final Languages languages;
    private final PublicPages pages;

    WelcomePage(Frame frame, Languages languages, PublicPages pages) {
        this.frame = frame;
        this.languages = languages;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance welcome(List<Spoken> languages);
    }

    /** A language that says for itself what it is, for those who cannot read the one around it. */
    record Spoken(Language language, String line, String listen, String pause) { }

    @GET
    public Response welcome(@Context Request request) {
        return pages.now(request, WORDS_OF_THIS_PROGRAM, () -> frame.html(Templates.welcome(languages.offered().stream().map(WelcomePage::spoken).toList())));
    }

    private static Spoken spoken(Language language) {
        HomeMessages words = Words.of(HomeMessages.class, language);
        return new Spoken(language, words.learn_together(), words.listen(), words.pause());
    }
}
