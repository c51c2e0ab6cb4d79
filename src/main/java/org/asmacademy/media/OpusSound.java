package org.asmacademy.media;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * A voice packed with Opus (RFC 6716). However it came, it is kept as WebM: of the three files that can hold Opus, that is the one which most
 * phones play.
 *
 * @param lead how many samples of the beginning a player leaves out
 * @param gain how much louder or softer it is to be played, in 1/256 decibel
 */
record OpusSound(int channels, int lead, int gain, List<byte[]> pieces) implements Sound {
    static final int RATE = 48_000;
    private static final int LONGEST_PIECE = RATE * 120 / 1000;
    private static final int LARGEST_FRAME = 1275;
    private static final int SILK_STEPS = 12;
    private static final int HYBRID_STEPS = 16;
    private static final int[] SILK = {480, 960, 1920, 2880};
    private static final int[] CELT = {120, 240, 480, 960};

    OpusSound {
        if (channels < 1 || channels > 2) throw new BadVoice("Neither one channel nor two");
        pieces = Sound.some(pieces.stream().map(OpusSound::bare).toList());
    }

    /** The note at the head of Ogg/Opus and WebM/Opus files (RFC 7845, 5.1). */
    static OpusSound headed(byte[] head, List<byte[]> pieces) {
        Part part = new Part(head);
        if (!part.word(8).equals("OpusHead") || part.next() >> 4 != 0) throw new BadVoice("No head of Opus");
        int channels = part.next();
        int lead = (int) part.turnedNumber(2);
        int gain = (short) part.skip(4).turnedNumber(2);
        if (part.next() != 0) throw new BadVoice("More channels than a voice has");
        return new OpusSound(channels, lead, gain, pieces);
    }

    /** That note, anew: the rate at which it was recorded is left out, no player needs it. */
    byte[] head() {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes("OpusHead".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        head.writeBytes(new byte[] {1, (byte) channels, (byte) lead, (byte) (lead >> 8), (byte) RATE, (byte) (RATE >> 8), 0, 0, (byte) gain, (byte) (gain >> 8), 0});
        return head.toByteArray();
    }

    @Override
    public String type() {
        return "audio/webm";
    }

    @Override
    public long millis() {
        long samples = 0;
        for (byte[] piece : pieces) samples += samples(piece);
        return samples * 1000 / RATE;
    }

    @Override
    public byte[] written() {
        return new WebmOut(this).file();
    }

    /** How many samples a piece unpacks to. */
    static int samples(byte[] piece) {
        int step = (piece[0] & 0xff) >> 3;
        int frame = step < SILK_STEPS ? SILK[step & 3] : step < HYBRID_STEPS ? SILK[step & 1] : CELT[step & 3];
        return frame * frames(piece);
    }

    private static int frames(byte[] piece) {
        return switch (piece[0] & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> piece[1] & 0x3f;
        };
    }

    /** A piece without its padding, in which anything could be carried along; refused if it is not built as Opus is. */
    static byte[] bare(byte[] piece) {
        Part part = new Part(piece);
        int kind = part.next() & 3;
        if (kind == 3) return many(piece, part);
        if (kind == 1 && part.left() % 2 != 0) throw new BadVoice("Two halves that differ");
        int first = kind == 2 ? length(part) : part.left() / (kind + 1);
        if (first > part.left()) throw new BadVoice("A frame is longer than its piece");
        frame(first);
        frame(part.left() - first);
        return piece;
    }

    private static byte[] many(byte[] piece, Part part) {
        int how = part.next();
        int frames = how & 0x3f;
        if (frames == 0 || samples(piece) > LONGEST_PIECE) throw new BadVoice("A piece of no length, or too long");
        int padding = (how & 0x40) == 0 ? 0 : padding(part);
        if (padding > part.left()) throw new BadVoice("More padding than there is");
        byte[] body = part.bytes(part.left() - padding);
        Part rest = new Part(body);
        if ((how & 0x80) != 0) {
            int sum = 0;
            for (int i = 1; i < frames; i++) sum += frame(length(rest));
            if (sum > rest.left()) throw new BadVoice("Frames are longer than their piece");
            frame(rest.left() - sum);
        } else {
            if (rest.left() % frames != 0) throw new BadVoice("Frames that differ");
            frame(rest.left() / frames);
        }
        byte[] bare = new byte[body.length + 2];
        bare[0] = piece[0];
        bare[1] = (byte) (how & ~0x40);
        System.arraycopy(body, 0, bare, 2, body.length);
        return bare;
    }

    private static int padding(Part part) {
        int padding = 0;
        int more = part.next();
        for (; more == 255; more = part.next()) padding += 254;
        return padding + more;
    }

    private static int length(Part part) {
        int first = part.next();
        return first < 252 ? first : first + 4 * part.next();
    }

    private static int frame(int length) {
        if (length > LARGEST_FRAME) throw new BadVoice("A frame larger than Opus has");
        return length;
    }
}
