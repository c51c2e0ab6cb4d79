package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.asmacademy.shared.AcademyConfig;

/** Random things, and the pepper: a key beside the database, so that a stolen database alone gives no PIN away. */
@ApplicationScoped
class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final byte[] pepper;

    Secrets(AcademyConfig config) {
        this.pepper = pepper(config.home().resolve("secrets"));
    }

    /** HMAC-SHA-256 with the pepper. */
    byte[] peppered(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** Four digits that whoever knows these words, and the pepper, makes again. */
    String digitsOf(String words) {
        return String.format(Locale.ROOT, "%04d", Math.floorMod(ByteBuffer.wrap(peppered("digits/" + words)).getLong(), 10_000));
    }

    /** 256 bits, safe in a cookie. */
    static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String digits(int many) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < many; i++) digits.append(RANDOM.nextInt(10));
        return digits.toString();
    }

    private static byte[] pepper(Path folder) {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Path file = folder.resolve("pepper");
            if (Files.notExists(file)) {
                byte[] fresh = new byte[32];
                RANDOM.nextBytes(fresh);
                write(file, HexFormat.of().formatHex(fresh));
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The pepper cannot be read or made in " + folder, e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "pepper", ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        try {
            Files.createLink(file, fresh);                  // never over one that another start has just made
        } catch (FileAlreadyExistsException e) {
            // that one counts
        } finally {
            Files.delete(fresh);
        }
    }
}
