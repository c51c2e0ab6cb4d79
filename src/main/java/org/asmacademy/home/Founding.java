package org.asmacademy.home;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.people.CurrentPerson;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.NotFound;
import org.asmacademy.site.Sites;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may open a site: a coordinator, and on a new hub whoever reads the code that the program shows when it starts. That code is good for
 * one site: it dies when the first one is open, and each start shows another.
 */
@ApplicationScoped
class Founding {
    private static final int AFTER_THE_DEMO = Interceptor.Priority.LIBRARY_AFTER;
    private final AcademyConfig config;
    private final People people;
    private final Sites sites;
    private final CurrentPerson current;
    private final Console console;
    private final boolean serves;

    Founding(AcademyConfig config, People people, Sites sites, CurrentPerson current, Console console,
             @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.config = config;
        this.people = people;
        this.sites = sites;
        this.current = current;
        this.console = console;
        this.serves = serves;
    }

    void started(@Observes @Priority(AFTER_THE_DEMO) StartupEvent event) {
        if (serves && config.place() == AcademyConfig.Place.HUB) code().ifPresent(console::setupCode);
    }

    /** A new code while there is no site; the end of any older one. */
    Optional<String> code() {
        people.endStaff(People.FOUNDER);
        if (!sites.directory().isEmpty()) return Optional.empty();
        String code = people.setupCode();
        people.staff(People.FOUNDER, Role.FOUNDER, code);
        return Optional.of(code);
    }

    /** Who opens a site now; the founder only the first one, and that one again if the answer was lost. */
    UUID requireOpener(UUID site) {
        UUID person = current.requiredAs(Role.COORDINATOR, Role.FOUNDER).id();
        if (current.has(Role.FOUNDER) && sites.directory().stream().anyMatch(known -> !known.equals(site))) throw new NotFound("This hub has its site");
        return person;
    }

    /** The first site is open. */
    void done() {
        if (current.has(Role.FOUNDER)) people.endStaff(People.FOUNDER);
    }
}
