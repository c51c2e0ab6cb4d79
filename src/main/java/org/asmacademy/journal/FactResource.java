package org.asmacademy.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.asmacademy.journal.ChainRights.Reader;
import org.asmacademy.journal.Envelope.BrokenBatch;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.SiteScope;

/**
 * Facts in, facts out. In they come from a device, whether or not anybody is signed in on it; out they go to a person who is. Another site's
 * id is answered like one that does not exist.
 */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class FactResource {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_PAGE = 500;
    private final Journal journal;
    private final FactStore store;
    private final ChainRights rights;
    private final SiteScope scope;
    private final ObjectReader batches;

    FactResource(Journal journal, FactStore store, ChainRights rights, SiteScope scope, ObjectMapper json) {
        this.journal = journal;
        this.store = store;
        this.rights = rights;
        this.scope = scope;
        this.batches = json.readerFor(Batch.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** A page of a site's log: what this reader may see, from a position on. */
    record FactsView(UUID incarnation, String reader, List<Envelope> facts, long next, boolean more) { }

    @POST
    @May("send-facts")
    @Path("/facts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer take(InputStream body, @HeaderParam("Content-Encoding") String encoding) throws IOException {
        Batch batch = read(body, encoding);
        if (!rights.maySend(batch.siteId())) throw new NotFound("No such site here");
        if (batch.origin().startsWith("server:") || !rights.ownsOrigin(batch.siteId(), batch.origin())) throw new BrokenBatch("This origin is not yours");
        return journal.take(batch);
    }

    @GET
    @May("read-facts")
    @Path("/sites/{id}/facts")
    public FactsView page(@PathParam("id") UUID site, @QueryParam("incarnation") UUID incarnation, @QueryParam("after") long after,
                          @QueryParam("reader") String reader, @QueryParam("limit") Integer limit) {
        if (!rights.callersSite().filter(site::equals).isPresent()) throw new NotFound("No such site here");
        int most = limit == null ? MOST_PAGE : Math.max(1, Math.min(limit, MOST_PAGE));
        return scope.in(site, () -> {
            Reader who = rights.reader(site);
            UUID here = store.incarnation();
            String name = who.personId() + "/" + who.role();
            // A cursor counts only in the life of the database, and for the person and role, that it was given in.
            long from = here.equals(incarnation) && name.equals(reader) ? Math.max(after, 0) : 0;
            List<FactStore.Stored> found = who.everything() ? store.after(site, from, most) : store.after(site, from, most, who.personId(), who.kinds());
            long next = found.isEmpty() ? from : found.get(found.size() - 1).envelope().pos();
            return new FactsView(here, name, found.stream().map(FactStore.Stored::envelope).toList(), next, found.size() == most);
        });
    }

    private Batch read(InputStream body, String encoding) throws IOException {
        // Closed at once: what unpacks lives outside Java's heap, and 600 batches of one visit would wait there for the collector.
        try (InputStream plain = "gzip".equals(encoding) ? new GZIPInputStream(body) : body) {
            byte[] bytes = plain.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw new TooLarge();
            Batch batch = batches.readValue(bytes);
            if (batch == null) throw new BrokenBatch("The body is empty");
            return batch;
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof BrokenBatch broken) throw broken;
            // Where, not what: the parser's own words name our classes.
            throw new BrokenBatch("Not the JSON of a batch" + Optional.ofNullable(e.getLocation())
                    .map(at -> ", at line " + at.getLineNr() + ", column " + at.getColumnNr()).orElse(""));
        } catch (ZipException | java.io.EOFException e) {
            throw new BrokenBatch("Not gzip");
        }
    }

    static class TooLarge extends ProblemException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super(413, "batch-too-large", "This batch is too large", "At most " + Batch.MOST_FACTS + " facts and 1 MiB; send it in parts");
        }
    }
}
