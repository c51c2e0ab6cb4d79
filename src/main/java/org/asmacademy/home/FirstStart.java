package org.asmacademy.home;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.people.People;
import org.asmacademy.people.Role;
import org.asmacademy.shared.AcademyConfig;
import org.asmacademy.shared.Command;
import org.asmacademy.site.Sites;

/**
 * The first start of a try-it academy: an invented site, a coordinator, a steward of the standards, and their secrets on the console, once. They are kept nowhere as
 * they are; {@code ./academy new-pins} makes new ones.
 */
@ApplicationScoped
class FirstStart implements Command {
    private final AcademyConfig config;
    private final MakeDemo demo;
    private final Sites sites;
    private final People people;
    private final Console console;

    FirstStart(AcademyConfig config, MakeDemo demo, Sites sites, People people, Console console) {
        this.config = config;
        this.demo = demo;
        this.sites = sites;
        this.people = people;
        this.console = console;
    }

    void started(@Observes StartupEvent event) {
        if (config.tryIt() && sites.directory().isEmpty()) {
            String password = people.randomPassword();
            UUID coordinator = people.staff(Role.COORDINATOR.code(), Role.COORDINATOR, password);
            MakeDemo.Made made = demo.make(coordinator);
            console.secrets(made.card(), made.pins(), passwords(password));
        }
    }

    @Override
    public String name() {
        return "new-pins";
    }

    /** New PINs for everybody at the demo site who can sign in, new passwords for those who work for the academy. Real sites are never touched. */
    @Override
    public void run(List<String> words) {
        Optional<UUID> known = sites.directory().stream().filter(demo::isDemo).findFirst();
        if (known.isEmpty()) {
            console.say("There is no demo site here. At a real site its lead gives new PINs.");
            return;
        }
        UUID site = known.get();
        Map<String, String> pins = people.newPins(site);
        console.secrets(sites.cardCode(site), pins, passwords(NewStaff.password(people, Role.COORDINATOR)));
    }

    private Map<String, String> passwords(String coordinators) {
        return Map.of(Role.COORDINATOR.code(), coordinators, Role.STEWARD.code(), NewStaff.password(people, Role.STEWARD),
                Role.ASSESSOR.code(), NewStaff.password(people, Role.ASSESSOR));
    }
}
