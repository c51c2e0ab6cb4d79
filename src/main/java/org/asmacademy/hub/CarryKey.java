package org.asmacademy.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.asmacademy.shared.AcademyConfig;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * What seals files that are carried (HPKE, RFC 9180, in its authenticated mode): only the one they are meant for can open them, and only if they come
 * from the one they say. Each academy has a pair of its own beside its database.
 */
@ApplicationScoped
class CarryKey {
    private static final byte[] PURPOSE = "asm-academy-carry-1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NONE = {};
    private static final int KEY_BYTES = 32;
    private final Path folder;

    CarryKey(AcademyConfig config) {
        this.folder = config.home().resolve("secrets");
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_auth, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    static boolean isKey(byte[] publicKey) {
        return publicKey.length == KEY_BYTES;
    }

    byte[] publicKey() {
        HPKE hpke = hpke();
        return hpke.serializePublicKey(pair(hpke).getPublic());
    }

    byte[] seal(byte[] to, byte[] head, byte[] plain) {
        try {
            HPKE hpke = hpke();
            byte[][] sealed = hpke.seal(hpke.deserializePublicKey(to), PURPOSE, head, plain, NONE, NONE, pair(hpke));
            byte[] file = Arrays.copyOf(sealed[1], sealed[1].length + sealed[0].length);
            System.arraycopy(sealed[0], 0, file, sealed[1].length, sealed[0].length);
            return file;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws when the file was not sealed by that sender for this academy, or was changed on the way. */
    byte[] open(byte[] from, byte[] head, byte[] sealed) throws InvalidCipherTextException {
        HPKE hpke = hpke();
        if (sealed.length < KEY_BYTES) throw new InvalidCipherTextException("too short");
        return hpke.open(Arrays.copyOf(sealed, KEY_BYTES), pair(hpke), PURPOSE, head, Arrays.copyOfRange(sealed, KEY_BYTES, sealed.length), NONE, NONE, hpke.deserializePublicKey(from));
    }

    private AsymmetricCipherKeyPair pair(HPKE hpke) {
        Path file = folder.resolve("carry.key");
        try {
            if (Files.notExists(file)) make(hpke, file);
            byte[] both = Base64.getDecoder().decode(Files.readString(file).strip());
            return hpke.deserializePrivateKey(Arrays.copyOf(both, KEY_BYTES), Arrays.copyOfRange(both, KEY_BYTES, both.length));
        } catch (IOException e) {
            throw new UncheckedIOException("The key for carried files cannot be read or made in " + folder, e);
        }
    }

    private void make(HPKE hpke, Path file) throws IOException {
        AsymmetricCipherKeyPair fresh = hpke.generatePrivateKey();
        byte[] both = new byte[2 * KEY_BYTES];
        System.arraycopy(hpke.serializePrivateKey(fresh.getPrivate()), 0, both, 0, KEY_BYTES);
        System.arraycopy(hpke.serializePublicKey(fresh.getPublic()), 0, both, KEY_BYTES, KEY_BYTES);
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path made = Files.createTempFile(folder, "carry", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(made, Base64.getEncoder().encodeToString(both));
        try {
            Files.createLink(file, made);                   // never over one that another request has just made
        } catch (FileAlreadyExistsException e) {
            // that one counts
        } finally {
            Files.delete(made);
        }
    }
}
