package org.asmacademy.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Makes and checks verifiers of PINs and passwords: argon2id over HMAC-SHA-256 with the pepper. A verifier carries its own cost
 * ({@code memory$rounds$salt$hash}), so that raising the cost breaks none. Two at a time, since each takes tens of megabytes.
 */
@ApplicationScoped
class Verifier {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final PeopleConfig config;
    private final Secrets secrets;
    private final Semaphore room = new Semaphore(2);

    Verifier(PeopleConfig config, Secrets secrets) {
        this.config = config;
        this.secrets = secrets;
    }

    String make(String secret) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return write(config.argonMemory(), config.argonRounds(), salt, hash(secret, config.argonMemory(), config.argonRounds(), salt));
    }

    /** Whether the secret fits. Takes as long when there is nothing to compare with. */
    boolean fits(String secret, String verifier) {
        if (verifier == null) {
            make(secret);
            return false;
        }
        String[] parts = verifier.split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] given = hash(secret, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Base64.getDecoder().decode(parts[2]));
        return MessageDigest.isEqual(expected, given);
    }

    private static String write(int memory, int rounds, byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder();
        return memory + "$" + rounds + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private byte[] hash(String secret, int memory, int rounds, byte[] salt) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory).withIterations(rounds).withParallelism(1).withSalt(salt).build());
        byte[] out = new byte[32];
        room.acquireUninterruptibly();
        try {
            argon.generateBytes(secrets.peppered(secret), out);
        } finally {
            room.release();
        }
        return out;
    }
}
