package org.asmacademy.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the voice out of an Ogg file (RFC 3533, RFC 7845): exactly one stream, and that Opus. The page of tags is read over. */
final class OggIn {
    private static final byte[] MAGIC = "OggS".getBytes(StandardCharsets.US_ASCII);
    private static final int CRC_AT = 22;
    private static final int HEAD = 27;
    private static final int CONTINUED = 1;
    private static final int FIRST = 2;
    private static final int FULL = 255;
    private static final int[] CRC = table();
    private final List<byte[]> packets = new ArrayList<>();
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private boolean goesOn;
    private long stream = -1;

    private OggIn() { }

    static boolean begins(byte[] file) {
        return file.length > HEAD && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static Sound read(byte[] file) {
        OggIn in = new OggIn();
        for (Part part = new Part(file); part.more();) in.page(file, part);
        if (in.goesOn || in.packets.size() < 3) throw new BadVoice("The Ogg ends too early");
        String tags = new String(in.packets.get(1), 0, Math.min(8, in.packets.get(1).length), StandardCharsets.ISO_8859_1);
        if (!tags.equals("OpusTags")) throw new BadVoice("An Ogg without its page of tags");
        return OpusSound.headed(in.packets.get(0), in.packets.subList(2, in.packets.size()));
    }

    private void page(byte[] file, Part part) {
        int start = part.at();
        if (!part.word(4).equals("OggS") || part.next() != 0) throw new BadVoice("Not a page of Ogg");
        int flags = part.next();
        long serial = part.skip(8).turnedNumber(4);
        long sum = part.skip(4).turnedNumber(4);
        byte[] lengths = part.bytes(part.next());
        boolean first = stream == -1;
        if (first != ((flags & FIRST) != 0) || !first && serial != stream) throw new BadVoice("More than one stream");
        if (goesOn != ((flags & CONTINUED) != 0)) throw new BadVoice("A page is missing");
        stream = serial;
        for (byte length : lengths) piece(part, length & 0xff);
        if (sum != sum(file, start, part.at())) throw new BadVoice("A page is broken");
    }

    private void piece(Part part, int length) {
        open.writeBytes(part.bytes(length));
        goesOn = length == FULL;
        if (goesOn) return;
        if (packets.size() > Sound.MOST_PIECES) throw new BadVoice("More than " + Sound.MOST_PIECES + " pieces");
        packets.add(open.toByteArray());
        open.reset();
    }

    /** The check sum of a page, taken as if its own place held zeros. */
    static long sum(byte[] file, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            boolean own = i >= from + CRC_AT && i < from + CRC_AT + 4;
            sum = sum << 8 ^ CRC[sum >>> 24 ^ (own ? 0 : file[i] & 0xff)];
        }
        return Integer.toUnsignedLong(sum);
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int sum = i << 24;
            for (int bit = 0; bit < 8; bit++) sum = sum << 1 ^ (sum < 0 ? 0x04c11db7 : 0);
            table[i] = sum;
        }
        return table;
    }
}
