package org.asmacademy.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.SiteScope;

/**
 * Who makes this request, if anybody. The site is always the one of the session, never one that a URL names.
 * Methods only: fields of a scoped bean's proxy are shared between requests.
 */
@RequestScoped
public class CurrentPerson {
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Sessions sessions;
    private final Devices devices;
    private final StaffList staffList;
    private final Roles roles;
    private final SiteScope scope;
    private final PeopleConfig config;
    private final Clock clock;
    private Optional<Session> session;
    private Optional<Device> device;
    private Set<Role> held;

    /** Somebody signed in; staff have no site. */
    public record Signed(UUID id, Optional<UUID> siteId) { }

    CurrentPerson(HttpHeaders headers, UriInfo uri, Sessions sessions, Devices devices, StaffList staffList, Roles roles, SiteScope scope,
                  PeopleConfig config, Clock clock) {
        this.headers = headers;
        this.uri = uri;
        this.sessions = sessions;
        this.devices = devices;
        this.staffList = staffList;
        this.roles = roles;
        this.scope = scope;
        this.config = config;
        this.clock = clock;
    }

    /** Who is signed in. */
    public Optional<Signed> signed() {
        return session().filter(s -> s.livesAt(clock.instant(), config.sessionIdle())).map(s -> new Signed(s.personId(), s.siteId()));
    }

    /** Whose session has run out (the cookie is still here): what they send now must not be lost. */
    public Optional<Signed> wasSigned() {
        return session().filter(s -> !s.livesAt(clock.instant(), config.sessionIdle())).map(s -> new Signed(s.personId(), s.siteId()));
    }

    /** Who is signed in, or a way to the sign-in page. */
    public Signed required() {
        return signed().orElseThrow(SignInNeeded::new);
    }

    /** The person's own site, or a way to the sign-in page. */
    public UUID requiredSite() {
        return required().siteId().orElseThrow(() -> new NotFound("Staff belong to no site"));
    }

    /** Another site's page is answered like one that does not exist. */
    public UUID requiredAt(UUID site) {
        if (!requiredSite().equals(site)) throw new NotFound("No such site here");
        return site;
    }

    /** Somebody who holds one of these roles; for others the page does not exist. */
    public Signed requiredAs(Role... oneOf) {
        Signed person = required();
        if (Arrays.stream(oneOf).noneMatch(roles()::contains)) throw new NotFound("Nothing here for this role");
        return person;
    }

    public boolean has(Role role) {
        return signed().isPresent() && roles().contains(role);
    }

    /** The site whose code this device entered. */
    public Optional<UUID> deviceSite() {
        return device().map(Device::siteId);
    }

    Optional<Device> device() {
        return known().filter(d -> d.livesAt(clock.instant()));
    }

    /** Whether this is a phone that its site has shut out. */
    boolean onRevokedDevice() {
        return known().filter(Device::isRevoked).isPresent();
    }

    private Optional<Device> known() {
        if (device == null) device = cookie(Cookies.DEVICE).flatMap(secret -> QuarkusTransaction.joiningExisting().call(() -> devices.bySecret(secret)));
        return device;
    }

    Optional<Session> session() {
        if (session == null) session = cookie(Cookies.SESSION).flatMap(token -> sessions.byToken(token, config.sessionIdle()));
        return session;
    }

    Optional<String> deviceSecret() {
        return cookie(Cookies.DEVICE);
    }

    Optional<String> token() {
        return cookie(Cookies.SESSION);
    }

    private Set<Role> roles() {
        if (held == null) {
            Signed person = signed().orElseThrow();
            held = person.siteId().isPresent()
                    ? scope.in(person.siteId().get(), () -> roles.of(person.siteId().get(), person.id()))
                    : QuarkusTransaction.joiningExisting().call(() -> staffList.findByIdOptional(person.id()).map(s -> Set.of(s.role())).orElse(Set.of()));
        }
        return held;
    }

    private Optional<String> cookie(String name) {
        return Cookies.sent(uri, headers.getCookies(), name);
    }
}
