package org.asmacademy.shared;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * Answers with a page that is the same bytes for everybody, so that any cache on the way may keep it. Its mark is the hash of the bytes
 * themselves: whatever it was made of (course, words, program), a page that reads differently has another one.
 */
public final class PublicPage {
    private static final String ASK_SOON = "public, max-age=60";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private PublicPage() { }

    /** A page that may be different tomorrow. */
    public static Response now(Request request, String html) {
        return answer(request, html, ASK_SOON);
    }

    /** A page whose address names a version: it never changes. */
    public static Response forEver(Request request, String html) {
        return answer(request, html, FOR_EVER);
    }

    private static Response answer(Request request, String html, String keep) {
        // Weak, since the bytes on the line may be compressed.
        EntityTag mark = new EntityTag(Sha256.hex(html).substring(0, 32), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(mark);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(html, MediaType.TEXT_HTML + ";charset=UTF-8");
        return answer.tag(mark).header("Cache-Control", keep).header("Vary", "Accept-Encoding").build();
    }
}
