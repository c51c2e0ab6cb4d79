package org.asmacademy.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.asmacademy.postgres.Disk;
import org.asmacademy.shared.Sha256;
import org.bouncycastle.crypto.hpke.HPKE;

/** The half of the key that seals backups. It is no secret and lies in the data directory ({@code backup.key}). */
public final class SealKey {
    static final HPKE HPKE = new HPKE(org.bouncycastle.crypto.hpke.HPKE.mode_base, org.bouncycastle.crypto.hpke.HPKE.kem_X25519_SHA256,
            org.bouncycastle.crypto.hpke.HPKE.kdf_HKDF_SHA256, org.bouncycastle.crypto.hpke.HPKE.aead_AES_GCM256);
    static final int MARK_BYTES = 8;
    private static final String FILE = "backup.key";
    private final byte[] bytes;

    SealKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The one of this data directory, if a recovery code was ever made. */
    public static Optional<SealKey> of(Path home) throws IOException {
        Path file = home.resolve(FILE);
        return Files.exists(file) ? Optional.of(new SealKey(HexFormat.of().parseHex(Files.readString(file).strip()))) : Optional.empty();
    }

    /** From now on backups are sealed with this one; older ones open with the code that they were made with. */
    public void keep(Path home) throws IOException {
        Disk.writePrivate(home.resolve(FILE), HexFormat.of().formatHex(bytes) + "\n");
    }

    /** By which a file says with which code it opens. */
    byte[] mark() {
        return Arrays.copyOf(Sha256.of(bytes), MARK_BYTES);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
