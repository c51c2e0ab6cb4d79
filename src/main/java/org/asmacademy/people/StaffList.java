package org.asmacademy.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StaffList implements PanacheRepositoryBase<Staff, UUID> {
    Optional<Staff> byLogin(String login) {
        return find("login", login).firstResultOptional();
    }
}
