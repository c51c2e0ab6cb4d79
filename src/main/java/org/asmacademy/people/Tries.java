package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.audit.Audit;
import org.asmacademy.shared.Rows;
import org.asmacademy.shared.SiteScope;

/**
 * Counts tries at a PIN per person and device, in the database and before the PIN is checked: a restart forgets nothing, and a hundred
 * tries at once are a hundred tries. Devices on which the person has never signed in share one door: whoever throws their cookies away to
 * look like a new phone finds it closed all the same, and the person's own phone stays open.
 */
@ApplicationScoped
class Tries {
    private static final UUID STRANGERS = new UUID(0, 0);
    private final SiteScope scope;
    private final Rows rows;
    private final Devices devices;
    private final Audit audit;
    private final PeopleConfig config;
    private final Clock clock;

    Tries(SiteScope scope, Rows rows, Devices devices, Audit audit, PeopleConfig config, Clock clock) {
        this.scope = scope;
        this.rows = rows;
        this.devices = devices;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    private record Door(int wrong, Instant closedUntil) { }

    /** A counted try at a door, and what it closes in case that it is a wrong one. */
    record Try(UUID site, UUID person, UUID from, UUID door, boolean closesDoor, boolean closesDevice) { }

    /** Counts one try; refuses it while the door is closed. Commits at once. */
    Try count(UUID site, UUID person, UUID from) {
        UUID device = scope.in(site, () -> knows(site, person, from) ? from : STRANGERS);
        return scope.inNew(site, () -> {
            Instant now = clock.instant();
            rows.write("insert into pin_guard (site_id, person_id, device_id) values (?, ?, ?) on conflict do nothing", site, person, device);
            Door door = door(site, person, device);
            if (door.closedUntil() != null && now.isBefore(door.closedUntil())) throw new Waiting(Duration.between(now, door.closedUntil()));
            Optional<Device> phone = devices.findByIdOptional(from);
            if (!phone.map(d -> d.mayTry(now, config.deviceTriesAnHour())).orElse(true)) throw new Waiting(config.longestWait());
            Instant until = until(now, door.wrong() + 1);
            rows.write("update pin_guard set wrong = ?, closed_until = ? where site_id = ? and person_id = ? and device_id = ?",
                    door.wrong() + 1, until, site, person, device);
            rows.flush();
            return new Try(site, person, from, device, until != null, phone.map(d -> d.usedUp(config.deviceTriesAnHour())).orElse(false));
        });
    }

    /** The counted try was wrong: what it closed is noted. Whose hand it was is not known. */
    void wrong(Try counted) {
        scope.inNew(counted.site(), () -> {
            if (counted.closesDoor()) audit.note(counted.site(), Audit.UNKNOWN, "door-closed", counted.person().toString());
            if (counted.closesDevice()) audit.note(counted.site(), Audit.UNKNOWN, "device-closed", counted.from().toString());
            return null;
        });
    }

    /** The door opens wide again. Runs in the caller's transaction. */
    void right(Try counted) {
        rows.write("delete from pin_guard where site_id = ? and person_id = ? and device_id = ?", counted.site(), counted.person(), counted.door());
        rows.flush();
        devices.findByIdOptional(counted.from()).ifPresent(Device::rightTry);
    }

    /** A new PIN begins with open doors. Runs in the caller's transaction. */
    void forget(UUID site, UUID person) {
        rows.write("delete from pin_guard where site_id = ? and person_id = ?", site, person);
        rows.flush();
    }

    /** Until when a door stays closed after so many tries: not at all for the first ones, then longer and longer. */
    Instant until(Instant now, int wrong) {
        int beyond = wrong - config.freeTries();
        if (beyond < 0) return null;
        Duration wait = config.firstWait().multipliedBy(1L << Math.min(beyond, 20));
        return now.plus(wait.compareTo(config.longestWait()) > 0 ? config.longestWait() : wait);
    }

    private boolean knows(UUID site, UUID person, UUID device) {
        return rows.any("select 1 from device_person where site_id = ? and person_id = ? and device_id = ?", site, person, device);
    }

    private Door door(UUID site, UUID person, UUID device) {
        return rows.one("select wrong, closed_until from pin_guard where site_id = ? and person_id = ? and device_id = ? for update", row -> {
            OffsetDateTime closed = row.getObject(2, OffsetDateTime.class);
            return new Door(row.getInt(1), closed == null ? null : closed.toInstant());
        }, site, person, device).orElseThrow();
    }
}
