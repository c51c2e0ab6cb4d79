package org.asmacademy.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.journal.Journal;
import org.asmacademy.journal.NewFact;
import org.asmacademy.shared.Frame;
import org.asmacademy.shared.Language;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;

/** The phones that entered a site's code. A lost one is shut out in two presses. */
@Path("/{language}/sites/{siteId}/devices")
@Produces("text/html;charset=UTF-8")
class DevicesPage {
    private final Frame frame;
    private final CurrentPerson current;
    private final DeviceList devices;
    private final People people;
    private final Journal journal;

    DevicesPage(Frame frame, CurrentPerson current, DeviceList devices, People people, Journal journal) {
        this.frame = frame;
        this.current = current;
        this.devices = devices;
        this.people = people;
        this.journal = journal;
    }

    @CheckedTemplate(basePath = "people")
    static class Templates {
        static native TemplateInstance devices(UUID site, List<Line> open, List<Line> revoked);
        static native TemplateInstance lostDevice(UUID site, Line device, UUID press);
    }

    /**
     * @param who  the names of those who signed in on it; empty when nobody did
     * @param here whether it is the one in the reader's hand
     */
    record Line(UUID id, String who, long since, Optional<Long> seen, boolean here, boolean revoked) { }

    @GET
    @May("see-devices")
    public Response list(@PathParam("siteId") UUID site) {
        List<Line> lines = lines(site, devices.of(site));
        return frame.personal(200, Templates.devices(site, lines.stream().filter(line -> !line.revoked()).toList(), lines.stream().filter(Line::revoked).toList()));
    }

    @GET
    @May("revoke-a-device")
    @Path("/lost")
    public Response ask(@PathParam("siteId") UUID site, @QueryParam("device") UUID device) {
        return frame.personal(200, Templates.lostDevice(site, lines(site, List.of(find(site, device))).get(0), journal.mint()));
    }

    @POST
    @May("revoke-a-device")
    @Path("/lost")
    public Response revoke(@PathParam("language") Language language, @PathParam("siteId") UUID site, @FormParam("id") UUID id, @FormParam("device") UUID device) {
        if (id == null) throw new NotFound("This form has no id");
        journal.write(new NewFact(id, site, null, current.required().id(), new DeviceRevoked(find(site, device).id())));
        return Response.seeOther(URI.create("/" + language + "/sites/" + site + "/devices")).build();
    }

    private DeviceList.Known find(UUID site, UUID device) {
        return devices.find(site, device).orElseThrow(() -> new NotFound("No such device here"));
    }

    private List<Line> lines(UUID site, List<DeviceList.Known> known) {
        Map<UUID, String> names = people.names(site, known.stream().map(DeviceList.Known::people).flatMap(Collection::stream).collect(Collectors.toSet()));
        Optional<UUID> here = current.device().map(Device::id);
        return known.stream().map(device -> new Line(device.id(), device.people().stream().map(names::get).filter(Objects::nonNull).collect(Collectors.joining(", ")),
                device.since().toEpochMilli(), device.seen().map(java.time.Instant::toEpochMilli), here.filter(device.id()::equals).isPresent(), device.revoked())).toList();
    }
}
