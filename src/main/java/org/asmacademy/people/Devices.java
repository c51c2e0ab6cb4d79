package org.asmacademy.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.shared.Sha256;

/** Queries on devices, read before a site is named. */
@ApplicationScoped
class Devices implements PanacheRepositoryBase<Device, UUID> {
    Optional<Device> bySecret(String secret) {
        return find("secretHash", Sha256.hex(secret)).firstResultOptional();
    }
}
