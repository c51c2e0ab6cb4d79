package org.asmacademy.site;

import java.util.Optional;
import java.util.UUID;

/**
 * Fired in the fold when somebody has become, or is no longer, a member, or is known to have left in another month.
 *
 * @param was nothing: until now nobody had said that they belong here
 */
public record MembershipChanged(UUID siteId, UUID personId, Optional<Stay> was, Stay is) {
    public boolean came() {
        return is.present() && was.filter(Stay::present).isEmpty();
    }

    public boolean went() {
        return !is.present() && was.filter(Stay::present).isPresent();
    }
}
