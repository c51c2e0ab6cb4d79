package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Into whose hands a request gives the device: told to its scripts by a cookie, wherever in the house somebody came in or left. */
@ApplicationScoped
class Handover {
    private final Now now;
    private final Cookies cookies;
    private final UriInfo uri;

    Handover(Now now, Cookies cookies, UriInfo uri) {
        this.now = now;
        this.cookies = cookies;
        this.uri = uri;
    }

    /** What this request changed, if anything. Methods only: fields of a scoped bean's proxy are shared between requests. */
    @RequestScoped
    static class Now {
        private boolean changed;
        private Optional<UUID> person = Optional.empty();

        void is(Optional<UUID> one) {
            changed = true;
            person = one;
        }

        boolean isChanged() {
            return changed;
        }

        Optional<UUID> person() {
            return person;
        }
    }

    void to(UUID person) {
        now.is(Optional.of(person));
    }

    /** Staff keep nothing on a device either. */
    void toNobody() {
        now.is(Optional.empty());
    }

    @ServerResponseFilter
    public void tell(ContainerResponseContext response) {
        if (!now.isChanged()) return;
        NewCookie who = now.person().map(person -> cookies.who(uri, person)).orElseGet(() -> cookies.gone(uri, Cookies.WHO));
        response.getHeaders().add("Set-Cookie", who);
    }
}
