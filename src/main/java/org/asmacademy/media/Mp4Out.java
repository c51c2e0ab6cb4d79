package org.asmacademy.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes a voice as a new MP4 file: no times of day, no names, the tables before the sound so that it can be played while it comes. */
final class Mp4Out {
    private static final int[] UPRIGHT = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    private static final int NO_LANGUAGE = 0x55c4;
    private static final int SHORT_RATE = 65_535;
    private final AacSound sound;
    private final int rate;
    private final int length;

    Mp4Out(AacSound sound) {
        this.sound = sound;
        this.rate = sound.samplesASecond();
        this.length = sound.pieces().size() * sound.samplesAPiece();
    }

    byte[] file() {
        byte[] brand = box("ftyp", text("M4A "), numbers(0), text("M4A mp42isom"));
        int before = brand.length + movie(0).length + 8;
        byte[] heard = joined(sound.pieces().toArray(byte[][]::new));
        return joined(brand, movie(before), box("mdat", heard));
    }

    /** @param first where the sound begins in the file */
    private byte[] movie(int first) {
        return box("moov",
                box("mvhd", numbers(0, 0, 0, rate, length, 0x10000, 0x1000000, 0, 0), numbers(UPRIGHT), numbers(0, 0, 0, 0, 0, 0, 2)),
                box("trak",
                        box("tkhd", numbers(7, 0, 0, 1, 0, length, 0, 0, 0, 0x1000000), numbers(UPRIGHT), numbers(0, 0)),
                        box("mdia",
                                box("mdhd", numbers(0, 0, 0, rate, length, NO_LANGUAGE << 16)),
                                box("hdlr", numbers(0, 0), text("soun"), numbers(0, 0, 0), new byte[1]),
                                box("minf", box("smhd", numbers(0, 0)), box("dinf", box("dref", numbers(0, 1), box("url ", numbers(1)))), table(first)))));
    }

    private byte[] table(int first) {
        int count = sound.pieces().size();
        int[] sizes = sound.pieces().stream().mapToInt(piece -> piece.length).toArray();
        byte[] entry = box("mp4a", numbers(0, 1, 0, 0, sound.channels() << 16 | 16, 0, rate > SHORT_RATE ? 0 : rate << 16), box("esds", numbers(0), description()));
        return box("stbl", box("stsd", numbers(0, 1), entry), box("stts", numbers(0, 1, count, sound.samplesAPiece())),
                box("stsc", numbers(0, 1, 1, count, 1)), box("stsz", numbers(0, 0, count), numbers(sizes)), box("stco", numbers(0, 1, first)));
    }

    private byte[] description() {
        byte[] decoder = joined(new byte[] {0x40, 0x15}, new byte[11], described(5, sound.config()));
        return described(3, joined(new byte[3], described(4, decoder), described(6, new byte[] {2})));
    }

    private static byte[] described(int tag, byte[] content) {
        return joined(new byte[] {(byte) tag, (byte) content.length}, content);
    }

    private static byte[] box(String name, byte[]... inside) {
        byte[] content = joined(inside);
        return joined(numbers(content.length + 8), text(name), content);
    }

    private static byte[] numbers(int... numbers) {
        ByteBuffer written = ByteBuffer.allocate(numbers.length * 4);
        for (int number : numbers) written.putInt(number);
        return written.array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
