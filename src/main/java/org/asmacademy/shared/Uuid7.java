package org.asmacademy.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** UUID version 7 (RFC 9562): sorts by the time it was made. Not a secret. */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuid7() { }

    public static UUID at(long epochMillis) {
        long high = (epochMillis << 16) | 0x7000 | RANDOM.nextInt(1 << 12);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
