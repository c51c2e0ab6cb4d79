package org.asmacademy.hub;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmacademy.people.People;
import org.asmacademy.shared.NotFound;

/** Lets hubs in: a request that a registered hub has signed, over a word that this centre made a few minutes ago. Everybody else finds nothing here. */
@RequestScoped
class HubDoor {
    private static final Pattern AUTHORIZATION = Pattern.compile("Hub ([0-9a-f-]{36}) ((\\d{1,15})\\.[A-Za-z0-9_-]+) ([A-Za-z0-9_-]+)");
    private final Hubs hubs;
    private final People people;
    private final HubConfig config;
    private final Clock clock;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    HubDoor(Hubs hubs, People people, HubConfig config, Clock clock, HttpHeaders headers, UriInfo uri, Request request) {
        this.hubs = hubs;
        this.people = people;
        this.config = config;
        this.clock = clock;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    /** Who is at the door. */
    record Guest(UUID hubId, UUID siteId) { }

    /** A word to be signed. It is kept nowhere: that it is ours is seen from the word itself. */
    String word(UUID hub) {
        return word(hub, clock.millis());
    }

    private String word(UUID hub, long at) {
        return at + "." + people.seal("visit/" + hub + "/" + at);
    }

    /** @param body as it came, packed or not */
    Guest require(UUID hub, byte[] body) {
        Matcher said = AUTHORIZATION.matcher(String.valueOf(headers.getHeaderString(HttpHeaders.AUTHORIZATION)));
        if (!said.matches() || !said.group(1).equals(hub.toString()) || !isOurs(hub, said.group(2), Long.parseLong(said.group(3)))) throw new NotFound("No such hub");
        Hubs.Key key = hubs.key(hub).orElseThrow(() -> new NotFound("No such hub"));
        if (!Signature.holds(key.publicKey(), hub, request.getMethod(), pathAndQuery(uri.getRequestUri()), said.group(2), body, said.group(4))) throw new NotFound("No such hub");
        return new Guest(hub, key.site());
    }

    private boolean isOurs(UUID hub, String word, long at) {
        long age = clock.millis() - at;
        return age >= 0 && age <= config.visitLife().toMillis()
                && MessageDigest.isEqual(word.getBytes(StandardCharsets.UTF_8), word(hub, at).getBytes(StandardCharsets.UTF_8));
    }

    static String pathAndQuery(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
