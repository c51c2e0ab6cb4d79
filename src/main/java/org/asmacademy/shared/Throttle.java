package org.asmacademy.shared;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Whoever asks much too often is told to wait, before anything is read or looked up for them. By sign-in, by device, and by address. */
@Singleton
class Throttle {
    private static final int BEFORE_ALL_OTHERS = 100;
    private static final int MOST = 50_000;
    private static final int HALF = 8;
    private static final Set<String> COOKIES = Set.of("session", "device", "__Host-session", "__Host-device");
    private final HttpServerRequest http;
    /** Asked for later: filters are made before there is a configuration. */
    private final Instance<LimitsConfig> config;
    private final Rates rates;

    Throttle(HttpServerRequest http, Instance<LimitsConfig> config, Clock clock) {
        this.http = http;
        this.config = config;
        this.rates = new Rates(MOST, clock);
    }

    @ServerRequestFilter(priority = BEFORE_ALL_OTHERS)
    public void check(ContainerRequestContext request) {
        if (http.remoteAddress() != null) take(network(http.remoteAddress().hostAddress()), config.get().addressPerMinute());
        for (Map.Entry<String, Cookie> cookie : request.getCookies().entrySet()) {
            if (COOKIES.contains(cookie.getKey())) take(Sha256.hex(cookie.getValue().getValue()), config.get().perMinute());
        }
    }

    /** Of IPv6 the first half: every line has all of the second half to choose from, and would never be counted twice. */
    static String network(String address) {
        // What a proxy passes on may be no address at all.
        if (address == null) return "";
        if (!address.contains(":")) return address;
        try {
            byte[] bytes = InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
            return bytes.length == HALF * 2 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, HALF)) : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private void take(String who, int perMinute) {
        Optional<Duration> wait = rates.take(who, perMinute);
        if (wait.isPresent()) throw new TooOften(wait.get());
    }

    static class TooOften extends ProblemException {
        private static final long serialVersionUID = 1;
        private final Duration wait;

        TooOften(Duration wait) {
            super(429, "too-often", "Too often", "Try again in " + seconds(wait) + " seconds");
            this.wait = wait;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", String.valueOf(seconds(wait)));
        }

        /** Rounded up: nobody should come back a moment too early. */
        private static long seconds(Duration wait) {
            return wait.plusMillis(999).toSeconds();
        }
    }
}
