package org.asmacademy.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.asmacademy.hub.HubDoor.Guest;
import org.asmacademy.journal.Passing;
import org.asmacademy.journal.Passing.Standing;
import org.asmacademy.people.PersonView;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Public;

/** What a hub asks the centre. The site is always the one of the hub's key. */
@Public("a hub comes with a code or signs with its key, which the door looks at: HubDoor")
@Path("/api/v1/hubs")
@Produces(MediaType.APPLICATION_JSON)
class HubResource {
    private static final int MOST_BYTES = 1024 * 1024;
    /** A code and two keys are a few hundred. */
    private static final int MOST_JOIN_BYTES = 8 * 1024;
    private static final byte[] NOTHING = {};
    private final Hubs hubs;
    private final HubDoor door;
    private final Passing passing;
    private final Names names;
    private final CarryKey carryKey;
    private final Unnamed unnamed;
    private final ObjectMapper json;

    HubResource(Hubs hubs, HubDoor door, Passing passing, Names names, CarryKey carryKey, Unnamed unnamed, ObjectMapper json) {
        this.hubs = hubs;
        this.door = door;
        this.passing = passing;
        this.names = names;
        this.carryKey = carryKey;
        this.unnamed = unnamed;
        this.json = json;
    }

    /** @param key the public half, as X.509; @param carryKey the one for carried files */
    record JoinRequest(String code, byte[] key, byte[] carryKey) { }

    /** @param carryKey the centre's */
    record JoinedView(UUID hubId, UUID siteId, UUID lead, byte[] carryKey) { }

    record WordView(String word) { }

    /** Somebody of the site, for the hub's list of names. */
    record NameView(UUID id, String nickname, String language) {
        static NameView of(PersonView person) {
            return new NameView(person.id(), person.nickname(), person.language().code());
        }
    }

    @POST
    @Path("/join")
    @Consumes(MediaType.APPLICATION_JSON)
    public JoinedView join(InputStream body) throws IOException {
        JoinRequest asked = asked(limited(body, MOST_JOIN_BYTES));
        if (asked == null || asked.code() == null || asked.key() == null || asked.carryKey() == null) throw new NotFound("No such code");
        Hubs.Joined joined = hubs.join(asked.code(), asked.key(), asked.carryKey());
        return new JoinedView(joined.hubId(), joined.siteId(), joined.lead(), carryKey.publicKey());
    }

    @POST
    @Path("/{hubId}/visit")
    public WordView visit(@PathParam("hubId") UUID hub) {
        return new WordView(door.word(hub));
    }

    /** @param end how far the hub's log goes */
    @GET
    @Path("/{hubId}/standing")
    public Standing standing(@PathParam("hubId") UUID hub, @QueryParam("origin") String origin, @QueryParam("end") long end) {
        Guest guest = door.require(hub, NOTHING);
        Standing here = passing.stands(guest.siteId(), own(guest, origin));
        hubs.met(guest.siteId(), hub, Math.max(0, end - here.have()));
        return here;
    }

    @POST
    @Path("/{hubId}/facts")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Standing take(@PathParam("hubId") UUID hub, @QueryParam("origin") String origin, @QueryParam("end") long end, InputStream body) throws IOException {
        byte[] packed = limited(body, MOST_BYTES);
        Guest guest = door.require(hub, packed);
        Standing then = passing.take(guest.siteId(), own(guest, origin), unpacked(packed));
        unnamed.number(guest.siteId());
        hubs.met(guest.siteId(), hub, Math.max(0, end - then.have()));
        return then;
    }

    @GET
    @Path("/{hubId}/facts")
    public byte[] page(@PathParam("hubId") UUID hub, @QueryParam("origin") String origin, @QueryParam("mark") UUID mark,
                       @QueryParam("incarnation") UUID incarnation, @QueryParam("after") long after) {
        Guest guest = door.require(hub, NOTHING);
        return passing.page(guest.siteId(), own(guest, origin), mark, incarnation, after).orElseThrow(SentMeanwhile::new);
    }

    @GET
    @Path("/{hubId}/people")
    public List<NameView> people(@PathParam("hubId") UUID hub) {
        Guest guest = door.require(hub, NOTHING);
        return names.of(guest.siteId());
    }

    /** A hub names its chains by its own id and the life of its database. */
    static boolean isOwn(UUID hub, String origin) {
        return origin != null && origin.matches("hub:" + hub + ":[0-9a-f-]{36}");
    }

    private static String own(Guest guest, String origin) {
        if (!isOwn(guest.hubId(), origin)) throw new NotFound("Not a chain of this hub");
        return origin;
    }

    /** Anybody can send to these addresses, and what is signed is known only when it was read: no more of it is read than may be. */
    private static byte[] limited(InputStream body, int most) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) throw new TooLarge();
        return bytes;
    }

    private JoinRequest asked(byte[] body) throws IOException {
        try {
            return json.readValue(body, JoinRequest.class);
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = plain.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new TooLarge();
            return bytes;
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new NotPacked();
        }
    }

    static class TooLarge extends ProblemException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super(413, "batch-too-large", "This is too large", "At most 1 MiB of facts; send them in parts");
        }
    }

    static class NotPacked extends ProblemException {
        private static final long serialVersionUID = 1;

        NotPacked() {
            super(400, "broken-batch", "This batch cannot be read", "Not gzip");
        }
    }

    static class SentMeanwhile extends ProblemException {
        private static final long serialVersionUID = 1;

        SentMeanwhile() {
            super(409, "sent-meanwhile", "Somebody else sent on this chain", "Ask where it stands");
        }
    }
}
