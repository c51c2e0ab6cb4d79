package org.asmacademy.sharing;

/**
 * The fact {@code sharing.erasure-asked-for}: a lead or trainer asks at the word of the person it is about, who cannot do it alone. It happens some days
 * after a second one has said yes ({@link Agreed}).
 */
public record ErasureAskedFor() { }
