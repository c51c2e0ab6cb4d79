package org.asmacademy.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.journal.Envelope.BrokenBatch;
import org.asmacademy.shared.SiteScope;

/**
 * What two servers of one site say to each other. One of them (a hub) begins: it asks where its chain stands at the other one, sends what
 * follows there in its own log, and then fetches what came to the other log by other ways. {@code ExchangeModelTest} is the proof of these rules.
 *
 * <p>Who sends writes down a mark before, and the mark goes with what it sends. Who finds a mark there that it never wrote is not the database
 * that sent last: its disk is an old one, or runs twice. It begins a new life then, and so a new chain, as after a restore.
 */
@ApplicationScoped
public class Passing {
    private static final int MOST_FACTS = 500;
    /** A little less than what is taken, for what stands around the facts. */
    private static final int MOST_BYTES = 1000 * 1000;
    private final FactStore store;
    private final PassingStore passing;
    private final Appending appending;
    private final RecordFacts recording;
    private final SiteScope scope;
    private final ObjectMapper json;
    private final ObjectReader parcels;
    private final ObjectReader pages;

    Passing(FactStore store, PassingStore passing, Appending appending, RecordFacts recording, SiteScope scope, ObjectMapper json) {
        this.store = store;
        this.passing = passing;
        this.appending = appending;
        this.recording = recording;
        this.scope = scope;
        this.json = json;
        ObjectReader strict = json.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.parcels = strict.forType(Links.class);
        this.pages = strict.forType(Page.class);
    }

    /** Where another server's chain stands here: how far it goes, and the mark of whoever sent last on it. */
    public record Standing(UUID incarnation, long have, UUID mark) { }

    /** Links for the other server, as they travel; {@code facts} of them, under that mark. */
    public record Parcel(byte[] json, int facts, UUID mark) { }

    /** How many facts a page brought, and whether more follow; nothing when it does not continue what is here. */
    public record Kept(int facts, boolean more) { }

    record Links(UUID continues, UUID mark, List<PassedFact> links) { }

    record Page(UUID incarnation, long after, long next, boolean more, List<PassedFact> facts) { }

    /** A chain of facts that a server has decided on, this one or another. */
    static boolean isOfServers(String origin) {
        return origin.startsWith("server:") || origin.startsWith("hub:") || origin.startsWith("centre:");
    }

    // Asked of this server

    /** Where this chain stands; an unknown one stands at its beginning. */
    public Standing stands(UUID site, String origin) {
        return scope.inNew(site, () -> new Standing(store.incarnation(), store.chain(site, origin).orElse(FactStore.Head.START).seq(), passing.mark(site, origin)));
    }

    /** Takes another server's links, unless somebody else has sent on its chain meanwhile; and says where the chain stands then. */
    public Standing take(UUID site, String origin, byte[] parcel) {
        Links links = read(parcels, parcel);
        if (links.mark() == null) throw new BrokenBatch("mark is missing");
        List<PassedFact> inOrder = whole(links.links()).stream().sorted(Comparator.comparingLong(passed -> passed.fact().seq())).toList();
        recording.run(site, care -> {
            store.lockHead(site);
            boolean expected = Objects.equals(passing.mark(site, origin), links.continues());
            if (expected && appending.appendPassed(site, origin, inOrder, care)) passing.setMark(site, origin, links.mark());
            return null;
        });
        return stands(site, origin);
    }

    /**
     * The log from a place on, without what came by the asker's own chain; nothing when that chain no longer stands as the asker saw it.
     * A place counts only in the life of the database in which it was given.
     */
    public Optional<byte[]> page(UUID site, String asker, UUID mark, UUID incarnation, long after) {
        return scope.inNew(site, () -> {
            // Before the facts: what is added meanwhile comes with the next page. And before the mark: or what another computer sends on the
            // asker's chain between the two would be left out as the asker's own.
            long end = passing.end(site);
            if (!Objects.equals(passing.mark(site, asker), mark)) return Optional.<byte[]>empty();
            UUID here = store.incarnation();
            long from = here.equals(incarnation) ? Math.max(after, 0) : 0;
            List<FactStore.Stored> found = store.after(site, from, end, asker, MOST_FACTS);
            List<PassedFact> fitting = fitting(found.stream().map(stored -> PassedFact.of(stored, stored.envelope().pos(), null)).toList());
            boolean more = fitting.size() < found.size() || found.size() == MOST_FACTS;
            long next = more ? fitting.get(fitting.size() - 1).fact().seq() : end;
            return Optional.of(write(new Page(here, from, next, more, fitting)));
        });
    }

