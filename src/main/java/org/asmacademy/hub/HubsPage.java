package org.asmacademy.hub;

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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.Door;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;

/** A site's own computers, for its lead: at the centre to add and end them, on such a computer to see how it stands with the centre. */
@May("look-after-hubs")
@Path("/{language}/sites/{siteId}/hubs")
@Produces("text/html;charset=UTF-8")
class HubsPage {
    private static final int LONGEST_NAME = 60;
    private final Frame frame;
    private final CurrentPerson current;
    private final Door door;
    private final Hubs hubs;
    private final Exchange exchange;
    private final Journal journal;
    private final AcademyConfig academy;
    private final HubConfig config;
    private final Clock clock;

    HubsPage(Frame frame, CurrentPerson current, Door door, Hubs hubs, Exchange exchange, Journal journal, AcademyConfig academy, HubConfig config, Clock clock) {
        this.frame = frame;
        this.current = current;
        this.door = door;
        this.hubs = hubs;
        this.exchange = exchange;
        this.journal = journal;
        this.academy = academy;
        this.config = config;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "hub")
    static class Templates {
        static native TemplateInstance hubs(UUID site, List<Shown> hubs, UUID press, String name, boolean wrong);
        static native TemplateInstance code(UUID site, String name, String code, String until, String address, UUID press);
        static native TemplateInstance here(UUID site, Optional<Here> here);
    }

    /** @param until  the last day of its code; @param met the day of its last visit, if any */
    record Shown(UUID id, String name, boolean waits, boolean works, String until, Optional<String> met, long behind) { }

    /** This computer. */
    record Here(String address, Optional<String> met) { }

    @GET
    public Response all() {
        UUID site = current.requiredSite();
        if (academy.place() == AcademyConfig.Place.HUB) {
            return frame.personal(200, Templates.here(site, exchange.link(site).map(link -> new Here(link.address().toString(), link.metAt().map(at -> frame.date(at.toEpochMilli()))))));
        }
        return page(200, site, "", false);
    }

    @POST
    public Response ask(@FormParam("id") UUID press, @FormParam("name") String typed, @FormParam("go") String go,
                        @FormParam("shown") boolean shown) {
        UUID site = atCentre();
        String name = typed == null ? "" : typed.strip();
        if (Frame.stays(go) && !shown) return page(200, site, name, false);
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) return page(400, site, name, true);
        UUID asked = press == null ? journal.mint() : press;
        String code = hubs.make(site, asked, name, current.required().id());
        return frame.personal(200, Templates.code(site, name, code, day(clock.millis()), academy.address().orElse("https://…"), asked));
    }

    @POST
    @Path("/{hubId}/end")
    public Response end(@PathParam("language") Language language, @PathParam("hubId") UUID hub) {
        UUID site = atCentre();
        if (hubs.all(site).stream().noneMatch(known -> known.id().equals(hub))) throw new NotFound("No such hub here");
        hubs.end(site, hub, current.required().id());
        return Response.seeOther(URI.create("/" + language + "/sites/" + site + "/hubs")).build();
    }

    private Response page(int status, UUID site, String name, boolean wrong) {
        List<Shown> shown = hubs.all(site).stream().map(hub -> new Shown(hub.id(), hub.name(), hub.waits(), hub.works(), day(hub.madeAt().toEpochMilli()),
                hub.metAt().map(at -> frame.date(at.toEpochMilli())), hub.behind())).toList();
        return frame.personal(status, Templates.hubs(site, shown, journal.mint(), name, wrong));
    }

    private String day(long madeAt) {
        return frame.date(madeAt + config.codeLife().toMillis());
    }

    /** A code must not be shown where others could listen, and a hub has no hubs of its own. */
    private UUID atCentre() {
        UUID site = current.requiredSite();
        if (academy.place() == AcademyConfig.Place.HUB) throw new NotFound("A hub has no hubs");
        door.requireSafe();
        return site;
    }
}
