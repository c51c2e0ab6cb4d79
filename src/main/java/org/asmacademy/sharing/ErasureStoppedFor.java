package org.asmacademy.sharing;

import java.util.UUID;

/** The fact {@code sharing.erasure-stopped-for}: a lead or trainer takes back what was asked for the person it is about. */
public record ErasureStoppedFor(UUID erasure) { }
