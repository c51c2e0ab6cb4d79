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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.PledgeMade;
import org.asmacademy.sharing.Share;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;

/** What somebody with a link sees of a site: what it agreed to show, while it is open, and nothing afterwards. */
@Public("whoever holds a link that two people of a site gave, as long as it is open; looking is noted for the site")
@Path("/{language}/shared/{link}")
@Produces("text/html;charset=UTF-8")
class SharedPage {
    private static final int MOST_YEARS = 5;
    private final Frame frame;
    private final Sharing sharing;
    private final Sites sites;
    private final MakeReport reports;
    private final CurrentPerson current;
    private final Journal journal;
    private final Clock clock;

    SharedPage(Frame frame, Sharing sharing, Sites sites, MakeReport reports, CurrentPerson current, Journal journal, Clock clock) {
        this.frame = frame;
        this.sharing = sharing;
        this.sites = sites;
        this.reports = reports;
        this.current = current;
        this.journal = journal;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance shared(Share share, Report report, List<SharePage.Promise> pledges, boolean admin, boolean assessor, Form form);

        static native TemplateInstance notShared();
    }

    /** What somebody promises, as it was typed, and what is wrong with it. */
    record Form(UUID id, String link, String words, String until, String wordsError, String untilError) {
        public int longest() {
            return PledgeMade.LONGEST;
        }
    }

    @GET
    public Response show(@PathParam("language") Language language, @PathParam("link") String link) {
        return page(200, language, opened(link), new Form(journal.mint(), link, "", "", "", ""));
    }

    /** Whoever looks may promise something, and what becomes of it is seen by the site and by whoever looks next. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response promise(@PathParam("language") Language language, @PathParam("link") String link, MultivaluedMap<String, String> fields) {
        Sharing.Opened opened = opened(link);
        Typed typed = new Typed(fields);
        String words = typed.words("words");
        Form form = new Form(typed.id(), link, words, typed.text("until"), "", "");
        if (typed.stays() || shown(opened).isEmpty()) return page(200, language, opened, form);
        PledgeMessages messages = Words.of(PledgeMessages.class, language);
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> until = typed.day("until").filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(MOST_YEARS)));
        String wordsError = words.isEmpty() ? messages.no_words() : words.length() > PledgeMade.LONGEST ? messages.too_long(PledgeMade.LONGEST) : "";
        if (wordsError.isEmpty() && until.isPresent() && sharing.pledge(opened, form.id(), words, until.get())) {
            return Response.seeOther(URI.create("/" + language + "/shared/" + link + "#pledges")).build();
        }
        if (wordsError.isEmpty() && until.isPresent()) wordsError = messages.enough();
        return page(400, language, opened, new Form(form.id(), link, words, form.until(), wordsError, until.isPresent() ? "" : messages.no_day()));
    }

    private Sharing.Opened opened(String link) {
        return sharing.open(link).orElseThrow(() -> new NotFound("No such link"));
    }

    private Optional<SiteView> shown(Sharing.Opened opened) {
        Share share = opened.share();
        return share.state(LocalDate.now(clock)) == Share.State.OPEN
                ? sites.find(opened.site()).filter(one -> !one.closed() && one.standards().contains(share.standard())) : Optional.empty();
    }

    private Response page(int status, Language language, Sharing.Opened opened, Form form) {
        Share share = opened.share();
        LocalDate today = LocalDate.now(clock);
        Optional<TemplateInstance> page = shown(opened).map(site -> Templates.shared(share, reports.of(site, share.standard(), Report.Form.SHARED, share.named(), language),
                sharing.pledges(opened).stream().map(pledge -> SharePage.promise(pledge, form.id(), today, frame)).toList(), current.has(Role.ADMIN), current.has(Role.ASSESSOR), form));
        return Response.fromResponse(frame.personal(page.isPresent() ? status : 410, page.orElseGet(Templates::notShared)))
                .header("X-Robots-Tag", "noindex").build();
    }
}
