package org.asmacademy.backup;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/**
 * The form of a sealed file: a head (what it is, which code opens it, what HPKE needs), then pieces of AES-256-GCM. A piece is numbered by
 * its nonce and knows whether it is the last: none can be changed, moved, left out or cut off without being noticed.
 */
final class Sealed {
    private static final byte[] MAGIC = "ASMKEEP1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PURPOSE = "asm-academy backup 1".getBytes(StandardCharsets.US_ASCII);
    private static final int ENCAPSULATED = 32;
    private static final int HEAD = MAGIC.length + SealKey.MARK_BYTES + ENCAPSULATED;
    private static final int KEY_BYTES = 32;
    private static final int PIECE = 64 * 1024;
    private static final int TAG_BITS = 128;
    private static final int LAST = 1 << 30;

    private Sealed() { }

    /** What went wrong, in words for the person who holds the stick. */
    static class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /** Seals what is written to it. Whoever has the {@link #opener} may read the file again; it is never stored. */
    static final class Out extends FilterOutputStream {
        private final byte[] head;
        private final byte[] key;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private long number;
        private boolean closed;

        Out(OutputStream file, SealKey to) throws IOException {
            super(new DataOutputStream(file));
            HPKEContextWithEncapsulation hpke = SealKey.HPKE.setupBaseS(SealKey.HPKE.deserializePublicKey(to.bytes()), PURPOSE);
            key = hpke.export(PURPOSE, KEY_BYTES);
            head = ByteBuffer.allocate(HEAD).put(MAGIC).put(to.mark()).put(hpke.getEncapsulation()).array();
            out.write(head);
        }

        Opener opener() {
            return headOfFile -> key;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int many) throws IOException {
            for (int at = from, left = many; left > 0;) {
                if (filled == PIECE) seal(false);
                int now = Math.min(left, PIECE - filled);
                System.arraycopy(bytes, at, piece, filled, now);
                filled += now;
                at += now;
                left -= now;
            }
        }

        private void seal(boolean last) throws IOException {
            byte[] closedPiece = run(Cipher.ENCRYPT_MODE, key, head, number++, last, piece, filled);
            ((DataOutputStream) out).writeInt(closedPiece.length | (last ? LAST : 0));
            out.write(closedPiece);
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (closed) return;
            closed = true;
            seal(true);
            super.close();
        }
    }

    /** Finds the key of the pieces from the head of the file. */
    interface Opener {
        byte[] keyOf(byte[] head) throws IOException;

        static Opener of(RecoveryCode code) {
            return head -> {
                byte[] mark = Arrays.copyOfRange(head, MAGIC.length, MAGIC.length + SealKey.MARK_BYTES);
                if (!Arrays.equals(mark, code.key().mark())) throw new Unreadable("This recovery code belongs to other backups, not to this one.");
                byte[] encapsulated = Arrays.copyOfRange(head, HEAD - ENCAPSULATED, HEAD);
                return SealKey.HPKE.setupBaseR(encapsulated, code.pair(), PURPOSE).export(PURPOSE, KEY_BYTES);
            };
        }
    }

    /** What was sealed; says so as soon as a piece is not as it was written. */
    static final class In extends InputStream {
        private final DataInputStream file;
        private final byte[] head = new byte[HEAD];
        private final byte[] key;
        private byte[] piece = new byte[0];
        private int at;
        private long number;
        private boolean last;

        In(InputStream file, Opener opener) throws IOException {
            this.file = new DataInputStream(file);
            try {
                this.file.readFully(head);
            } catch (EOFException e) {
                throw new Unreadable("This is no backup of an academy: the file is too short.");
            }
            if (!Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length))) throw new Unreadable("This is no backup of an academy.");
            key = opener.keyOf(head);
        }

        @Override
        public int read() throws IOException {
            return more() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int many) throws IOException {
            if (many == 0) return 0;
            if (!more()) return -1;
            int now = Math.min(many, piece.length - at);
            System.arraycopy(piece, at, into, from, now);
            at += now;
            return now;
        }

        private boolean more() throws IOException {
            while (at == piece.length && !last) next();
            return at < piece.length;
        }

        private void next() throws IOException {
            try {
                int said = file.readInt();
                last = (said & LAST) != 0;
                int length = said & ~LAST;
                if (length < 0 || length > PIECE + TAG_BITS / Byte.SIZE) throw new Unreadable("The backup is damaged (piece " + number + ").");
                byte[] sealed = new byte[length];
                file.readFully(sealed);
                piece = run(Cipher.DECRYPT_MODE, key, head, number++, last, sealed, length);
                at = 0;
                if (last && file.read() >= 0) throw new Unreadable("Something was added to the end of this backup.");
            } catch (EOFException e) {
                throw new Unreadable("The backup ends in the middle: it was cut off.");
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] head, long number, boolean last, byte[] bytes, int length) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(number).array();       // the key is of this file alone
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(head);
            return cipher.doFinal(bytes, 0, length);
        } catch (AEADBadTagException e) {
            throw new Unreadable("The backup is damaged (piece " + number + ").");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }
}
