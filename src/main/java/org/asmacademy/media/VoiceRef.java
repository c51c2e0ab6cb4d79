package org.asmacademy.media;

/** A kept recording: its name (SHA-256 in hex), what it is, how large, and how long it lasts. */
public record VoiceRef(String sha256, String type, long bytes, int millis) {
    public String address() {
        return "/media/" + sha256;
    }
}
