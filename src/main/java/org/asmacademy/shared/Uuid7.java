package org.asmacademy.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    /**
     * Another id of the same moment, made from this one and a name: who does the same thing twice makes the same ids, and who does not
     * know this one cannot make them.
     */
    public static UUID from(UUID id, String name) {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.of((id + "/" + name).getBytes(StandardCharsets.UTF_8)));
        long high = (id.getMostSignificantBits() & ~0xFFFFL) | 0x7000 | (hash.getLong() & 0xFFF);
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
