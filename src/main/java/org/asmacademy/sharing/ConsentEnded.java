package org.asmacademy.sharing;

/** The fact {@code sharing.consent-ended}: no, or no longer. Nothing else changes by it. */
public record ConsentEnded(ConsentItem item) { }
