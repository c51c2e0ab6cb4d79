package org.asmacademy.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Made-up pictures for tests: no camera took them. */
public final class TestPictures {
    public static final int RED = 0xd02020;
    public static final int GREEN = 0x20a020;
    public static final int BLUE = 0x2020d0;
    public static final int YELLOW = 0xe0d020;
    public static final String SERIAL = "SN-4711-SECRET";

    private TestPictures() { }

    /** Four coloured quarters: red and green above, blue and yellow below. */
    public static BufferedImage quarters(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean left = x < width / 2;
                picture.setRGB(x, y, 0xff000000 | (y < height / 2 ? left ? RED : GREEN : left ? BLUE : YELLOW));
            }
        }
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return written(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    /** Like a photo: soft shades with noise, so that it does not compress to nothing; another seed, another photo. */
    public static byte[] photo(int width, int height, long seed) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int noise = random.nextInt(40);
                picture.setRGB(x, y, (200 * x / width + noise) << 16 | (200 * y / height + noise) << 8 | (int) (seed % 100) + noise);
            }
        }
        return written(picture, "jpeg");
    }

    public static byte[] written(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, out)) throw new IllegalArgumentException(format);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With EXIF as a phone writes it: orientation, maker, the camera's serial number, and where it was taken. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = tiff(orientation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = 2 + 6 + tiff.length;
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] tiff(int orientation) {
        byte[] serial = (SERIAL + "\0").getBytes(StandardCharsets.US_ASCII);
        int exif = 8 + 2 + 4 * 12 + 4;
        int gps = exif + 2 + 12 + 4;
        int data = gps + 2 + 4 * 12 + 4;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeBytes("MM");
            out.writeShort(42);
            out.writeInt(8);
            out.writeShort(4);
            entry(out, 0x010f, 2, 4, 0x4d494e00);                       // maker: MIN
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x8769, 4, 1, exif);
            entry(out, 0x8825, 4, 1, gps);
            out.writeInt(0);
            out.writeShort(1);
            entry(out, 0xa431, 2, serial.length, data + 24);
            out.writeInt(0);
            out.writeShort(4);
            entry(out, 1, 2, 2, 0x4e000000);                            // N
            entry(out, 2, 5, 3, data);
            entry(out, 3, 2, 2, 0x45000000);                            // E
            entry(out, 4, 5, 3, data);
            out.writeInt(0);
            for (int number : new int[] {12, 34, 56}) {
                out.writeInt(number);
                out.writeInt(1);
            }
            out.write(serial);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /** A PNG that says it is this large; its pixels are zeros that pack into almost nothing. */
    public static byte[] pngThatClaims(int width, int height) {
        return png(width, height, 2, new byte[0]);
    }

    /** A small PNG with colours from a table, and a text that unpacks to so many bytes. */
    static byte[] pngWithTextBomb(int unpacked) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        text.writeBytes(packed(unpacked));
        return png(8, 8, 3, text.toByteArray());
    }

    private static byte[] png(int width, int height, int colours, byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        java.nio.ByteBuffer header = java.nio.ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) colours);
        chunk(out, "IHDR", header.array());
        if (colours == 3) chunk(out, "PLTE", new byte[] {0, 0, 0, 10, 20, 30});
        if (text.length > 0) chunk(out, "zTXt", text);
        chunk(out, "IDAT", packed(colours == 3 ? height * (width + 1) : 100_000));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] packed(int zeros) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED))) {
                byte[] block = new byte[1 << 16];
                for (int left = zeros; left > 0; left -= block.length) deflated.write(block, 0, Math.min(left, block.length));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        java.nio.ByteBuffer chunk = java.nio.ByteBuffer.allocate(data.length + 12).putInt(data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII)).put(data);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, data.length + 4);
        out.writeBytes(chunk.putInt((int) crc.getValue()).array());
    }
}