    /** The same for somebody who cannot ask again: so many pages, one behind the other. */
    public List<byte[]> pages(UUID site, String asker, UUID mark, UUID incarnation, long after, int most) {
        List<byte[]> all = new ArrayList<>();
        UUID life = incarnation;
        long from = after;
        for (boolean more = true; more && all.size() < most;) {
            Optional<byte[]> next = page(site, asker, mark, life, from);
            if (next.isEmpty()) break;
            Page page = read(pages, next.get());
            all.add(next.get());
            life = page.incarnation();
            from = page.next();
            more = page.more();
        }
        return all;
    }

    // Asked by this server

    /** The name of this database's chain towards another server, as long as it is this life. */
    public String origin(String who) {
        return "hub:" + who + ":" + passing.incarnation();
    }

    /** Whether this database was the last to send on that chain. */
    public boolean isOurs(UUID site, String origin, Standing there) {
        return there.have() == 0 || scope.inNew(site, () -> passing.wrote(site, origin, there.mark()));
    }

    /** After an old disk was put back, or a copied one started. */
    public void beginNewLife() {
        passing.beginNewLife();
    }

    /** What follows in this log behind that place, with a new mark that is written down before anything leaves. */
    public Parcel parcel(UUID site, String origin, Standing there) {
        UUID mark = UUID.randomUUID();
        return scope.inNew(site, () -> {
            long have = there.have();
            UUID before = have == 0 ? null : store.after(site, have - 1, 1).get(0).envelope().id();
            List<PassedFact> links = new ArrayList<>();
            for (FactStore.Stored stored : store.after(site, have, MOST_FACTS)) {
                links.add(PassedFact.of(stored, stored.envelope().pos(), before));
                before = stored.envelope().id();
            }
            List<PassedFact> fitting = fitting(links);
            if (!fitting.isEmpty()) passing.write(site, origin, mark, there.mark());
            return new Parcel(write(new Links(there.mark(), mark, fitting)), fitting.size(), mark);
        });
    }

    /** How far this log goes. */
    public long end(UUID site) {
        return scope.inNew(site, () -> passing.end(site));
    }

    /** From where on to fetch that server's log. */
    public long cursor(UUID site, UUID incarnation) {
        return scope.inNew(site, () -> passing.cursor(site, incarnation));
    }

    /** Keeps a fetched page and, in the same transaction, where the next one begins. */
    public Kept keep(UUID site, byte[] fetched) {
        Page page = read(pages, fetched);
        if (page.incarnation() == null) throw new BrokenBatch("incarnation is missing");
        List<PassedFact> facts = whole(page.facts());
        boolean fits = recording.run(site, care -> {
            store.lockHead(site);
            if (passing.cursor(site, page.incarnation()) != page.after()) return false;
            appending.appendFetched(site, "centre:" + page.incarnation(), facts, care);
            passing.setCursor(site, page.incarnation(), page.next());
            return true;
        });
        return fits ? new Kept(facts.size(), page.more()) : new Kept(0, false);
    }

    private static List<PassedFact> whole(List<PassedFact> facts) {
        if (facts == null || facts.size() > MOST_FACTS) throw new BrokenBatch("facts is missing, or more than " + MOST_FACTS);
        for (int i = 0; i < facts.size(); i++) Objects.requireNonNull(facts.get(i), "fact").requireWhole(i);
        return facts;
    }

    /** As many of the first as travel together; one always does. */
    private List<PassedFact> fitting(List<PassedFact> facts) {
        long bytes = 0;
        int many = 0;
        for (PassedFact fact : facts) {
            bytes += write(fact).length + 1;
            if (many > 0 && bytes > MOST_BYTES) break;
            many++;
        }
        return facts.subList(0, many);
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(ObjectReader reader, byte[] bytes) {
        try {
            T read = reader.readValue(bytes);
            if (read == null) throw new BrokenBatch("The body is empty");
            return read;
        } catch (IOException e) {
            throw new BrokenBatch("Not the JSON of facts between servers");
        }
    }
}
