package org.asmacademy.shared;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Pages that are the same bytes for everybody, so that any cache on the way may keep them. A page's mark is the hash of its bytes: whatever
 * it was made of (course, words, program), a page that reads differently has another one.
 *
 * <p>They are kept here too, compressed: fifty phones that open one lesson at a small hub cost one rendering.
 */
@ApplicationScoped
public class PublicPages {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final String ASK_SOON = "public, max-age=60";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    /** A lesson is about 5 KB compressed: 2 MB in all. */
    private static final int MOST_KEPT = 400;
    private final Map<String, Made> kept = Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Made> eldest) {
            return size() > MOST_KEPT;
        }
    });
    private final HttpServerRequest http;

    PublicPages(HttpServerRequest http) {
        this.http = http;
    }

    private record Made(long edition, byte[] zipped, EntityTag mark) { }

    /**
     * A page that may be different tomorrow.
     *
     * @param edition of what it is made of, taken before it is made: with another one it is made again
     */
    public Response now(Request request, long edition, Supplier<String> html) {
        return answer(request, kept(edition, html), ASK_SOON);
    }

    /** A page whose address names a version: it never changes. */
    public Response forEver(Request request, long edition, Supplier<String> html) {
        return answer(request, kept(edition, html), FOR_EVER);
    }

    /** A page of which there are as many as there are questions. */
    public Response once(Request request, String html) {
        return answer(request, make(0, html), ASK_SOON);
    }

    /** The whole address counts: the links to other languages repeat what was asked. */
    private Made kept(long edition, Supplier<String> html) {
        Made known = kept.get(http.uri());
        if (known != null && known.edition == edition) return known;
        Made made = make(edition, html.get());
        kept.put(http.uri(), made);
        return made;
    }

    private static Made make(long edition, String html) {
        // Weak, since the bytes on the line may be compressed or not.
        return new Made(edition, Gzip.of(html.getBytes(StandardCharsets.UTF_8)), new EntityTag(Sha256.hex(html).substring(0, 32), true));
    }

    private Response answer(Request request, Made page, String keep) {
        Response.ResponseBuilder answer = request.evaluatePreconditions(page.mark);
        if (answer == null && takesGzip()) answer = Response.ok(page.zipped, HTML).header(HttpHeaders.CONTENT_ENCODING, "gzip");
        if (answer == null) answer = Response.ok(Gzip.back(page.zipped), HTML);
        return answer.tag(page.mark).header("Cache-Control", keep).header("Vary", "Accept-Encoding").build();
    }

    private boolean takesGzip() {
        String taken = http.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (taken == null) return false;
        for (String coding : taken.toLowerCase(java.util.Locale.ROOT).split(",")) {
            if (coding.strip().matches("gzip(;\\s*q=(1|0\\.0*[1-9]).*)?")) return true;
        }
        return false;
    }
}
