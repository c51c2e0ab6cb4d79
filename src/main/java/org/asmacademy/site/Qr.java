package org.asmacademy.site;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A square that phones read, as an SVG path on a grid of {@code size} modules. The quiet zone around it is the white of the card.
 */
public record Qr(int size, String path) {
    static Qr of(String text) {
        try {
            ByteMatrix dots = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < dots.getHeight(); y++) row(dots, y, path);
            return new Qr(dots.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a square: " + text, e);
        }
    }

    /** One piece for each run of dark modules, which keeps the page small. */
    private static void row(ByteMatrix dots, int y, StringBuilder path) {
        for (int x = 0, run; x < dots.getWidth(); x += Math.max(1, run)) {
            run = 0;
            while (x + run < dots.getWidth() && dots.get(x + run, y) == 1) run++;
            if (run > 0) path.append('M').append(x).append(' ').append(y).append('h').append(run).append("v1h-").append(run).append('z');
        }
    }
}
