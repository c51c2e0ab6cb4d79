package org.asmacademy.hub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.UUID;
import org.asmacademy.shared.Sha256;

/** What a hub signs (Ed25519): which request it is, with what body, under which word of the centre. */
final class Signature {
    private static final String ALGORITHM = "Ed25519";

    private Signature() { }

    /** The header {@code Authorization} of a request. @param path with its query, as it is sent */
    static String header(UUID hub, PrivateKey key, String method, String path, String word, byte[] body) {
        try {
            java.security.Signature signing = java.security.Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(words(hub, method, path, word, body));
            return "Hub " + hub + " " + word + " " + Base64.getUrlEncoder().withoutPadding().encodeToString(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java since 15 has Ed25519", e);
        }
    }

    /** Whether the holder of that key has signed this request; nonsense is signed by nobody. */
    static boolean holds(byte[] publicKey, UUID hub, String method, String path, String word, byte[] body, String signature) {
        try {
            java.security.Signature checking = java.security.Signature.getInstance(ALGORITHM);
            checking.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            checking.update(words(hub, method, path, word, body));
            return checking.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether these bytes are such a key at all. */
    static boolean isKey(byte[] publicKey) {
        try {
            KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] words(UUID hub, String method, String path, String word, byte[] body) {
        return String.join("\n", "asm-academy-hub-1", hub.toString(), method, path, word, Sha256.hex(body)).getBytes(StandardCharsets.UTF_8);
    }
}
