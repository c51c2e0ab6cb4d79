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
import java.time.Clock;
import java.time.LocalDate;
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
import org.asmacademy.sharing.Share;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/** An admin writes down that others have certified a site. They reach it by the link that two people of the site gave: without one they see no site at all. */
@May("type-a-certificate")
@Path("/{language}/shared/{link}/certificate")
@Produces("text/html;charset=UTF-8")
class CertificatePage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Sharing sharing;
    private final Standards standards;
    private final Journal journal;
    private final Clock clock;

    CertificatePage(Frame frame, CurrentPerson current, Sharing sharing, Standards standards, Journal journal, Clock clock) {
        this.frame = frame;
        this.current = current;
        this.sharing = sharing;
        this.standards = standards;
        this.journal = journal;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance certificate(String link, String standard, Form form);
    }

    record Form(UUID id, String issuer, String document, String until, String issuerError, String documentError, String untilError) {
        public int longest() {
            return CertificateTyped.LONGEST;
        }
    }

    @GET
    public Response ask(@PathParam("link") String link) {
        return page(200, link, opened(link), new Form(journal.mint(), "", "", "", "", "", ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response type(@PathParam("language") Language language, @PathParam("link") String link, MultivaluedMap<String, String> fields) {
        Sharing.Opened opened = opened(link);
        Typed typed = new Typed(fields);
        String issuer = typed.words("issuer");
        String document = typed.words("document");
        Optional<LocalDate> until = typed.day("until");
        if (typed.stays()) return page(200, link, opened, new Form(typed.id(), issuer, document, typed.text("until"), "", "", ""));
        if (!typed.text("none").isEmpty()) return write(language, link, opened, typed.id(), new CertificateTyped(opened.share().standard(), "", "", LocalDate.now(clock)));
        CertificateMessages words = Words.of(CertificateMessages.class, language);
        Form form = new Form(typed.id(), issuer, document, typed.text("until"), wrong(issuer, words), wrong(document, words), until.isPresent() ? "" : words.wrong_day());
        if (!(form.issuerError + form.documentError + form.untilError).isEmpty()) return page(400, link, opened, form);
        return write(language, link, opened, typed.id(), new CertificateTyped(opened.share().standard(), issuer, document, until.get()));
    }

    /** A certificate in words: that it holds, or held. */
    static String sentence(CertificateTyped one, Standards standards, Clock clock, Frame frame, Language language) {
        CertificateMessages words = Words.of(CertificateMessages.class, language);
        String standard = standards.find(one.standard()).map(found -> found.called(language)).orElse(one.standard());
        String day = frame.day(one.until());
        return one.holds(LocalDate.now(clock)) ? words.says(one.issuer(), standard, one.document(), day) : words.said(one.issuer(), standard, one.document(), day);
    }

    private static String wrong(String line, CertificateMessages words) {
        return line.isEmpty() || line.length() > CertificateTyped.LONGEST ? words.wrong_line(CertificateTyped.LONGEST) : "";
    }

    private Response write(Language language, String link, Sharing.Opened opened, UUID id, CertificateTyped typed) {
        journal.write(new NewFact(id, opened.site(), null, current.required().id(), typed));
        return Response.seeOther(URI.create("/" + language + "/shared/" + link)).build();
    }

    /** What nobody has adopted nobody can certify. */
    private Sharing.Opened opened(String link) {
        return sharing.open(link).filter(opened -> opened.share().state(LocalDate.now(clock)) == Share.State.OPEN)
                .filter(opened -> standards.find(opened.share().standard()).filter(Standard::proposed).isEmpty()).orElseThrow(() -> new NotFound("No such link"));
    }

    private Response page(int status, String link, Sharing.Opened opened, Form form) {
        String standard = opened.share().standard();
        return frame.personal(status, Templates.certificate(link, standards.find(standard).map(found -> found.called(frame.language())).orElse(standard), form));
    }
}
