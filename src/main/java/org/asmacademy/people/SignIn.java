package org.asmacademy.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Journal;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;
import org.asmacademy.shared.Uuid7;

/** Lets people in: by PIN at their site, by password at the academy. */
@ApplicationScoped
class SignIn {
    private final SiteScope scope;
    private final Persons persons;
    private final Sessions sessions;
    private final StaffList staffList;
    private final Tries tries;
    private final Verifier verifier;
    private final Journal journal;
    private final Audit audit;
    private final Rows rows;
    private final PeopleConfig config;
    private final Clock clock;

    SignIn(SiteScope scope, Persons persons, Sessions sessions, StaffList staffList, Tries tries, Verifier verifier, Journal journal,
           Audit audit, Rows rows, PeopleConfig config, Clock clock) {
        this.scope = scope;
        this.persons = persons;
        this.sessions = sessions;
        this.staffList = staffList;
        this.tries = tries;
        this.verifier = verifier;
        this.journal = journal;
        this.audit = audit;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
    }

    /** The token of a new session. Unknown people cost as much time as known ones. */
    String withPin(Device device, UUID person, String pin) {
        require(device, person, pin);
        String token = again(device, person);
        journal.signedIn(device.siteId(), person);
        return token;
    }

    /** Makes sure that this is the person's PIN. */
    void require(Device device, UUID person, String pin) {
        UUID site = device.siteId();
        Tries.Try counted = tries.count(site, person, device.id());
        String expected = scope.in(site, () -> persons.of(site, person).map(Person::pin).orElse(null));
        if (!verifier.fits(pin, expected)) {
            tries.wrong(counted);
            throw new WrongSecret();
        }
        scope.inNew(site, () -> {
            tries.right(counted);
            return null;
        });
    }

    /** A session for somebody who has just shown who they are. */
    String again(Device device, UUID person) {
        return scope.inNew(device.siteId(), () -> begin(device.siteId(), person, device.id()));
    }

    String withPassword(String login, String password) {
        Optional<Staff> known = QuarkusTransaction.requiringNew().call(() -> staffList.byLogin(login).map(staff -> {
            Instant now = clock.instant();
            if (staff.closedUntil() != null && now.isBefore(staff.closedUntil())) throw new Waiting(Duration.between(now, staff.closedUntil()));
            staff.countTry(tries.until(now, staff.wrong() + 1));
            return staff;
        }));
        if (!verifier.fits(password, known.filter(staff -> !staff.isClosed()).map(Staff::password).orElse(null))) {
            QuarkusTransaction.requiringNew().run(() -> refused(known));
            throw new WrongSecret();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID staff = known.orElseThrow().id();
            staffList.findById(staff).rightTry();
            audit.note(null, staff, "staff-signed-in", "password");
            return begin(null, staff, null);
        });
    }

    /** What was typed as a login is not kept: people type their passwords there. */
    private void refused(Optional<Staff> known) {
        audit.note(null, known.map(Staff::id).orElse(Audit.UNKNOWN), "staff-refused", known.isPresent() ? "wrong-password" : "unknown-login");
        known.filter(staff -> staff.closedUntil() != null).ifPresent(staff -> audit.note(null, Audit.UNKNOWN, "staff-door-closed", staff.id().toString()));
    }

    /** Begins a session in the caller's transaction. */
    String begin(UUID site, UUID person, UUID device) {
        String token = sessions.begin(site, person, device, config.sessionLongest());
        if (device != null) remember(site, device, person);
        return token;
    }

    /** This person's facts may come from this device from now on. */
    void remember(UUID site, UUID device, UUID person) {
        rows.write("insert into device_person (site_id, device_id, person_id, signed_in_at) values (?, ?, ?, ?) on conflict do nothing",
                site, device, person, clock.instant());
        rows.write("update device set seen_at = ? where id = ?", clock.instant(), device);
        rows.flush();
    }

    /** Joins the caller's transaction. */
    void endAllOf(UUID person) {
        QuarkusTransaction.joiningExisting().run(() -> sessions.endAllOf(person));
    }

    void out(String token) {
        QuarkusTransaction.requiringNew().run(() -> sessions.end(token));
    }

    UUID freshId() {
        return Uuid7.at(clock.millis());
    }
}
