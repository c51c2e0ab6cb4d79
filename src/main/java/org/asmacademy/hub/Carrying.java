package org.asmacademy.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asmacademy.hub.CarriedFile.Down;
import org.asmacademy.hub.CarriedFile.Up;
import org.asmacademy.journal.Passing;
import org.asmacademy.journal.Passing.Parcel;
import org.asmacademy.journal.Passing.Standing;
import org.bouncycastle.crypto.InvalidCipherTextException;

/**
 * The exchange by a file on a memory card, where no network reaches. The hub writes what follows the last standing that it knows of; the
 * centre takes it and writes an answer with where the chain stands now and what came to its own log; the hub takes that. The rules are those of a
 * visit, so a file that comes late, twice or never does no harm: it brings nothing, or the next one brings it.
 */
@ApplicationScoped
public class Carrying {
    /** Together at most what one file may hold. */
    private static final int MOST_PIECES = 40;
    private final CentreLinks links;
    private final CarryKey key;
    private final Hubs hubs;
    private final Passing passing;
    private final Unnamed unnamed;
    private final Names names;
    private final ObjectMapper json;

    Carrying(CentreLinks links, CarryKey key, Hubs hubs, Passing passing, Unnamed unnamed, Names names, ObjectMapper json) {
        this.links = links;
        this.key = key;
        this.hubs = hubs;
        this.passing = passing;
        this.unnamed = unnamed;
        this.names = names;
        this.json = json;
    }

    /** @param answer where the answer was written, that is to be carried back; null at the hub */
    public record Taken(long facts, Path answer) { }

    /** What this hub has to tell the centre, into a new file. @return how many facts */
    public long out(Path file) {
        CentreLinks.Link link = links.all().stream().findFirst().orElseThrow(() -> new Exchange.NoCentre("This computer is not registered with a centre", null));
        UUID site = link.siteId();
        String origin = passing.origin(link.hubId().toString());
        CentreLinks.Known known = links.known(site, origin);
        Standing there = known.standing();
        List<byte[]> parcels = new ArrayList<>();
        long facts = 0;
        for (Parcel parcel = passing.parcel(site, origin, there); parcel.facts() > 0 && parcels.size() < MOST_PIECES; parcel = passing.parcel(site, origin, there)) {
            parcels.add(parcel.json());
            facts += parcel.facts();
            there = new Standing(there.incarnation(), there.have() + parcel.facts(), parcel.mark());
        }
        UUID centre = known.standing().incarnation();
        Up up = new Up(origin, centre, centre == null ? 0 : passing.cursor(site, centre), parcels);
        write(file, true, link.hubId(), known.sealKey(), up);
        return facts;
    }

    /** Takes a file that was carried here, at either place. */
    public Taken in(Path file) {
        try {
            CarriedFile carried = CarriedFile.read(file);
            return carried.up() ? atCentre(file, carried) : atHub(carried);
        } catch (IOException | InvalidCipherTextException e) {
            throw new Exchange.NoCentre("The file " + file + " cannot be taken: it is broken, or not meant for this computer, or its hub was ended", e);
        }
    }

    private Taken atCentre(Path file, CarriedFile carried) throws IOException, InvalidCipherTextException {
        Hubs.Key hub = hubs.key(carried.hub()).orElseThrow(() -> new IOException("No such hub"));
        Up up = json.readValue(CarriedFile.unpacked(key.open(hub.carryKey(), carried.head(), carried.sealed())), Up.class);
        if (!HubResource.isOwn(carried.hub(), up.origin())) throw new IOException("Not a chain of this hub");
        long before = passing.stands(hub.site(), up.origin()).have();
        for (byte[] parcel : up.parcels()) passing.take(hub.site(), up.origin(), parcel);
        unnamed.number(hub.site());
        Standing then = passing.stands(hub.site(), up.origin());
        hubs.met(hub.site(), carried.hub(), 0);
        Path answer = file.resolveSibling(file.getFileName() + ".answer");
        Down down = new Down(up.origin(), then, passing.pages(hub.site(), up.origin(), then.mark(), up.incarnation(), up.after(), MOST_PIECES), names.of(hub.site()));
        write(answer, false, carried.hub(), hub.carryKey(), down);
        return new Taken(then.have() - before, answer);
    }

    private Taken atHub(CarriedFile carried) throws IOException, InvalidCipherTextException {
        CentreLinks.Link link = links.all().stream().filter(known -> known.hubId().equals(carried.hub())).findFirst().orElseThrow(() -> new IOException("Not this hub"));
        UUID site = link.siteId();
        byte[] sealKey = links.known(site, "").sealKey();
        Down down = json.readValue(CarriedFile.unpacked(key.open(sealKey, carried.head(), carried.sealed())), Down.class);
        String origin = passing.origin(link.hubId().toString());
        if (!origin.equals(down.origin())) return new Taken(0, null);
        if (!passing.isOurs(site, origin, down.standing())) {
            passing.beginNewLife();
            return new Taken(0, null);
        }
        long facts = 0;
        for (byte[] page : down.pages()) facts += passing.keep(site, page).facts();
        names.keep(site, down.names());
        links.met(site, origin, down.standing());
        return new Taken(facts, null);
    }

    private void write(Path file, boolean up, UUID hub, byte[] to, Object what) {
        try {
            byte[] head = CarriedFile.head(up, hub);
            new CarriedFile(up, hub, key.seal(to, head, CarriedFile.packed(json.writeValueAsBytes(what)))).write(file);
        } catch (IOException e) {
            throw new Exchange.NoCentre("The file " + file + " cannot be written. Is there a file of this name already, or no room?", e);
        }
    }
}
