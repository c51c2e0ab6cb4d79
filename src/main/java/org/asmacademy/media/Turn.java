package org.asmacademy.media;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** How the camera was held, as EXIF counts it: 1 is upright, 5 to 8 lie on a side, every second one or so is mirrored. */
record Turn(int exif) {
    static final Turn UPRIGHT = new Turn(1);

    static Turn of(byte[] jpeg) {
        try {
            ExifIFD0Directory camera = JpegMetadataReader.readMetadata(new ByteArrayInputStream(jpeg), List.of(new ExifReader()))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer exif = camera == null ? null : camera.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return exif == null || exif < 1 || exif > 8 ? UPRIGHT : new Turn(exif);
        } catch (JpegProcessingException | IOException | RuntimeException e) {
            return UPRIGHT;                             // nobody loses a picture because of a broken note in it
        }
    }

    boolean sideways() {
        return exif >= 5;
    }

    /** Where the pixel (x, y) of a picture of this width and height comes to lie. */
    int x(int x, int y, int width, int height) {
        return switch (exif) {
            case 2, 3 -> width - 1 - x;
            case 5, 8 -> y;
            case 6, 7 -> height - 1 - y;
            default -> x;
        };
    }

    int y(int x, int y, int width, int height) {
        return switch (exif) {
            case 3, 4 -> height - 1 - y;
            case 5, 6 -> x;
            case 7, 8 -> width - 1 - x;
            default -> y;
        };
    }
}
