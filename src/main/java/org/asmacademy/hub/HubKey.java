package org.asmacademy.hub;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.asmacademy.shared.AcademyConfig;

/** This hub's own key pair, beside the database and readable by the program's user only. It is made once and never leaves this computer. */
@ApplicationScoped
class HubKey {
    private static final String ALGORITHM = "Ed25519";
    private final Path folder;

    HubKey(AcademyConfig config) {
        this.folder = config.home().resolve("secrets");
    }

    /** The public half, for the centre; makes the pair when there is none. */
    byte[] publicKey() {
        try {
            if (Files.notExists(file("pub"))) make();
            return Base64.getDecoder().decode(Files.readString(file("pub")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of this hub cannot be read or made in " + folder, e);
        }
    }

    PrivateKey privateKey() {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file("key")).strip());
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (IOException e) {
            throw new UncheckedIOException("The key of this hub cannot be read in " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The file " + file("key") + " is no Ed25519 key", e);
        }
    }

    private Path file(String kind) {
        return folder.resolve("hub." + kind);
    }

    /** The public half is written last: where it is, the other is too. */
    private void make() throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            write(file("key"), pair.getPrivate().getEncoded());
            write(file("pub"), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has Ed25519", e);
        }
    }

    private static void write(Path file, byte[] key) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "hub", ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(key));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
