package org.asmacademy.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Hybrid logical clock as 16 hex digits: 48 bits of milliseconds since 1970, 16 bits of counter. */
public final class Hlc {
    public static final String ZERO = "0".repeat(16);

    private Hlc() { }

    /** The first reading that is later than {@code last} and not before {@code millis}. */
    public static String after(String last, long millis) {
        long now = Math.max(millis, 0) << 16;
        long before = Long.parseUnsignedLong(last, 16);
        return "%016x".formatted(Long.compareUnsigned(now, before) > 0 ? now : before + 1);
    }

    public static long millis(String hlc) {
        return Long.parseUnsignedLong(hlc, 16) >>> 16;
    }

    /** The month by that clock (in UTC), counted from January 1970. */
    public static int month(String hlc) {
        return month(millis(hlc));
    }

    public static int month(long millis) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        return (day.getYear() - 1970) * 12 + day.getMonthValue() - 1;
    }

    static boolean valid(String hlc) {
        return hlc != null && hlc.matches("[0-9a-f]{16}");
    }
}
