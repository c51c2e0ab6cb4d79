package org.asmacademy.sharing;

import java.util.UUID;

/** The fact {@code sharing.leave-stopped}: one lead or champion is enough to stay. */
public record LeaveStopped(UUID leave) { }
