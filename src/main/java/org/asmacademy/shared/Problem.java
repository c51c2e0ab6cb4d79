package org.asmacademy.shared;

/** RFC 9457, as it goes out to machines ({@code application/problem+json}). */
public record Problem(String type, String title, int status, String detail, String code) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
