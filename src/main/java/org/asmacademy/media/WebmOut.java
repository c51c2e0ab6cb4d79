package org.asmacademy.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a voice as a new WebM file, with its length and a list of places, so that a player can show how long it is and jump. */
final class WebmOut {
    private static final int CLUSTER_MILLIS = 5000;
    private static final int PRE_ROLL_NANOS = 80_000_000;
    private static final int KEY = 0x80;
    private final OpusSound sound;
    private final List<byte[]> clusters = new ArrayList<>();
    private final List<Long> begins = new ArrayList<>();

    WebmOut(OpusSound sound) {
        this.sound = sound;
    }

    byte[] file() {
        long samples = fill();
        byte[] info = element(0x1549a966, element(0x2ad7b1, number(1_000_000)), element(0x4d80, text("academy")), element(0x5741, text("academy")),
                element(0x4489, ByteBuffer.allocate(8).putDouble(samples * 1000.0 / OpusSound.RATE).array()));
        byte[] before = joined(List.of(info, tracks()));
        int at = before.length + cues(0).length;
        List<byte[]> segment = new ArrayList<>(List.of(before, cues(at)));
        segment.addAll(clusters);
        byte[] head = element(0x1a45dfa3, element(0x4286, number(1)), element(0x42f7, number(1)), element(0x42f2, number(4)), element(0x42f3, number(8)),
                element(0x4282, text("webm")), element(0x4287, number(4)), element(0x4285, number(2)));
        return joined(List.of(head, element(0x18538067, joined(segment))));
    }

    private byte[] tracks() {
        long lead = sound.lead() * 1_000_000_000L / OpusSound.RATE;
        return element(0x1654ae6b, element(0xae, element(0xd7, number(1)), element(0x73c5, number(1)), element(0x83, number(2)), element(0x9c, number(0)), element(0x22b59c, text("und")),
                element(0x86, text("A_OPUS")), element(0x56aa, number(lead)), element(0x56bb, number(PRE_ROLL_NANOS)), element(0x63a2, sound.head()),
                element(0xe1, element(0xb5, ByteBuffer.allocate(8).putDouble(OpusSound.RATE).array()), element(0x9f, number(sound.channels())))));
    }

    private long fill() {
        long samples = 0;
        long begin = -CLUSTER_MILLIS;
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (byte[] piece : sound.pieces()) {
            long now = samples * 1000 / OpusSound.RATE;
            if (now - begin >= CLUSTER_MILLIS) {
                close(begin, blocks);
                begin = now;
            }
            byte[] block = ByteBuffer.allocate(piece.length + 4).put((byte) 0x81).putShort((short) (now - begin)).put((byte) KEY).put(piece).array();
            blocks.writeBytes(element(0xa3, block));
            samples += OpusSound.samples(piece);
        }
        close(begin, blocks);
        return samples;
    }

    private void close(long begin, ByteArrayOutputStream blocks) {
        if (blocks.size() == 0) return;
        clusters.add(element(0x1f43b675, element(0xe7, number(begin)), blocks.toByteArray()));
        begins.add(begin);
        blocks.reset();
    }

    /** Always of the same length, whatever the places are. */
    private byte[] cues(int first) {
        List<byte[]> points = new ArrayList<>();
        int at = first;
        for (int i = 0; i < clusters.size(); i++) {
            points.add(element(0xbb, element(0xb3, fixed(begins.get(i))), element(0xb7, element(0xf7, number(1)), element(0xf1, fixed(at)))));
            at += clusters.get(i).length;
        }
        return element(0x1c53bb6b, joined(points));
    }

    private static byte[] element(int id, byte[]... inside) {
        byte[] content = joined(List.of(inside));
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 8);
        out.writeBytes(number(Integer.toUnsignedLong(id)));
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length | 0x10000000).array());
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** With no more bytes than it needs, and at least one. */
    private static byte[] number(long number) {
        int bytes = Math.max(1, (71 - Long.numberOfLeadingZeros(number)) / 8);
        byte[] written = new byte[bytes];
        for (int i = 0; i < bytes; i++) written[i] = (byte) (number >> 8 * (bytes - 1 - i));
        return written;
    }

    private static byte[] fixed(long number) {
        return ByteBuffer.allocate(4).putInt((int) number).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
