package org.asmacademy.media;

/** The fact {@code media.cleaned}: of the file {@code sent} the site keeps the cleaned copy {@code kept}. */
record MediaCleaned(String sent, String kept, String type, long bytes, int width, int height) { }
