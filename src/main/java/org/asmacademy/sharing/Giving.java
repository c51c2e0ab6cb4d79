package org.asmacademy.sharing;

import java.util.Optional;
import java.util.UUID;

/**
 * Whether a site's numbers go into the monthly totals.
 *
 * @param given what two people said: under which region they go in; nothing, if they do not
 * @param waits what one lead offered and nobody else has said yes to
 */
public record Giving(Optional<Offer> given, Optional<Offer> waits) {
    /** @param second who else said so; nobody while it waits */
    public record Offer(UUID id, Region region, UUID by, Optional<UUID> second, long at) { }
}
