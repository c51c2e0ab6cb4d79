package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.ProblemException;

/** The two cookies: who is signed in, and which device this is. {@code __Host-} and Secure wherever the page came over HTTPS. */
@ApplicationScoped
class Cookies {
    static final String SESSION = "session";
    static final String DEVICE = "device";
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
        return cookie(uri, SESSION, token, -1);
    }

    NewCookie device(UriInfo uri, String secret) {
        return cookie(uri, DEVICE, secret, (int) config.deviceLife().toSeconds());
    }

    NewCookie gone(UriInfo uri, String name) {
        return cookie(uri, name, "", 0);
    }

    private static NewCookie cookie(UriInfo uri, String name, String value, int age) {
        boolean secure = secure(uri);
        return new NewCookie.Builder(secure ? SECURE + name : name).value(value).path("/").httpOnly(true).secure(secure)
                .sameSite(NewCookie.SameSite.LAX).maxAge(age).build();
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
