package org.asmacademy.people;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.journal.ChainRights;
import org.asmacademy.journal.JudgementKinds;
import org.asmacademy.shared.Rows;

/** What the journal asks about people. */
@ApplicationScoped
class Rights implements ChainRights {
    private final CurrentPerson current;
    private final Roles roles;
    private final StaffList staffList;
    private final Rows rows;
    private final JudgementKinds judgements;

    Rights(CurrentPerson current, Roles roles, StaffList staffList, Rows rows, JudgementKinds judgements) {
        this.current = current;
        this.roles = roles;
        this.staffList = staffList;
        this.rows = rows;
        this.judgements = judgements;
    }

    @Override
    public Standing standing(UUID site, String origin, UUID actor, Set<String> makers) {
        if (origin.startsWith("server:")) {
            if (!isPerson(site, actor)) {
                return staffList.findByIdOptional(actor).filter(staff -> makers.contains(staff.role().code())).isPresent() ? Standing.KNOWN : Standing.REFUSED;
            }
        } else if (!signedInOn(site, origin, actor)) {      // who has signed in is a person of the site: a foreign key says so
            return Standing.NOT_SIGNED_IN_HERE;
        }
        return makers.isEmpty() || roles.of(site, actor).stream().map(Role::code).anyMatch(makers::contains) ? Standing.KNOWN : Standing.REFUSED;
    }

    @Override
    public Optional<UUID> callersSite() {
        return Arc.container().requestContext().isActive() ? current.signed().flatMap(CurrentPerson.Signed::siteId) : Optional.empty();
    }

    /** A device names its chains by its own id: {@code <id>}, and {@code <id>~2} … after a fork. */
    @Override
    public boolean ownsOrigin(UUID site, String origin) {
        return current.session().flatMap(Session::deviceId).filter(id -> device(origin).equals(id.toString())).isPresent();
    }

    @Override
    public Reader reader(UUID site) {
        UUID person = current.required().id();
        Set<Role> held = roles.of(site, person);
        boolean leads = held.contains(Role.LEAD) || held.contains(Role.CHAMPION);
        String role = held.stream().sorted().map(Role::code).collect(Collectors.joining("+"));
        return new Reader(person, role, leads ? judgements.all() : Set.of(), false);
    }

    private boolean isPerson(UUID site, UUID id) {
        return rows.any("select 1 from person where site_id = ? and id = ?", site, id);
    }

    private boolean signedInOn(UUID site, String origin, UUID person) {
        UUID device;
        try {
            device = UUID.fromString(device(origin));
        } catch (IllegalArgumentException e) {
            return false;
        }
        return rows.any("select 1 from device_person where site_id = ? and device_id = ? and person_id = ?", site, device, person);
    }

    private static String device(String origin) {
        int end = origin.indexOf('~');
        return end < 0 ? origin : origin.substring(0, end);
    }
}
