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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.readiness.SiteReadiness.StandardReadiness;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Share;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.Requirement;
import org.asmacademy.standard.Standard;

/**
 * An assessor writes down what they have seen at a mine. They come by a link that two of its people gave, see what it shows to whoever has the link, and
 * of other assessors nothing.
 */
@May("confirm")
@Path("/{language}/shared/{link}/seen")
@Produces("text/html;charset=UTF-8")
class AssessPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final Sharing sharing;
    private final Sites sites;
    private final SiteReadiness readiness;
    private final Confirmations confirmations;
    private final MakeReport reports;
    private final Journal journal;
    private final SiteScope scope;
    private final Clock clock;

    AssessPage(Frame frame, CurrentPerson current, Sharing sharing, Sites sites, SiteReadiness readiness, Confirmations confirmations, MakeReport reports,
               Journal journal, SiteScope scope, Clock clock) {
        this.frame = frame;
        this.current = current;
        this.sharing = sharing;
        this.sites = sites;
        this.readiness = readiness;
        this.confirmations = confirmations;
        this.reports = reports;
        this.journal = journal;
        this.scope = scope;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance seen(String link, String standard, List<Part> parts);

        static native TemplateInstance see(String link, Row row, Requirement requirement, Form form);
    }

    /** What an assessor can write down in a section. */
    record Part(String title, List<Row> rows) { }

    /**
     * @param shown what the site shows about it
     * @param own   what this assessor wrote down, in a sentence
     * @param answer what the site says to that
     */
    record Row(String requirement, String title, Optional<Report.Line> shown, Optional<String> own, Optional<String> answer) { }

    record Way(String value, String label, boolean chosen) { }

    record Form(UUID id, List<Way> ways, String note, String wayError, String noteError) {
        public int longest() {
            return Declared.LONGEST_REASON;
        }
    }

    /** What the link leads to. */
    private record Opened(UUID site, SiteView view, Share share, StandardReadiness followed) {
        Standard standard() {
            return followed.of().standard();
        }
    }

    @GET
    public Response all(@PathParam("language") Language language, @PathParam("link") String link) {
        Opened opened = opened(link);
        Report report = reports.of(opened.view, opened.share.standard(), Report.Form.SHARED, opened.share.named(), language);
        Map<UUID, String> answers = answers(opened);
        List<Part> parts = opened.standard().sections().stream().filter(section -> !opened.followed.in(section.id()).isEmpty())
                .map(section -> new Part(section.title().in(language), opened.followed.in(section.id()).stream().map(strands -> row(strands, report, answers, language)).toList())).toList();
        return frame.personal(200, Templates.seen(link, opened.standard().called(language), parts));
    }

    @GET
    @Path("/{requirement}")
    public Response one(@PathParam("language") Language language, @PathParam("link") String link, @PathParam("requirement") String key) {
        Opened opened = opened(link);
        return page(200, language, link, opened, strands(opened, key), new Form(journal.mint(), ways(language, ""), "", "", ""));
    }

    @POST
    @Path("/{requirement}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("language") Language language, @PathParam("link") String link, @PathParam("requirement") String key, MultivaluedMap<String, String> fields) {
        Opened opened = opened(link);
        Strands strands = strands(opened, key);
        Typed typed = new Typed(fields);
        String note = typed.words("note");
        Optional<Confirmed.How> how = Confirmed.How.of(typed.text("how"));
        List<UUID> own = own(strands).map(Strands.Seen::fact).map(List::of).orElse(List.of());
        AssessMessages words = Words.of(AssessMessages.class, language);
        String wayError = typed.stays() || how.isPresent() && (how.get() != Confirmed.How.TAKEN_BACK || !own.isEmpty()) ? "" : words.no_way();
        String noteError = typed.stays() || note.length() <= Declared.LONGEST_REASON ? "" : words.too_long(Declared.LONGEST_REASON);
        Form form = new Form(typed.id(), ways(language, typed.text("how")), note, wayError, noteError);
        if (typed.stays()) return page(200, language, link, opened, strands, form);
        if (!(wayError + noteError).isEmpty()) return page(400, language, link, opened, strands, form);
        Confirmed saw = new Confirmed(strands.requirement().key(), opened.standard().hash(), note, how.orElseThrow().code());
        journal.write(new NewFact(typed.id(), opened.site, null, current.required().id(), saw, own, List.of()));
        return Response.seeOther(URI.create("/" + language + "/shared/" + link + "/seen#" + key)).build();
    }

    private Opened opened(String link) {
        return sharing.open(link).filter(opened -> opened.share().state(LocalDate.now(clock)) == Share.State.OPEN).flatMap(opened ->
                sites.find(opened.site()).filter(site -> !site.closed()).flatMap(site -> readiness.of(site).stream()
                        .filter(one -> one.of().standard().id().equals(opened.share().standard())).findFirst()
                        .map(followed -> new Opened(opened.site(), site, opened.share(), followed)))).orElseThrow(() -> new NotFound("No such link"));
    }

    private static Strands strands(Opened opened, String key) {
        return opened.followed.find(key).orElseThrow(() -> new NotFound("The link does not lead to " + key));
    }

    private Row row(Strands strands, Report report, Map<UUID, String> answers, Language language) {
        String key = strands.requirement().key().id();
        AssessMessages words = Words.of(AssessMessages.class, language);
        Optional<Strands.Seen> own = own(strands);
        return new Row(key, strands.requirement().title().in(language), report.parts().stream().flatMap(part -> part.lines().stream()).filter(line -> line.id().equals(key)).findFirst(),
                own.map(seen -> words.yours(seen.how(), frame.date(seen.at()))), own.flatMap(seen -> Optional.ofNullable(answers.get(seen.fact()))));
    }

    private Map<UUID, String> answers(Opened opened) {
        return scope.in(opened.site, () -> confirmations.answers(opened.site));
    }

    private Optional<Strands.Seen> own(Strands strands) {
        UUID self = current.required().id();
        return strands.confirmed().stream().filter(seen -> seen.actor().equals(self)).reduce((first, last) -> last);
    }

    private static List<Way> ways(Language language, String chosen) {
        AssessMessages words = Words.of(AssessMessages.class, language);
        return Arrays.stream(Confirmed.How.values()).map(how -> new Way(how.code(), words.way(how), how.code().equals(chosen))).toList();
    }

    private Response page(int status, Language language, String link, Opened opened, Strands strands, Form form) {
        Report report = reports.of(opened.view, opened.share.standard(), Report.Form.SHARED, opened.share.named(), language);
        Row row = row(strands, report, answers(opened), language);
        List<Way> offered = form.ways.stream().filter(way -> row.own.isPresent() || !way.value.equals(Confirmed.How.TAKEN_BACK.code())).toList();
        return frame.personal(status, Templates.see(link, row, strands.requirement(), new Form(form.id, offered, form.note, form.wayError, form.noteError)));
    }
}
