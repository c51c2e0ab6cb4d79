package org.asmacademy.sharing;

/** The fact {@code sharing.totals-stopped}: one lead or champion is enough; whatever was offered before no longer counts. */
public record TotalsStopped() { }
