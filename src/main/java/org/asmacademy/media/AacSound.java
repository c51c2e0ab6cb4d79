package org.asmacademy.media;

import java.util.List;

/**
 * A voice packed with AAC, as most phones' own recorders do; kept as MP4.
 *
 * @param kind  2 for plain AAC, 5 and 29 where a high or a second part is added (SBR, PS)
 * @param rate  number of the rate in the table of ISO 14496-3
 * @param high  the same for the added high part; as {@code rate} where there is none
 * @param short960 whether a piece has 960 samples in place of 1024
 */
record AacSound(int kind, int rate, int channels, int high, boolean short960, List<byte[]> pieces) implements Sound {
    private static final int[] RATES = {96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350};
    private static final int PLAIN = 2;
    private static final int WITH_HIGH = 5;
    private static final int WITH_SECOND = 29;
    private static final int LARGEST_PIECE = 8191;

    AacSound {
        if (channels < 1 || channels > 2) throw new BadVoice("Neither one channel nor two");
        if (rate >= RATES.length || high >= RATES.length) throw new BadVoice("A rate that is no usual one");
        pieces.forEach(piece -> {
            if (piece.length == 0 || piece.length > LARGEST_PIECE) throw new BadVoice("A piece of no size, or too large");
        });
        pieces = Sound.some(pieces);
    }

    /** Reads the numbers that a player needs (AudioSpecificConfig); what may follow them is left. */
    static AacSound configured(byte[] config, List<byte[]> pieces) {
        Bits bits = new Bits(config);
        int kind = bits.next(5);
        int rate = bits.next(4);
        int channels = bits.next(4);
        int high = rate;
        int core = kind;
        if (kind == WITH_HIGH || kind == WITH_SECOND) {
            high = bits.next(4);
            core = bits.next(5);
        }
        boolean short960 = bits.next(1) == 1;
        if (core != PLAIN || bits.next(2) != 0) throw new BadVoice("An AAC that is not the usual one");
        return new AacSound(kind, rate, channels, high, short960, pieces);
    }

    /** Those numbers and nothing else. */
    byte[] config() {
        long bits = kind;
        bits = bits << 4 | rate;
        bits = bits << 4 | channels;
        if (kind != PLAIN) bits = (bits << 4 | high) << 5 | PLAIN;
        bits = bits << 3 | (short960 ? 4 : 0);
        if (kind == PLAIN) return new byte[] {(byte) (bits >> 8), (byte) bits};
        bits <<= 7;
        return new byte[] {(byte) (bits >> 24), (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits};
    }

    int samplesASecond() {
        return RATES[rate];
    }

    int samplesAPiece() {
        return short960 ? 960 : 1024;
    }

    @Override
    public String type() {
        return "audio/mp4";
    }

    @Override
    public long millis() {
        return (long) pieces.size() * samplesAPiece() * 1000 / samplesASecond();
    }

    @Override
    public byte[] written() {
        return new Mp4Out(this).file();
    }

    /** Bits from the highest to the lowest. */
    private static final class Bits {
        private final byte[] bytes;
        private int at;

        Bits(byte[] bytes) {
            this.bytes = bytes;
        }

        int next(int count) {
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                if (at / 8 >= bytes.length) throw new BadVoice("Too few numbers to play it by");
                value = value << 1 | bytes[at / 8] >> (7 - at % 8) & 1;
            }
            return value;
        }
    }
}
