package org.asmacademy.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicPagesTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Supplier<String> page = () -> "page " + made.incrementAndGet() + " é";
    private String uri = "/en/courses/a/b/c";
    private String encodings = "gzip, deflate, br";
    private EntityTag known;
    private final PublicPages pages = new PublicPages(one(HttpServerRequest.class, method ->
            switch (method) {
                case "uri" -> uri;
                case "getHeader" -> encodings;
                default -> throw new AssertionError(method);
            }));
    private final Request request = one(Request.class, method -> known == null ? null : Response.notModified());

    @Test
    void aPageIsMadeOnceForEverybody() throws IOException {
        assertEquals("page 1 é", plain(pages.now(request, 1, page)));
        assertEquals("page 1 é", plain(pages.now(request, 1, page)));
    }

    @Test
    void anotherEditionIsMadeAgainAndHasAnotherMark() throws IOException {
        EntityTag first = pages.now(request, 1, page).getEntityTag();
        Response second = pages.now(request, 2, page);
        assertEquals("page 2 é", plain(second));
        assertEquals(false, first.equals(second.getEntityTag()));
        assertEquals("page 2 é", plain(pages.now(request, 2, page)));
    }

    @Test
    void anotherAddressIsAnotherPage() throws IOException {
        pages.now(request, 1, page);
        uri += "?for=gold";
        assertEquals("page 2 é", plain(pages.now(request, 1, page)));
    }

    @Test
    void moreThanAFewHundredAreNotKept() throws IOException {
        pages.now(request, 1, page);
        for (int i = 0; i < 400; i++) {
            uri = "/en/search?n=" + i;
            pages.now(request, 1, page);
        }
        uri = "/en/courses/a/b/c";
        assertEquals("page 402 é", plain(pages.now(request, 1, page)));
    }

    @Test
    void whatHasAsManyAnswersAsQuestionsIsNotKept() throws IOException {
        pages.once(request, page.get());
        assertEquals("page 2 é", plain(pages.now(request, 0, page)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gzip | true", "br, gzip;q=0.5 | true", "GZIP | true", "br | false", "gzip;q=0 | false", "identity | false"})
    void whoTakesNoGzipGetsThePlainPage(String taken, boolean zipped) {
        encodings = taken;
        Response answer = pages.now(request, 1, () -> "é");
        assertEquals(zipped ? "gzip" : null, answer.getHeaderString("Content-Encoding"));
        if (!zipped) assertArrayEquals("é".getBytes(StandardCharsets.UTF_8), (byte[]) answer.getEntity());
        assertEquals("Accept-Encoding", answer.getHeaderString("Vary"));
    }

    @Test
    void whoHasThePageIsToldSo() {
        known = pages.now(request, 1, page).getEntityTag();
        Response answer = pages.now(request, 1, page);
        assertEquals(304, answer.getStatus());
        assertNull(answer.getEntity());
        assertEquals(known, answer.getEntityTag());
    }

    private static String plain(Response answer) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream((byte[]) answer.getEntity()))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private interface Says {
        Object to(String method);
    }

    private static <T> T one(Class<T> type, Says says) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> says.to(method.getName())));
    }
}
