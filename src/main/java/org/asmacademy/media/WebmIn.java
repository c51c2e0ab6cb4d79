package org.asmacademy.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes the voice out of a WebM (Matroska) file: exactly one track, and that Opus. Boxes in boxes are not believed: the file is read from front
 * to back, the few elements that hold others are stepped into whatever size they claim (recorders that stream claim none), all that is not
 * needed is stepped over.
 */
final class WebmIn {
    private static final byte[] MAGIC = {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3};
    private static final long SEGMENT = 0x18538067;
    private static final long CLUSTER = 0x1f43b675;
    private static final long BLOCK_GROUP = 0xa0;
    private static final long TRACKS = 0x1654ae6b;
    private static final long TRACK = 0xae;
    private static final long TRACK_NUMBER = 0xd7;
    private static final long TRACK_KIND = 0x83;
    private static final long CODEC = 0x86;
    private static final long CODEC_HEAD = 0x63a2;
    private static final long PACKED_OR_SECRET = 0x6d80;
    private static final long SIMPLE_BLOCK = 0xa3;
    private static final long BLOCK = 0xa1;
    private static final long UNKNOWN = -1;
    private static final int SOUND = 2;
    private static final int LACED = 0x06;
    private final List<byte[]> pieces = new ArrayList<>();
    private byte[] head;
    private long number;

    private WebmIn() { }

    static boolean begins(byte[] file) {
        return file.length > MAGIC.length && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static Sound read(byte[] file) {
        WebmIn in = new WebmIn();
        in.walk(new Part(file));
        if (in.head == null) throw new BadVoice("A WebM without a track");
        return OpusSound.headed(in.head, in.pieces);
    }

    private void walk(Part file) {
        while (file.more()) {
            long id = id(file);
            long size = size(file);
            if (id == SEGMENT || id == CLUSTER || id == BLOCK_GROUP) continue;
            if (size == UNKNOWN) throw new BadVoice("An element of unknown size");
            Part inside = file.part(size);
            if (id == TRACKS) tracks(inside);
            if (id == SIMPLE_BLOCK || id == BLOCK) block(inside);
        }
    }

    private void tracks(Part tracks) {
        while (tracks.more()) {
            long id = id(tracks);
            Part inside = tracks.part(size(tracks));
            if (id == TRACK) track(inside);
        }
    }

    private void track(Part track) {
        if (head != null) throw new BadVoice("More than one track");
        long kind = 0;
        String codec = "";
        byte[] codecHead = {};
        while (track.more()) {
            long id = id(track);
            Part inside = track.part(size(track));
            if (id == TRACK_NUMBER) number = inside.number(Math.min(8, inside.left()));
            if (id == TRACK_KIND) kind = inside.number(Math.min(8, inside.left()));
            if (id == CODEC) codec = inside.word(inside.left()).replace("\0", "");
            if (id == CODEC_HEAD) codecHead = inside.bytes(inside.left());
            if (id == PACKED_OR_SECRET) throw new BadVoice("A track that is packed or secret");
        }
        if (kind != SOUND || !codec.equals("A_OPUS")) throw new BadVoice("A track that is no Opus");
        head = codecHead;
    }

    private void block(Part block) {
        if (head == null || size(block) != number) throw new BadVoice("A block of no known track");
        int flags = block.skip(2).next();
        if ((flags & LACED) != 0) throw new BadVoice("Pieces laced together");
        pieces.add(block.bytes(block.left()));
    }

    /** An element's id, with the marking bit that belongs to it. */
    private static long id(Part part) {
        int first = part.next();
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 3) throw new BadVoice("No element of WebM");
        long id = first;
        for (int i = 0; i < more; i++) id = id << 8 | part.next();
        return id;
    }

    private static long size(Part part) {
        int first = part.next();
        int more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 7) throw new BadVoice("No size of WebM");
        long size = first & (0x7f >> more);
        for (int i = 0; i < more; i++) size = size << 8 | part.next();
        return size == (1L << 7 * (more + 1)) - 1 ? UNKNOWN : size;
    }
}
