package org.asmacademy.people;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.asmacademy.journal.Journal;
import org.asmacademy.shared.May;
import org.jboss.resteasy.reactive.Cache;

/** What a phone needs to know of who has just signed in, to make facts for them where there is no signal. No name and no secret. */
@May("know-own-phone")
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
class MeResource {
    private final CurrentPerson current;
    private final Journal journal;

    MeResource(CurrentPerson current, Journal journal) {
        this.current = current;
        this.journal = journal;
    }

    /**
     * @param deviceId    the origin of this device's chains: {@code <id>}, and {@code <id>~…} after a fork
     * @param incarnation which life of this server's database answers
     */
    record MeView(UUID personId, UUID siteId, UUID deviceId, UUID incarnation) { }

    @GET
    public MeView me() {
        UUID site = current.requiredSite();
        UUID device = current.device().filter(known -> known.siteId().equals(site)).map(Device::id).orElseThrow(SignInNeeded::new);
        return new MeView(current.required().id(), site, device, journal.incarnation());
    }
}
