package org.asmacademy.media;

/**
 * A recording after cleaning, not yet stored.
 *
 * @param sent SHA-256 of what came
 */
public record CleanedVoice(String sent, VoiceRef kept, byte[] content) { }
