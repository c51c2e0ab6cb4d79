package org.asmacademy.media;

import java.util.ArrayList;
import java.util.List;
import org.asmacademy.media.Mp4In.Box;

/** The one track of an MP4: how its sound is packed, and where in the file each piece lies. Times are not read; pieces tell how long they last. */
final class Mp4Track {
    private static final int OWN_BASE = 0x01;
    private static final int OWN_ENTRY = 0x02;
    private static final int OWN_DURATION = 0x08;
    private static final int OWN_SIZE = 0x10;
    private static final int RUN_OFFSET = 0x01;
    private static final int RUN_FIRST_FLAGS = 0x04;
    private static final int RUN_DURATIONS = 0x100;
    private static final int RUN_SIZES = 0x200;
    private static final int RUN_FLAGS = 0x400;
    private static final int RUN_TIMES = 0x800;
    private final List<Place> places = new ArrayList<>();
    private String handler = "";
    private String codec = "";
    private byte[] config = {};
    private int[] opus = {};
    private long usualSize;

    /** Where a piece lies. */
    record Place(long from, long size) { }

    Mp4Track(Part inside) {
        walk(inside);
        if (!handler.equals("soun") || codec.isEmpty()) throw new BadVoice("A track that is no sound");
    }

    List<Place> places() {
        return places;
    }

    Sound sound(List<byte[]> pieces) {
        if (codec.equals("mp4a")) return AacSound.configured(config, pieces);
        return new OpusSound(opus[0], opus[1], opus[2], pieces);
    }

    private void walk(Part inside) {
        while (inside.more()) {
            Box box = Box.next(inside);
            switch (box.name()) {
                case "mdia", "minf" -> walk(box.inside());
                case "hdlr" -> handler = box.inside().skip(8).word(4);
                case "stbl" -> samples(box.inside());
                default -> { }
            }
        }
    }

    private void samples(Part table) {
        long[] sizes = {};
        long[] chunks = {};
        List<long[]> runs = List.of();
        while (table.more()) {
            Box box = Box.next(table);
            Part inside = box.inside();
            switch (box.name()) {
                case "stsd" -> kind(inside.skip(4));
                case "stsz" -> sizes = sizes(inside.skip(4));
                case "stco" -> chunks = numbers(inside.skip(4), 4);
                case "co64" -> chunks = numbers(inside.skip(4), 8);
                case "stsc" -> runs = runs(inside.skip(4));
                case "stz2" -> throw new BadVoice("Sizes in a rare form");
                default -> { }
            }
        }
        place(sizes, chunks, runs);
    }

    /** Each run says from which chunk on how many pieces lie in a chunk. */
    private void place(long[] sizes, long[] chunks, List<long[]> runs) {
        int piece = 0;
        for (int run = 0; run < runs.size(); run++) {
            long until = run + 1 < runs.size() ? runs.get(run + 1)[0] - 1 : chunks.length;
            if (until > chunks.length) throw new BadVoice("Chunks that are not there");
            for (long chunk = runs.get(run)[0] - 1; chunk < until; chunk++) {
                long at = chunks[(int) chunk];
                for (long i = 0; i < runs.get(run)[1] && piece < sizes.length; i++, piece++) {
                    places.add(new Place(at, sizes[piece]));
                    at += sizes[piece];
                }
            }
        }
        if (piece < sizes.length) throw new BadVoice("Pieces that lie nowhere");
    }

    private static long[] sizes(Part inside) {
        long same = inside.number(4);
        if (same == 0) return numbers(inside, 4);
        long[] sizes = new long[count(inside)];
        java.util.Arrays.fill(sizes, same);
        return sizes;
    }

