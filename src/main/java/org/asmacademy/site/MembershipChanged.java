package org.asmacademy.site;

import java.util.UUID;

/** Fired in the fold when somebody has become, or is no longer, a member. */
public record MembershipChanged(UUID siteId, UUID personId, boolean present) { }
