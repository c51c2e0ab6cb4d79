package org.asmacademy.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.asmacademy.shared.Sha256;

/**
 * Turns whatever came into a small plain JPEG, or into a recording that holds nothing but a voice, or says kindly why not. All of it happens in
 * memory, one file at a time.
 */
@ApplicationScoped
class Clean {
    private static final float[] QUALITIES = {0.8f, 0.7f, 0.6f, 0.5f};
    private static final int BYTES_A_PIXEL = 4;
    private final MediaConfig config;
    private final Semaphore oneAtATime = new Semaphore(1, true);

    Clean(MediaConfig config) {
        this.config = config;
    }

    Cleaned picture(InputStream sent) throws IOException {
        waitForTurn();
        try {
            int most = Math.toIntExact(config.mostBytes().asLongValue());
            byte[] file = sent.readNBytes(most + 1);
            if (file.length > most) throw new TooLarge(most);
            return clean(file);
        } finally {
            oneAtATime.release();
        }
    }

    /** The recording without anything but its sound; never decoded, only packed anew. */
    CleanedVoice voice(InputStream sent) throws IOException {
        waitForTurn();
        try {
            int most = Math.toIntExact(config.mostVoiceBytes().asLongValue());
            byte[] file = sent.readNBytes(most + 1);
            if (file.length > most) throw new TooLarge(most);
            Sound sound = Sound.of(file);
            if (sound.millis() > config.longestVoice().toMillis()) throw new VoiceTooLong(config.longestVoice());
            byte[] kept = sound.written();
            return new CleanedVoice(Sha256.hex(file), new VoiceRef(Sha256.hex(kept), sound.type(), kept.length, Math.toIntExact(sound.millis())), kept);
        } finally {
            oneAtATime.release();
        }
    }

    private void waitForTurn() {
        try {
            if (!oneAtATime.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    private Cleaned clean(byte[] file) {
        Format format = Format.of(file);
        Turn turn = format == Format.JPEG ? Turn.of(file) : Turn.UPRIGHT;
        BufferedImage small = new Shrink(decode(format, format.bare(file)), config.longerSide()).turned(turn);
        byte[] kept = jpeg(small);
        return new Cleaned(Sha256.hex(file), new MediaRef(Sha256.hex(kept), "image/jpeg", small.getWidth(), small.getHeight(), kept.length), kept);
    }

    private BufferedImage decode(Format format, byte[] bare) {
        ImageReader reader = format.reader();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare))) {
            reader.setInput(in, false, true);
            requireSmall(reader);
            reader.addIIOReadWarningListener((source, warning) -> requireWhole(warning));
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            if (e instanceof TooManyPixels tooMany) throw tooMany;
            throw new BadPicture("The pixels cannot be read: " + e.getMessage());
        } finally {
            reader.dispose();
        }
    }

    /** Asked of the header, before a single pixel takes memory. */
    private void requireSmall(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > config.mostPixels()) throw new TooManyPixels(config.mostPixels());
        SampleModel samples = reader.getImageTypes(0).next().getSampleModel(1, 1);
        long bytes = pixels * samples.getNumDataElements() * DataBuffer.getDataTypeSize(samples.getDataType()) / 8;
        if (bytes > config.mostPixels() * BYTES_A_PIXEL) throw new TooManyPixels(config.mostPixels());
    }

    /** A decoder fills what is missing with grey and only warns; half a picture is not what somebody wanted to keep. */
    private static void requireWhole(String warning) {
        if (warning.toLowerCase(java.util.Locale.ROOT).matches(".*(premature|truncated|eoi).*")) throw new BadPicture(warning);
    }

    private byte[] jpeg(BufferedImage picture) {
        byte[] written = {};
        for (float quality : QUALITIES) {
            written = jpeg(picture, quality);
            if (written.length <= config.aim().asLongValue()) break;
        }
        return written;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(written)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new IllegalStateException("A picture in memory cannot be written", e);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }
}