    private static long[] numbers(Part inside, int bytes) {
        int count = count(inside);
        if ((long) count * bytes > inside.left()) throw new BadVoice("The table ends too early");
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) numbers[i] = inside.number(bytes);
        return numbers;
    }

    private static List<long[]> runs(Part inside) {
        List<long[]> runs = new ArrayList<>();
        long before = 0;
        for (int left = count(inside); left > 0; left--) {
            long[] run = {inside.number(4), inside.number(4)};
            inside.skip(4);
            if (run[0] <= before) throw new BadVoice("Chunks out of order");
            before = run[0];
            runs.add(run);
        }
        return runs;
    }

    private static int count(Part inside) {
        long count = inside.number(4);
        if (count > Sound.MOST_PIECES) throw new BadVoice("More than " + Sound.MOST_PIECES + " pieces");
        return (int) count;
    }

    private void kind(Part inside) {
        if (inside.number(4) != 1) throw new BadVoice("More than one way of packing");
        Box entry = Box.next(inside);
        codec = entry.name();
        if (!codec.equals("mp4a") && !codec.equals("Opus")) throw new BadVoice("Neither AAC nor Opus");
        Part about = entry.inside().skip(28);
        while (about.more()) {
            Box box = Box.next(about);
            if (box.name().equals("esds")) config = config(box.inside().skip(4));
            if (box.name().equals("dOps")) opus = opus(box.inside());
        }
        if (codec.equals("mp4a") ? config.length == 0 : opus.length == 0) throw new BadVoice("Nothing says how to unpack it");
    }

    private static int[] opus(Part inside) {
        if (inside.next() != 0) throw new BadVoice("An Opus of another version");
        int[] opus = {inside.next(), (int) inside.number(2), (short) inside.skip(4).number(2)};
        if (inside.next() != 0) throw new BadVoice("More channels than a voice has");
        return opus;
    }

    /** Descriptions in descriptions (ISO 14496-1): of the stream, in it of the decoder, in it the numbers that it needs. */
    private static byte[] config(Part inside) {
        Part stream = description(inside, 3).skip(2);
        int flags = stream.next();
        if ((flags & 0xe0) != 0) throw new BadVoice("A stream that hangs on another");
        Part decoder = description(stream, 4);
        if (decoder.next() != 0x40) throw new BadVoice("A sound that is not AAC");
        Part numbers = description(decoder.skip(12), 5);
        return numbers.bytes(numbers.left());
    }

    private static Part description(Part inside, int tag) {
        if (inside.next() != tag) throw new BadVoice("A description is missing");
        long length = 0;
        int more = 0x80;
        for (int i = 0; i < 4 && (more & 0x80) != 0; i++) {
            more = inside.next();
            length = length << 7 | more & 0x7f;
        }
        return inside.part(length);
    }

    /** What holds for pieces that say nothing of their own. */
    void usual(Part inside) {
        while (inside.more()) {
            Box box = Box.next(inside);
            if (box.name().equals("trex")) usualSize = box.inside().skip(16).number(4);
        }
    }

    /** @param start where in the file this fragment begins: what lies where is counted from there */
    void fragment(Part fragment, int start) {
        while (fragment.more()) {
            Box box = Box.next(fragment);
            if (box.name().equals("traf")) runs(box.inside(), start);
        }
    }

    private void runs(Part traf, int start) {
        long base = start;
        long usual = usualSize;
        long at = start;
        while (traf.more()) {
            Box box = Box.next(traf);
            Part inside = box.inside();
            if (box.name().equals("tfhd")) {
                int flags = (int) inside.number(4);
                inside.skip(4);
                if ((flags & OWN_BASE) != 0) base = inside.number(8);
                if ((flags & OWN_ENTRY) != 0) inside.skip(4);
                if ((flags & OWN_DURATION) != 0) inside.skip(4);
                if ((flags & OWN_SIZE) != 0) usual = inside.number(4);
            }
            if (box.name().equals("trun")) at = run(inside, base, at, usual);
        }
    }

    private long run(Part inside, long base, long before, long usual) {
        int flags = (int) inside.number(4);
        int count = count(inside);
        long at = (flags & RUN_OFFSET) != 0 ? base + (int) inside.number(4) : before;
        if ((flags & RUN_FIRST_FLAGS) != 0) inside.skip(4);
        if (at < 0 || places.size() + count > Sound.MOST_PIECES) throw new BadVoice("A run from nowhere");
        for (int i = 0; i < count; i++) {
            if ((flags & RUN_DURATIONS) != 0) inside.skip(4);
            long size = (flags & RUN_SIZES) != 0 ? inside.number(4) : usual;
            if ((flags & RUN_FLAGS) != 0) inside.skip(4);
            if ((flags & RUN_TIMES) != 0) inside.skip(4);
            places.add(new Place(at, size));
            at += size;
        }
        return at;
    }
}
