package org.asmacademy.sharing;

import java.util.UUID;

/** The fact {@code sharing.share-stopped}: one lead or champion is enough to end a share, and it ends at once. */
public record ShareStopped(UUID share) { }
