package org.asmacademy.sharing;

/** The fact {@code sharing.erasure-asked}: the person it is about wants everything of theirs deleted. It happens after some days. */
public record ErasureAsked() { }
