package org.asmacademy.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A stretch of a file, read from its beginning to its end. Nothing is believed of a length that stands in the file: what would lie beyond the end
 * is a broken file. Every read moves on, so that reading ends.
 */
final class Part {
    private final byte[] file;
    private final int from;
    private final int end;
    private int at;

    Part(byte[] file) {
        this(file, 0, file.length);
    }

    private Part(byte[] file, int from, int end) {
        this.file = file;
        this.from = from;
        this.end = end;
        this.at = from;
    }

    boolean more() {
        return at < end;
    }

    int left() {
        return end - at;
    }

    /** Where in the file the next byte stands. */
    int at() {
        return at;
    }

    /** Where in the file this stretch begins. */
    int from() {
        return from;
    }

    int end() {
        return end;
    }

    /** The next bytes as a number without a sign; as many as eight, of which the first may not be above 127. */
    long number(int bytes) {
        long number = 0;
        for (int start = take(bytes); start < at; start++) number = number << 8 | file[start] & 0xff;
        if (number < 0) throw new BadVoice("A number that is too large");
        return number;
    }

    /** As {@link #number}, with the lowest byte first. */
    long turnedNumber(int bytes) {
        int start = take(bytes);
        long number = 0;
        for (int i = at - 1; i >= start; i--) number = number << 8 | file[i] & 0xff;
        return number;
    }

    int next() {
        return (int) number(1);
    }

    String word(int bytes) {
        int start = take(bytes);
        return new String(file, start, at - start, StandardCharsets.ISO_8859_1);
    }

    byte[] bytes(long length) {
        int start = take(length);
        return Arrays.copyOfRange(file, start, at);
    }

    Part part(long length) {
        int start = take(length);
        return new Part(file, start, at);
    }

    Part skip(long length) {
        take(length);
        return this;
    }

    private int take(long length) {
        if (length < 0 || length > left()) throw new BadVoice("The file ends too early");
        int start = at;
        at += (int) length;
        return start;
    }
}
