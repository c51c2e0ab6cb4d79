package org.asmacademy.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes out of a picture all that its pixels do not need, before any decoder sees it. PNG texts and colour profiles unpack to any size (a
 * reader would unpack them); profiles of JPEGs would be handed to native code. Both end here, and what stands behind the picture's end too.
 */
final class Stripped {
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final byte[] JFIF = {(byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
    /** A picture is drawn again with each scan; a real one has about ten, a bomb thousands. */
    private static final int MOST_SCANS = 100;
    private static final int SOS = 0xda;
    private static final int RESTART = 0xd0;
    private static final int EOI = 0xd9;
    private static final int APP0 = 0xe0;
    private static final int ADOBE = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;

    private Stripped() { }

    static byte[] png(byte[] file) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
        bare.write(file, 0, 8);
        for (int at = 8; at + 12 <= file.length;) {
            long length = ((long) number(file, at) << 16 | number(file, at + 2)) + 12;
            if (length > file.length - at) break;
            String chunk = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PIXELS.contains(chunk)) bare.write(file, at, (int) length);
            if (chunk.equals("IEND")) return bare.toByteArray();
            at += (int) length;
        }
        throw new BadPicture("The PNG ends too early");
    }

    static byte[] jpeg(byte[] file) {
        ByteArrayOutputStream tables = new ByteArrayOutputStream(file.length);
        boolean adobe = false;
        int scans = 0;
        for (int at = marker(file, 2); at >= 0; at = marker(file, at)) {
            int marker = file[at + 1] & 0xff;
            if (marker == EOI && scans > 0) return whole(tables.toByteArray(), adobe);
            int length = at + 4 > file.length ? 0 : 2 + number(file, at + 2);
            if (length < 4 || length > file.length - at) break;
            if (marker == SOS && ++scans > MOST_SCANS) throw new BadPicture("A JPEG with more than " + MOST_SCANS + " scans");
            int end = marker == SOS ? pixelsEnd(file, at + length) : at + length;
            adobe |= marker == ADOBE;
            if (needed(marker)) tables.write(file, at, end - at);
            at = end;
        }
        throw new BadPicture("The JPEG ends too early");
    }

    private static boolean needed(int marker) {
        return marker != COMMENT && (marker < APP0 || marker > APP15 || marker == ADOBE);
    }

    /** The next marker; decoders pass over stray bytes before it, and so do we. */
    private static int marker(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            int next = file[at + 1] & 0xff;
            if ((file[at] & 0xff) == 0xff && next != 0xff && next != 0) return at;
        }
        return -1;
    }

    /** Pixels go on to the next marker that is no restart mark. */
    private static int pixelsEnd(byte[] file, int from) {
        int at = marker(file, from);
        while (at >= 0 && (file[at + 1] & 0xf8) == RESTART) at = marker(file, at + 2);
        if (at < 0) throw new BadPicture("The JPEG ends too early");
        return at;
    }

    /** With a JFIF mark (unless Adobe's is there), so that a decoder need not guess the colours. */
    private static byte[] whole(byte[] tables, boolean adobe) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(tables.length + JFIF.length + 4);
        bare.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        if (!adobe) bare.writeBytes(JFIF);
        bare.writeBytes(tables);
        bare.writeBytes(new byte[] {(byte) 0xff, (byte) EOI});
        return bare.toByteArray();
    }

    private static int number(byte[] file, int at) {
        return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
    }
}
