package org.asmacademy.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.asmacademy.TestDatabase;

/** Group sessions as their fold leaves them. */
@ApplicationScoped
class TestSessions {
    void held(UUID site, LocalDate day, int women, int men, int young) {
        try (Connection superuser = TestDatabase.asSuperuser(); PreparedStatement sql = superuser.prepareStatement("insert into group_session"
                + " (site_id, id, module, day, women, men, young, actor_id, hlc, word) values (?, ?, 'home-safe/gear-and-machines', ?, ?, ?, ?, ?, '', '')")) {
            Object[] values = {site, UUID.randomUUID(), day, women, men, young, UUID.randomUUID()};
            for (int i = 0; i < values.length; i++) sql.setObject(i + 1, values[i]);
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
