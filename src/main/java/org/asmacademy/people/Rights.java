package org.asmacademy.people;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.journal.ChainRights;
import org.asmacademy.journal.JudgementKinds;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/** What the journal asks about people. */
@ApplicationScoped
class Rights implements ChainRights {
    private final CurrentPerson current;
    private final Roles roles;
    private final StaffList staffList;
    private final Rows rows;
    private final JudgementKinds judgements;
    private final SiteScope scope;

    Rights(CurrentPerson current, Roles roles, StaffList staffList, Rows rows, JudgementKinds judgements, SiteScope scope) {
        this.current = current;
        this.roles = roles;
        this.staffList = staffList;
        this.rows = rows;
        this.judgements = judgements;
        this.scope = scope;
    }

    @Override
    public Map<UUID, Standing> standings(UUID site, String origin, Set<UUID> actors, Set<String> makers) {
        boolean ours = origin.startsWith("server:");
        // Who has signed in on a device is a person of the site: a foreign key says so.
        Set<UUID> known = ours ? people(site, actors) : signedInOn(site, origin, actors);
        Map<UUID, Set<Role>> held = makers.isEmpty() ? Map.of() : roles.of(site, known);
        return actors.stream().collect(Collectors.toMap(actor -> actor, actor -> {
            if (known.contains(actor)) return allowed(makers, held.getOrDefault(actor, Set.of(Role.LEARNER)));
            return ours ? staffList.findByIdOptional(actor).map(staff -> allowedStaff(makers, staff)).orElse(visitor(makers))
                    : Standing.NOT_SIGNED_IN_HERE;
        }));
    }

    private static Standing allowed(Set<String> makers, Set<Role> held) {
        return makers.isEmpty() || held.stream().map(Role::code).anyMatch(makers::contains) ? Standing.KNOWN : Standing.REFUSED;
    }

    /** Staff make only what is theirs to make: they are no members. */
    private static Standing allowedStaff(Set<String> makers, Staff staff) {
        return makers.contains(staff.role().code()) ? Standing.KNOWN : Standing.REFUSED;
    }

    /** The page that they came by has seen to it. */
    private static Standing visitor(Set<String> makers) {
        return makers.contains(VISITOR) ? Standing.KNOWN : Standing.REFUSED;
    }

    @Override
    public Optional<UUID> callersSite() {
        return Arc.container().requestContext().isActive() ? current.signed().flatMap(CurrentPerson.Signed::siteId) : Optional.empty();
    }

    /** A device sends for the site that it knows, and for one that it knew while somebody of it signed in here: their work is still theirs. */
    @Override
    public boolean maySend(UUID site) {
        return current.device().filter(device -> device.siteId().equals(site) || anybodySignedIn(site, device.id())).isPresent();
    }

    /** A device names its chains by its own id: {@code <id>}, and {@code <id>~2} … after a fork. */
    @Override
    public boolean ownsOrigin(UUID site, String origin) {
        return current.device().filter(device -> device(origin).equals(device.id().toString())).isPresent();
    }

    private boolean anybodySignedIn(UUID site, UUID device) {
        return scope.in(site, () -> rows.any("select 1 from device_person where site_id = ? and device_id = ?", site, device));
    }

    @Override
    public Reader reader(UUID site) {
        UUID person = current.required().id();
        Set<Role> held = roles.of(site, person);
        boolean leads = held.contains(Role.LEAD) || held.contains(Role.CHAMPION);
        String role = held.stream().sorted().map(Role::code).collect(Collectors.joining("+"));
        return new Reader(person, role, leads ? judgements.all() : Set.of(), false);
    }

    private Set<UUID> people(UUID site, Set<UUID> ids) {
        return new HashSet<>(rows.list("select id from person where site_id = ? and id = any (?)", row -> row.getObject(1, UUID.class), site, ids.toArray(UUID[]::new)));
    }

    private Set<UUID> signedInOn(UUID site, String origin, Set<UUID> people) {
        UUID device;
        try {
            device = UUID.fromString(device(origin));
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
        return new HashSet<>(rows.list("select person_id from device_person where site_id = ? and device_id = ? and person_id = any (?)",
                row -> row.getObject(1, UUID.class), site, device, people.toArray(UUID[]::new)));
    }

    private static String device(String origin) {
        int end = origin.indexOf('~');
        return end < 0 ? origin : origin.substring(0, end);
    }
}
