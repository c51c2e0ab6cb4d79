package org.asmacademy.media;

/** The fact {@code media.voice-cleaned}: of the recording {@code sent} the site keeps the cleaned copy {@code kept}. */
record VoiceCleaned(String sent, String kept, String type, long bytes, int millis) { }
