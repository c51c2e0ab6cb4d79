package org.asmacademy.media;

/** A kept file: its name (SHA-256 in hex), what it is, and how large. */
public record MediaRef(String sha256, String type, int width, int height, long bytes) {
    public String address() {
        return "/media/" + sha256;
    }
}
