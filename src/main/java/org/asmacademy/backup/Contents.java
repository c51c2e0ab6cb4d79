package org.asmacademy.backup;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.asmacademy.backup.Sealed.Unreadable;
import org.asmacademy.shared.Sha256;

/** What is inside the seal: a zip of named parts, of which the last lists all the others with their hashes. */
final class Contents {
    static final String ABOUT = "about";
    static final String SEQUENCES = "sequences";
    static final String TABLE = "tables/";
    static final String FILE = "files/";
    private static final String LIST = "list";

    private Contents() { }

    /** Writes a part, or reads it. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    interface Reading {
        void from(String name, InputStream in) throws IOException;

        /** Nothing but the hashes. */
        Reading NOTHING = (name, in) -> { };
    }

    /** Writes the parts one after the other; what is not closed is not whole. */
    static final class Out implements AutoCloseable {
        private final ZipOutputStream zip;
        private final StringBuilder list = new StringBuilder();

        Out(OutputStream to) {
            zip = new ZipOutputStream(to);
        }

        void part(String name, boolean isPacked, Writing writing) throws IOException {
            zip.setLevel(isPacked ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(name));
            MessageDigest hash = Sha256.digest();
            writing.to(new DigestOutputStream(new Unclosed(zip), hash));
            zip.closeEntry();
            list.append(HexFormat.of().formatHex(hash.digest())).append(' ').append(name).append('\n');
        }

        /** The last word. */
        void list() throws IOException {
            zip.putNextEntry(new ZipEntry(LIST));
            zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** Reads all parts in their order and compares them with the list. Hands back the hash of each. */
    static Map<String, String> read(InputStream from, Reading reading) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(from)) {
            for (ZipEntry part; (part = zip.getNextEntry()) != null;) {
                if (part.getName().equals(LIST)) {
                    compare(found, new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    from.transferTo(OutputStream.nullOutputStream());       // up to the very last piece of the seal
                    return found;
                }
                MessageDigest hash = Sha256.digest();
                InputStream in = new DigestInputStream(new Left(zip), hash);
                reading.from(part.getName(), in);
                in.transferTo(OutputStream.nullOutputStream());
                found.put(part.getName(), HexFormat.of().formatHex(hash.digest()));
            }
        }
        throw new Unreadable("The backup is not whole: its list is missing.");
    }

    private static void compare(Map<String, String> found, String list) throws Unreadable {
        StringBuilder now = new StringBuilder();
        found.forEach((name, hash) -> now.append(hash).append(' ').append(name).append('\n'));
        if (!now.toString().equals(list)) throw new Unreadable("The backup is damaged: its parts are not those of its list.");
    }

    /** The lines {@code name=value} of a part. */
    static Map<String, String> values(InputStream in) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line; (line = lines.readLine()) != null;) {
            values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return values;
    }

    static byte[] lines(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int many) throws IOException {
            out.write(bytes, from, many);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class Left extends FilterInputStream {
        Left(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The zip goes on with its next part.
        }
    }
}
