package org.asmacademy.media;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of pictures that are taken, told by their first bytes; a file's name and what a browser says of it mean nothing. */
enum Format {
    JPEG("jpeg", 0, "\u00ff\u00d8\u00ff") {
        @Override
        byte[] bare(byte[] file) {
            return Stripped.jpeg(file);
        }
    },
    PNG("png", 0, "\u0089PNG\r\n\u001a\n") {
        @Override
        byte[] bare(byte[] file) {
            return Stripped.png(file);
        }
    },
    GIF("gif", 0, "GIF8"),
    /** Only where somebody added a reader for it; Java has none. */
    WEBP("webp", 8, "WEBP");

    private final String name;
    private final int at;
    private final byte[] magic;

    Format(String name, int at, String magic) {
        this.name = name;
        this.at = at;
        this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Format of(byte[] file) {
        return Stream.of(values()).filter(format -> format.begins(file)).findFirst()
                .orElseThrow(() -> new BadPicture("Neither JPEG nor PNG nor GIF"));
    }

    /** The file without what pixels do not need: what is never parsed can do no harm. */
    byte[] bare(byte[] file) {
        return file;
    }

    ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name);
        if (!readers.hasNext()) throw new BadPicture("No reader for " + name);
        return readers.next();
    }

    private boolean begins(byte[] file) {
        return file.length >= at + magic.length && java.util.Arrays.equals(file, at, at + magic.length, magic, 0, magic.length);
    }
}
