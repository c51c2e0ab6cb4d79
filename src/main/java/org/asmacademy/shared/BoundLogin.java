package org.asmacademy.shared;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Row level security is the last wall between two sites. PostgreSQL builds it for nobody who is superuser or may bypass it, and whoever owns
 * the tables may take it down: with such a login the academy does not open.
 */
@ApplicationScoped
class BoundLogin {
    private static final int BEFORE_ANYTHING = 1;
    private static final String ASK = "select rolsuper or rolbypassrls, exists (select from pg_class where relrowsecurity"
            + " and pg_has_role(current_user, relowner, 'member')), current_user from pg_roles where rolname = current_user";
    private final DataSource database;

    BoundLogin(DataSource database) {
        this.database = database;
    }

    void check(@Observes @Priority(BEFORE_ANYTHING) StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection()) {
            wrong(connection).ifPresent(sentence -> {
                throw new IllegalStateException(sentence);
            });
        }
    }

    /** Why one may not work with this login; nothing when one may. */
    static Optional<String> wrong(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement(); ResultSet login = sql.executeQuery(ASK)) {
            login.next();
            String why = login.getBoolean(1) ? "sees every site's rows" : login.getBoolean(2) ? "owns the tables" : "";
            return why.isEmpty() ? Optional.empty() : Optional.of("The database login " + login.getString(3) + " " + why
                    + ": the academy works only with one that row level security binds, such as docker/roles.sql makes (academy_app).");
        }
    }
}
