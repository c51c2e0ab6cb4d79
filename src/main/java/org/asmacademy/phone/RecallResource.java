package org.asmacademy.phone;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asmacademy.course.PackHash;
import org.asmacademy.course.Recall;
import org.asmacademy.course.Recalls;
import org.asmacademy.shared.Public;
import org.asmacademy.shared.Sha256;

/** What was taken back, for phones that have it: they ask whenever they have signal, and then show the reason in its place. */
@Public("what a phone keeps is the same for everybody")
@Path("/api/v1/recalls")
@Produces(MediaType.APPLICATION_JSON)
class RecallResource {
    private final Recalls recalls;

    RecallResource(Recalls recalls) {
        this.recalls = recalls;
    }

    /** @param packs the versions that it is about; empty: every one */
    record RecallView(String activity, List<String> packs, String since, Map<String, String> why) {
        static RecallView of(Recall recall) {
            Map<String, String> why = new TreeMap<>();
            recall.why().words().forEach((language, words) -> why.put(language.code(), words));
            return new RecallView(recall.activity().key(), recall.packs().stream().map(PackHash::hex).sorted().toList(), recall.since().toString(), why);
        }
    }

    @GET
    public Response all(Request request) {
        List<RecallView> views = recalls.all().stream().map(RecallView::of).toList();
        EntityTag mark = new EntityTag(Sha256.hex(views.toString()).substring(0, 16), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(mark);
        return (unchanged == null ? Response.ok(views) : unchanged).tag(mark).header("Cache-Control", "no-cache").build();
    }
}
