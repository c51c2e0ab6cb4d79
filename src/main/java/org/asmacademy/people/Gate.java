package org.asmacademy.people;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.asmacademy.people.Permission.Scope;
import org.asmacademy.shared.May;
import org.asmacademy.shared.NotFound;
import org.asmacademy.shared.Public;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Holds {@code permissions.yaml} before any method of an address runs, and before what was sent is read. What is not named there is answered
 * to nobody: the method that forgot to say what it is breaks at its first request.
 */
@Singleton
class Gate {
    private final CurrentPerson current;
    private final Permissions permissions;
    private final Event<Refused> refused;

    Gate(CurrentPerson current, Permissions permissions, Event<Refused> refused) {
        this.current = current;
        this.permissions = permissions;
        this.refused = refused;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource, UriInfo uri) {
        Optional<May> may = said(resource, May.class);
        if (may.isEmpty()) {
            if (said(resource, Public.class).isEmpty()) throw new IllegalStateException("Neither @May nor @Public: " + resource.getResourceMethod());
            return;
        }
        Permission permission = permissions.find(may.get().value()).orElseThrow(() -> new IllegalStateException("Nobody was permitted: " + may.get().value()));
        // Whoever has a session is on no such device: they ended with it.
        if (current.signed().isEmpty() && current.onRevokedDevice()) throw new DeviceGone();
        // What the device's own secret opens, the journal looks at.
        if (permission.scope() == Scope.DEVICE) return;
        Optional<UUID> site = permission.scope() == Scope.SITE ? named(uri) : Optional.empty();
        if (current.signed().isEmpty()) {
            boolean kept = may.get().keepsForm() && request.getMethod().equals("POST") && current.wasSigned().isPresent();
            if (kept) return;
            if (permission.quiet()) throw new NotFound("Nothing here for who has not signed in");
            throw new SignInNeeded(permission.door());
        }
        if (isOwn(site) && holds(permission)) return;
        if (permission.noted()) site.ifPresent(id -> refused.fire(new Refused(id)));
        throw new NotFound("Nothing here for this role at this site");
    }

    /** The method's own word, and if it says nothing, that of its class. */
    private static <A extends Annotation> Optional<A> said(ResourceInfo resource, Class<A> what) {
        boolean says = Stream.of(May.class, Public.class).anyMatch(resource.getResourceMethod()::isAnnotationPresent);
        return Optional.ofNullable(says ? resource.getResourceMethod().getAnnotation(what) : resource.getResourceClass().getAnnotation(what));
    }

    /** The site that the address names, if it names one. */
    private static Optional<UUID> named(UriInfo uri) {
        return Stream.of("siteId", "id").map(gap -> uri.getPathParameters().getFirst(gap)).filter(Objects::nonNull).findFirst().map(Gate::uuid);
    }

    private boolean isOwn(Optional<UUID> site) {
        return site.isEmpty() || current.signed().flatMap(CurrentPerson.Signed::siteId).equals(site);
    }

    private boolean holds(Permission permission) {
        // Everybody at a site is a learner: no need to ask the database.
        boolean member = current.signed().flatMap(CurrentPerson.Signed::siteId).isPresent();
        return member && permission.roles().contains(Role.LEARNER) || permission.roles().stream().anyMatch(current::has);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("No such site");
        }
    }
}
