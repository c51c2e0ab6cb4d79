package org.asmacademy.media;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;

/**
 * Makes a picture small by averaging, row by row, with no second copy of the large one. See-through parts become white. The samples are
 * taken as they are: a colour profile would make a shade of difference and cost seconds.
 */
class Shrink {
    private final BufferedImage large;
    private final int width;
    private final int height;

    /** @param longest the longer side of the result; a smaller picture keeps its size */
    Shrink(BufferedImage large, int longest) {
        this.large = large;
        double by = Math.min(1, (double) longest / Math.max(large.getWidth(), large.getHeight()));
        this.width = Math.max(1, (int) Math.round(large.getWidth() * by));
        this.height = Math.max(1, (int) Math.round(large.getHeight() * by));
    }

    BufferedImage turned(Turn turn) {
        BufferedImage small = new BufferedImage(turn.sideways() ? height : width, turn.sideways() ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        double step = (double) height / large.getHeight();
        double[] sum = new double[width * 3];
        double[] row = new double[width * 3];
        float[] pixels = new float[large.getWidth() * 3];
        int y = 0;
        for (int from = 0; from < large.getHeight(); from++) {
            read(from, pixels);
            narrow(pixels, row);
            double below = Math.max(0, (from + 1) * step - (y + 1));      // the part of this row that belongs to the next one
            add(sum, row, step - below);
            if (below > 1e-9 || (from + 1) * step > y + 1 - 1e-9) {
                write(small, turn, sum, y++);
                java.util.Arrays.fill(sum, 0);
                add(sum, row, below);
            }
        }
        return small;
    }

    private void narrow(float[] pixels, double[] row) {
        double step = (double) width / large.getWidth();
        java.util.Arrays.fill(row, 0);
        for (int from = 0; from < large.getWidth(); from++) {
            int x = Math.min(width - 1, (int) (from * step));
            double beyond = x + 1 < width ? Math.max(0, (from + 1) * step - (x + 1)) : 0;
            for (int band = 0; band < 3; band++) {
                row[x * 3 + band] += pixels[from * 3 + band] * (step - beyond);
                if (beyond > 0) row[x * 3 + 3 + band] += pixels[from * 3 + band] * beyond;
            }
        }
    }

    private static void add(double[] sum, double[] row, double weight) {
        for (int i = 0; i < sum.length; i++) sum[i] += row[i] * weight;
    }

    private void write(BufferedImage small, Turn turn, double[] sum, int y) {
        for (int x = 0; x < width; x++) {
            int rgb = 0;
            for (int band = 0; band < 3; band++) rgb = rgb << 8 | Math.max(0, Math.min(255, (int) Math.round(sum[x * 3 + band])));
            small.setRGB(turn.x(x, y, width, height), turn.y(x, y, width, height), rgb);
        }
    }

    /** A row as red, green, blue from 0 to 255 on white ground. */
    private void read(int y, float[] into) {
        ColorModel model = large.getColorModel();
        if (model instanceof ComponentColorModel && !model.isAlphaPremultiplied()) {
            samples(large.getRaster(), model, y, into);
        } else {
            int[] row = large.getRGB(0, y, large.getWidth(), 1, null, 0, large.getWidth());
            for (int x = 0; x < row.length; x++) {
                for (int band = 0; band < 3; band++) into[x * 3 + band] = onWhite(row[x] >> (16 - 8 * band) & 0xff, (row[x] >>> 24) / 255f);
            }
        }
    }

    private static void samples(Raster raster, ColorModel model, int y, float[] into) {
        int bands = raster.getNumBands();
        int colours = model.getNumColorComponents();
        float most = (1 << model.getComponentSize(0)) - 1;
        int[] row = raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, (int[]) null);
        for (int x = 0; x < raster.getWidth(); x++) {
            float alpha = bands > colours ? row[x * bands + bands - 1] / most : 1;
            for (int band = 0; band < 3; band++) {
                into[x * 3 + band] = onWhite(row[x * bands + (colours < 3 ? 0 : band)] * 255 / most, alpha);
            }
        }
    }

    private static float onWhite(float sample, float alpha) {
        return sample * alpha + 255 * (1 - alpha);
    }
}
