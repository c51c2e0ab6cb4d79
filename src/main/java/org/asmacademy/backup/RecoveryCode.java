package org.asmacademy.backup;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.asmacademy.shared.Sha256;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;

/** What opens backups: 160 random bits, written by people in nine groups of four letters of which the last guards against a slip. */
public final class RecoveryCode {
    private static final int BYTES = 20;
    private static final int GROUP = 4;
    private static final int CHECK = 4;
    private static final int BITS = 5;
    /** Without I, L, O and U, which are taken for others. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private final byte[] bytes;

    private RecoveryCode(byte[] bytes) {
        this.bytes = bytes;
    }

    public static RecoveryCode fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new RecoveryCode(bytes);
    }

    /** As somebody types it, in large or small letters, with or without the spaces between; nothing when a letter is wrong. */
    public static Optional<RecoveryCode> read(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        int length = BYTES * Byte.SIZE / BITS;
        if (letters.length() != length + CHECK || letters.chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)) return Optional.empty();
        byte[] bytes = new byte[BYTES];
        for (int bit = 0; bit < BYTES * Byte.SIZE; bit++) {
            boolean set = (LETTERS.indexOf(letters.charAt(bit / BITS)) >> (BITS - 1 - bit % BITS) & 1) == 1;
            if (set) bytes[bit / Byte.SIZE] |= (byte) (0x80 >> bit % Byte.SIZE);
        }
        RecoveryCode code = new RecoveryCode(bytes);
        return code.letters().equals(letters) ? Optional.of(code) : Optional.empty();
    }

    /** In groups, for people. */
    public String text() {
        return letters().replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** For a machine that reads it from a picture. */
    public String letters() {
        return base32(bytes, BYTES * Byte.SIZE / BITS) + base32(Sha256.of(bytes), CHECK);
    }

    AsymmetricCipherKeyPair pair() {
        return SealKey.HPKE.deriveKeyPair(bytes);
    }

    /** The half that may be known: it seals. */
    public SealKey key() {
        return new SealKey(SealKey.HPKE.serializePublicKey(pair().getPublic()));
    }

    private static String base32(byte[] bytes, int letters) {
        StringBuilder text = new StringBuilder();
        for (int letter = 0; letter < letters; letter++) {
            int value = 0;
            for (int bit = letter * BITS; bit < (letter + 1) * BITS; bit++) {
                value = value << 1 | bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
            }
            text.append(LETTERS.charAt(value));
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecoveryCode code && Arrays.equals(bytes, code.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Never the code itself: this is what ends up in logs. */
    @Override
    public String toString() {
        return "a recovery code";
    }
}
