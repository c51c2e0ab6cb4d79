package org.asmacademy.sharing;

import java.util.UUID;

/** The fact {@code sharing.erasure-stopped}: the person it is about stays. */
public record ErasureStopped(UUID erasure) { }
