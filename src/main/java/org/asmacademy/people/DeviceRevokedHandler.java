package org.asmacademy.people;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.asmacademy.audit.Audit;
import org.asmacademy.journal.Fact;
import org.asmacademy.journal.Reason;
import org.asmacademy.shared.Rows;

/** Only a device that is at this site: one that has gone to another mine is that mine's, and was signed out here when it went. */
@Singleton
class DeviceRevokedHandler extends MadeBy<DeviceRevoked> {
    private final Rows rows;
    private final Audit audit;

    DeviceRevokedHandler(Rows rows, Audit audit) {
        super("people.device-revoked", DeviceRevoked.class, Role.LEAD, Role.CHAMPION);
        this.rows = rows;
        this.audit = audit;
    }

    /** A phone is shut out by somebody who is signed in, never in the name of somebody who once was. */
    @Override
    public boolean onlyServers() {
        return true;
    }

    @Override
    public Optional<Reason> check(Fact<DeviceRevoked> fact) {
        return fact.body().device() == null ? Reason.of("unreadable-body") : Reason.none();
    }

    @Override
    public void record(Fact<DeviceRevoked> fact) {
        rows.write("update device set revoked = true where id = ? and site_id = ?", fact.body().device(), fact.siteId());
        rows.write("delete from session where device_id = ? and site_id = ?", fact.body().device(), fact.siteId());
        audit.noteFact(fact.id(), fact.siteId(), fact.actorId(), "device-revoked", fact.body().device().toString());
    }
}
