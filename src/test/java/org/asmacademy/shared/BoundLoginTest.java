package org.asmacademy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.asmacademy.TestDatabase;
import org.junit.jupiter.api.Test;

/** That the program starts at all with the login that it has says the rest. */
@QuarkusTest
class BoundLoginTest {
    @Test
    void the_programs_own_login_is_bound() throws SQLException {
        try (Connection app = TestDatabase.asApp()) {
            assertThat(BoundLogin.wrong(app)).isEmpty();
        }
    }

    @Test
    void a_login_that_no_wall_stops_is_refused_in_a_sentence() throws SQLException {
        try (Connection superuser = TestDatabase.asSuperuser(); Connection owner = TestDatabase.asOwner()) {
            assertThat(BoundLogin.wrong(superuser)).hasValueSatisfying(why -> assertThat(why).contains("sees every site's rows", "docker/roles.sql"));
            assertThat(BoundLogin.wrong(owner)).hasValueSatisfying(why -> assertThat(why).contains("academy_owner owns the tables"));
        }
    }
}
