package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.ProblemException;

/**
 * The three cookies: the session, the device, and with whom the device is now. {@code __Host-} and Secure wherever the page came over HTTPS.
 * The first two are secrets that no script can read. The third is none: it names a person by id, so that the phone's own scripts know whose
 * work they keep when there is no signal, long after the session is over and until somebody signs out.
 */
@ApplicationScoped
class Cookies {
    static final String SESSION = "session";
    static final String DEVICE = "device";
    static final String WHO = "who";
    static final String SECURE = "__Host-";
    private static final Set<String> OWN_SCREEN = Set.of("localhost", "127.0.0.1", "[::1]");
    private final PeopleConfig config;
    private final boolean overHttp;

    Cookies(PeopleConfig config, AcademyConfig academy) {
        this.config = config;
        this.overHttp = config.signInOverHttp().orElse(academy.tryIt());
    }

    /** Signing in where others could listen would give the PIN away. On the hub's own screen nobody can. */
    void requireSafe(UriInfo uri) {
        if (!overHttp && !secure(uri) && !OWN_SCREEN.contains(uri.getRequestUri().getHost())) throw new NotOverHttp();
    }

    NewCookie session(UriInfo uri, String token) {
        return cookie(uri, SESSION, token, -1, true);
    }

    NewCookie device(UriInfo uri, String secret) {
        return cookie(uri, DEVICE, secret, (int) config.deviceLife().toSeconds(), true);
    }

    NewCookie who(UriInfo uri, UUID person) {
        return cookie(uri, WHO, person.toString(), (int) config.deviceLife().toSeconds(), false);
    }

    NewCookie gone(UriInfo uri, String name) {
        return cookie(uri, name, "", 0, !name.equals(WHO));
    }

    private static NewCookie cookie(UriInfo uri, String name, String value, int age, boolean hidden) {
        boolean secure = secure(uri);
        return new NewCookie.Builder(secure ? SECURE + name : name).value(value).path("/").httpOnly(hidden).secure(secure)
                .sameSite(NewCookie.SameSite.LAX).maxAge(age).build();
    }

    /** Over HTTPS only what this host itself has set: a plain name may come from whoever could listen, or from a neighbouring host. */
    static Optional<String> sent(UriInfo uri, Map<String, Cookie> all, String name) {
        return Optional.ofNullable(all.get(secure(uri) ? SECURE + name : name)).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    private static boolean secure(UriInfo uri) {
        return "https".equals(uri.getRequestUri().getScheme());
    }

    static class NotOverHttp extends ProblemException {
        private static final long serialVersionUID = 1;

        NotOverHttp() {
            super(403, "not-over-http", "No sign-in over this connection", "This connection is not protected; lessons work without signing in");
        }
    }
}
