package org.asmacademy.journal;

import java.util.UUID;

/** Fired when of this person nothing personal is left in a site's facts and folds. For what lies outside the database: after success. */
public record Erased(UUID siteId, UUID personId) { }
