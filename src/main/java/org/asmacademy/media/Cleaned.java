package org.asmacademy.media;

/**
 * A picture after cleaning, not yet stored.
 *
 * @param sent SHA-256 of what came, so that a phone knows which of its pictures this was
 */
public record Cleaned(String sent, MediaRef kept, byte[] content) { }
