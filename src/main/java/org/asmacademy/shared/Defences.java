package org.asmacademy.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What every answer carries, and who may change anything. A form of another origin is refused by its Origin; cookies are SameSite=Lax
 * besides. Referrers stay within the house ({@code no-referrer} would make browsers send {@code Origin: null}).
 */
@Singleton
class Defences {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:;"
            + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(Defences::headers, 400);
        filters.register(Defences::origin, 300);
    }

    private static void headers(RoutingContext context) {
        context.response().putHeader("Content-Security-Policy", CSP).putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "same-origin").putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Permissions-Policy", "geolocation=(), camera=(self), microphone=(self)");
        if (context.request().isSSL()) context.response().putHeader("Strict-Transport-Security", "max-age=31536000");
        context.next();
    }

    private static void origin(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader("Origin");
        boolean own = origin == null ? ownSite(request.getHeader("Sec-Fetch-Site"))
                : request.authority() != null && origin.equals(request.scheme() + "://" + request.authority());
        if (SAFE.contains(request.method().name()) || own) {
            context.next();
        } else {
            context.response().setStatusCode(403).putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end("{\"type\":\"urn:asm-academy:problem:other-origin\",\"title\":\"Not from here\",\"status\":403,"
                            + "\"detail\":\"Forms are taken only from pages of this academy\",\"code\":\"other-origin\"}");
        }
    }

    private static boolean ownSite(String fetchSite) {
        return fetchSite == null || fetchSite.equals("same-origin") || fetchSite.equals("none");
    }
}
