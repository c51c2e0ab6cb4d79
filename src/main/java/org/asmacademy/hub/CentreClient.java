package org.asmacademy.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A hub's side of one visit to the centre: every request signed over the word that the centre gave at its beginning. */
final class CentreClient {
    private static final String JSON = "application/json";
    private final HttpClient http;
    private final ObjectMapper json;
    private final URI address;
    private final Duration patience;
    private final UUID hub;
    private final PrivateKey key;
    private final String word;

    /** The centre is not there, or says no. */
    static class NotReached extends IOException {
        private static final long serialVersionUID = 1;

        NotReached(String what) {
            super(what);
        }
    }

    private CentreClient(HttpClient http, ObjectMapper json, URI address, Duration patience, UUID hub, PrivateKey key, String word) {
        this.http = http;
        this.json = json;
        this.address = address;
        this.patience = patience;
        this.hub = hub;
        this.key = key;
        this.word = word;
    }

    static HttpClient http(Duration patience) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience).build();
    }

    /** Registers: the only request that nobody signs, since the centre does not know the key yet. */
    static HubResource.JoinedView join(HttpClient http, ObjectMapper json, URI address, Duration patience, HubResource.JoinRequest asked) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/hubs/join")).timeout(patience).header("Content-Type", JSON).header("Accept", JSON)
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(asked))).build();
        return json.readValue(answer(http, request), HubResource.JoinedView.class);
    }

    static CentreClient visit(HttpClient http, ObjectMapper json, URI address, Duration patience, UUID hub, PrivateKey key) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/hubs/" + hub + "/visit")).timeout(patience).header("Accept", JSON)
                .POST(HttpRequest.BodyPublishers.noBody()).build();
        return new CentreClient(http, json, address, patience, hub, key, json.readValue(answer(http, request), HubResource.WordView.class).word());
    }

    byte[] get(String what) throws IOException {
        return answer(http, signed("GET", what, new byte[0]).GET().build());
    }

    byte[] post(String what, byte[] plain) throws IOException {
        byte[] packed = packed(plain);
        return answer(http, signed("POST", what, packed).header("Content-Type", "application/octet-stream").POST(HttpRequest.BodyPublishers.ofByteArray(packed)).build());
    }

    <T> T read(byte[] answer, Class<T> type) throws IOException {
        return json.readValue(answer, type);
    }

    private HttpRequest.Builder signed(String method, String what, byte[] body) {
        URI uri = address.resolve("/api/v1/hubs/" + hub + what);
        return HttpRequest.newBuilder(uri).timeout(patience).header("Accept", JSON).header("Accept-Encoding", "gzip")
                .header("Authorization", Signature.header(hub, key, method, HubDoor.pathAndQuery(uri), word, body));
    }

    private static byte[] answer(HttpClient http, HttpRequest request) throws IOException {
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new NotReached(request.uri().getPath() + " was answered with " + answer.statusCode());
            boolean packed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
            return packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReached("interrupted");
        }
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }
}
