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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Words;
import org.asmacademy.sharing.Pledge;
import org.asmacademy.sharing.Share;
import org.asmacademy.sharing.ShareOffered;
import org.asmacademy.sharing.Sharing;
import org.asmacademy.site.SiteView;
import org.asmacademy.site.Sites;
import org.asmacademy.standard.Standard;
import org.asmacademy.standard.Standards;

/** What a site shows to others by a link: a lead offers, a second person says yes with a PIN, either stops it; all of them see who looked. */
@Path("/{language}/sites/{siteId}/shares")
@Produces("text/html;charset=UTF-8")
class SharePage {
    /** A share that nobody thinks of again ends by itself. */
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;
    private final Frame frame;
    private final CurrentPerson current;
    private final People people;
    private final Sites sites;
    private final Standards standards;
    private final Sharing sharing;
    private final Journal journal;
    private final Clock clock;

    SharePage(Frame frame, CurrentPerson current, People people, Sites sites, Standards standards, Sharing sharing, Journal journal, Clock clock) {
        this.frame = frame;
        this.current = current;
        this.people = people;
        this.sites = sites;
        this.standards = standards;
        this.sharing = sharing;
        this.journal = journal;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "readiness")
    static class Templates {
        static native TemplateInstance shares(SiteView site, List<Line> lines, boolean lead, UUID press);

        static native TemplateInstance offer(SiteView site, List<Standard> standards, Form form);
    }

    /** When somebody opened it, or tried when it was over. */
    record Look(long at, boolean late) { }

    /**
     * A share in words.
     *
     * @param link  the address to hand over; only while it is open
     * @param mine  whether the reader may say yes to it
     */
    record Line(UUID id, String standard, String purpose, boolean named, String until, String who, Optional<String> second, Share.State state, String link, boolean mine,
            List<Look> looks, List<Promise> pledges) { }

    /**
     * @param press for the form that says whether it was kept
     * @param until in words
     */
    record Promise(UUID id, UUID press, String words, String until, Pledge.State state) { }

    /** What was typed, and what is wrong with it. */
    record Form(UUID id, String standard, String purpose, boolean named, String until, String standardError, String purposeError, String untilError) {
        public int longest() {
            return ShareOffered.LONGEST_PURPOSE;
        }
    }

    @GET
    @May("see-shares")
    public Response list(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, UriInfo uri) {
        SiteView site = site(siteId);
        return frame.personal(200, Templates.shares(site, lines(language, uri), current.has(Role.LEAD), journal.mint()));
    }

    @GET
    @May("offer-a-share")
    @Path("/offer")
    public Response ask(@PathParam("language") Language language, @PathParam("siteId") UUID siteId) {
        SiteView site = site(siteId);
        String until = LocalDate.now(clock).plusDays(USUAL_DAYS).toString();
        return frame.personal(200, Templates.offer(site, followed(site), new Form(journal.mint(), "", "", false, until, "", "", "")));
    }

    @POST
    @May("offer-a-share")
    @Path("/offer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response offer(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        SiteView site = site(siteId);
        Typed typed = new Typed(fields);
        ReadinessMessages words = Words.of(ReadinessMessages.class, language);
        String standard = typed.text("standard");
        String purpose = typed.words("purpose");
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> until = typed.day("until").filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(MOST_DAYS)));
        String standardError = followed(site).stream().anyMatch(one -> one.id().equals(standard)) ? "" : words.plan_no_how();
        String purposeError = purpose.isEmpty() ? words.share_no_purpose() : purpose.length() > ShareOffered.LONGEST_PURPOSE
                ? words.declare_long_reason(ShareOffered.LONGEST_PURPOSE) : "";
        String untilError = until.isPresent() ? "" : words.share_no_until();
        boolean named = "yes".equals(typed.text("named"));
        boolean wrong = !(standardError + purposeError + untilError).isEmpty();
        if (typed.stays() || wrong) {
            Form form = typed.stays() ? new Form(typed.id(), standard, purpose, named, typed.text("until"), "", "", "")
                    : new Form(typed.id(), standard, purpose, named, typed.text("until"), standardError, purposeError, untilError);
            return frame.personal(typed.stays() ? 200 : 400, Templates.offer(site, followed(site), form));
        }
        sharing.offer(typed.id(), new ShareOffered(standard, purpose, named, until.orElseThrow()));
        return back(language, siteId);
    }

    @POST
    @May("stop-a-share")
    @Path("/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop(@PathParam("language") Language language, @PathParam("siteId") UUID siteId, MultivaluedMap<String, String> fields) {
        Typed typed = new Typed(fields);
        typed.uuid("share").filter(share -> sharing.shares().stream().anyMatch(one -> one.id().equals(share))).ifPresent(share -> sharing.stop(typed.id(), share));
        return back(language, siteId);
    }

    private List<Line> lines(Language language, UriInfo uri) {
        UUID site = current.requiredSite();
        UUID reader = current.required().id();
        LocalDate today = LocalDate.now(clock);
        List<Share> shares = sharing.shares();
        Map<UUID, String> names = people.names(site, shares.stream().flatMap(share -> Stream.concat(Stream.of(share.by()), share.second().stream())).collect(Collectors.toSet()));
        List<Pledge> pledges = sharing.pledges();
        return shares.stream().map(share -> {
            Share.State state = share.state(today);
            String link = state == Share.State.OPEN ? uri.getBaseUri().resolve("/" + language + "/shared/" + sharing.link(site, share.id())).toString() : "";
            List<Look> looks = sharing.looks(share.id()).stream().filter(look -> look.actor().equals(Audit.UNKNOWN))
                    .map(look -> new Look(look.at().toEpochMilli(), look.deed().equals("share-seen-too-late"))).toList();
            return new Line(share.id(), title(share.standard(), language), share.purpose(), share.named(), frame.day(share.until()), names.getOrDefault(share.by(), "…"),
                    share.second().map(id -> names.getOrDefault(id, "…")), state, link, state == Share.State.WAITS && !share.by().equals(reader), looks,
                    pledges.stream().filter(pledge -> pledge.share().equals(share.id())).map(pledge -> promise(pledge, journal.mint(), today, frame)).toList());
        }).toList();
    }

    static Promise promise(Pledge pledge, UUID press, LocalDate today, Frame frame) {
        return new Promise(pledge.id(), press, pledge.words(), frame.day(pledge.until()), pledge.state(today));
    }

    private String title(String standard, Language language) {
        return standards.all().stream().filter(one -> one.id().equals(standard)).findFirst().map(one -> one.called(language)).orElse(standard);
    }

    private List<Standard> followed(SiteView site) {
        return standards.all().stream().filter(standard -> site.standards().contains(standard.id())).toList();
    }

    private SiteView site(UUID siteId) {
        return sites.find(siteId).orElseThrow(() -> new NotFound("No such site"));
    }

    private static Response back(Language language, UUID siteId) {
        return Response.seeOther(URI.create("/" + language + "/sites/" + siteId + "/shares")).build();
    }
}
