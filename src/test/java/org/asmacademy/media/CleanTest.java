package org.asmacademy.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import io.quarkus.runtime.configuration.MemorySize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.asmacademy.shared.ProblemException;
import org.asmacademy.shared.Sha256;
import org.junit.jupiter.api.Test;

class CleanTest {
    private static final int MOST = 12 * 1024 * 1024;
    private final Clean clean = new Clean(config(Duration.ofSeconds(20)));

    @Test
    void a_small_picture_keeps_its_size_and_looks() throws IOException {
        byte[] sent = TestPictures.jpeg(64, 48);
        Cleaned cleaned = clean(sent);
        assertThat(cleaned.sent()).isEqualTo(Sha256.hex(sent));
        assertThat(cleaned.kept()).isEqualTo(new MediaRef(Sha256.hex(cleaned.content()), "image/jpeg", 64, 48, cleaned.content().length));
        assertQuarters(cleaned, TestPictures.RED, TestPictures.GREEN, TestPictures.BLUE, TestPictures.YELLOW);
    }

    @Test
    void the_same_picture_is_cleaned_to_the_same_bytes() throws IOException {
        byte[] sent = TestPictures.photo(300, 200, 7);
        assertThat(clean(sent).content()).isEqualTo(clean(sent).content());
    }

    @Test
    void a_phones_photo_of_twelve_megapixels_becomes_small() throws IOException {
        Cleaned cleaned = clean(TestPictures.written(TestPictures.quarters(4032, 3024, BufferedImage.TYPE_INT_RGB), "jpeg"));
        assertThat(cleaned.kept().width()).isEqualTo(1280);
        assertThat(cleaned.kept().height()).isEqualTo(960);
        assertQuarters(cleaned, TestPictures.RED, TestPictures.GREEN, TestPictures.BLUE, TestPictures.YELLOW);
    }

    @Test
    void a_noisy_photo_is_kept_within_what_a_phone_can_load() throws IOException {
        assertThat(clean(TestPictures.photo(1600, 1200, 3)).kept().bytes()).isLessThan(250 * 1024);
    }

    @Test
    void place_serial_number_and_maker_are_gone() throws Exception {
        byte[] sent = TestPictures.withExif(TestPictures.jpeg(64, 48), 1);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent)).getFirstDirectoryOfType(GpsDirectory.class)
                .getGeoLocation().getLatitude()).as("the test picture has a place").isGreaterThan(12);
        byte[] kept = clean(sent).content();
        for (Directory directory : ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept)).getDirectories()) {
            assertThat(directory).isNotInstanceOfAny(ExifDirectoryBase.class, GpsDirectory.class);
        }
        assertThat(text(kept)).doesNotContain("Exif").doesNotContain(TestPictures.SERIAL);
        assertThat(text(sent)).contains(TestPictures.SERIAL);
    }

    /** EXIF 2.3: where the stored first row and first column are to be seen. */
    @Test
    void every_orientation_comes_out_upright() throws IOException {
        Map<Integer, String> sides = Map.of(1, "top left", 2, "top right", 3, "bottom right", 4, "bottom left",
                5, "left top", 6, "right top", 7, "right bottom", 8, "left bottom");
        for (int exif = 1; exif <= 8; exif++) {
            Cleaned cleaned = clean(TestPictures.withExif(TestPictures.jpeg(96, 64), exif));
            assertThat(cleaned.kept().width()).as("width with orientation " + exif).isEqualTo(exif < 5 ? 96 : 64);
            String row = sides.get(exif).split(" ")[0];
            String column = sides.get(exif).split(" ")[1];
            assertThat(seen(cleaned, row, column)).as("first corner with orientation " + exif).isEqualTo(TestPictures.RED);
            assertThat(seen(cleaned, row, opposite(column))).as("second corner with orientation " + exif).isEqualTo(TestPictures.GREEN);
            assertThat(seen(cleaned, opposite(row), column)).as("third corner with orientation " + exif).isEqualTo(TestPictures.BLUE);
        }
    }

    @Test
    void an_orientation_that_makes_no_sense_loses_nobody_a_picture() throws IOException {
        assertThat(clean(TestPictures.withExif(TestPictures.jpeg(96, 64), 77)).kept().width()).isEqualTo(96);
    }

    @Test
    void what_hangs_behind_a_picture_is_gone() throws IOException {
        byte[] script = "<script>alert('mine')</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] plain = TestPictures.jpeg(64, 48);
        byte[] sent = Arrays.copyOf(plain, plain.length + script.length);
        System.arraycopy(script, 0, sent, plain.length, script.length);
        assertThat(text(clean(sent).content())).doesNotContain("script");
        assertThat(clean(sent).content()).isEqualTo(clean(plain).content());
    }

    @Test
    void a_script_in_a_pictures_comment_is_gone() throws IOException {
        byte[] gif = TestPictures.written(TestPictures.quarters(16, 16, BufferedImage.TYPE_INT_RGB), "gif");
        assertThat(text(clean(gif).content())).startsWith("\u00ff\u00d8").doesNotContain("GIF");
        byte[] plain = TestPictures.jpeg(64, 48);
        byte[] comment = "/*<script>*/".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        sent.write(plain, 0, 2);
        sent.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (comment.length + 2)});
        sent.writeBytes(comment);
        sent.write(plain, 2, plain.length - 2);
        assertThat(clean(sent.toByteArray()).content()).isEqualTo(clean(plain).content());
    }

    @Test
    void see_through_parts_become_white() throws IOException {
        BufferedImage picture = TestPictures.quarters(64, 64, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 32; y++) for (int x = 0; x < 32; x++) picture.setRGB(x, y, 0x00ff0000);
        assertQuarters(clean(TestPictures.written(picture, "png")), 0xffffff, TestPictures.GREEN, TestPictures.BLUE, TestPictures.YELLOW);
    }

    @Test
    void grey_pictures_keep_their_grey() throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            BufferedImage picture = new BufferedImage(32, 32, type);
            int half = type == BufferedImage.TYPE_BYTE_GRAY ? 128 : 128 * 257;
            for (int y = 0; y < 32; y++) for (int x = 0; x < 32; x++) picture.getRaster().setSample(x, y, 0, half);
            assertThat(near(seen(clean(TestPictures.written(picture, "png")), "top", "left"), 0x808080)).isTrue();
        }
    }

    @Test
    void of_a_moving_picture_the_first_frame_is_kept() throws IOException {
        Cleaned cleaned = clean(TestPictures.written(TestPictures.quarters(64, 64, BufferedImage.TYPE_INT_RGB), "gif"));
        assertThat(cleaned.kept().type()).isEqualTo("image/jpeg");
        assertThat(near(seen(cleaned, "bottom", "left"), TestPictures.BLUE)).isTrue();
    }

    @Test
    void a_picture_cut_short_is_refused() {
        for (String format : new String[] {"jpeg", "png", "gif"}) {
            byte[] whole = TestPictures.written(TestPictures.quarters(400, 300, BufferedImage.TYPE_INT_RGB), format);
            for (int part : new int[] {10, 30, 50, 90}) assertRefused("bad-picture", Arrays.copyOf(whole, whole.length * part / 100));
        }
    }

    @Test
    void a_picture_whose_middle_is_missing_is_refused() {
        byte[] whole = TestPictures.photo(400, 300, 5);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        cut[cut.length - 2] = (byte) 0xff;
        cut[cut.length - 1] = (byte) 0xd9;
        assertRefused("bad-picture", cut);
    }

    @Test
    void what_is_no_picture_is_refused_whatever_it_is_called() {
        assertRefused("bad-picture", new byte[0]);
        assertRefused("bad-picture", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        assertRefused("bad-picture", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8));
        assertRefused("bad-picture", "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertRefused("bad-picture", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("bad-picture", "RIFF\u0010\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("bad-picture", "\u00ff\u00d8\u00ff\u00e0<script>alert(1)</script>\u00ff\u00d9".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_picture_is_refused_by_its_header_before_its_pixels_take_memory() {
        assertRefused("too-many-pixels", TestPictures.pngThatClaims(60_000, 60_000));
        assertRefused("too-many-pixels", TestPictures.pngThatClaims(4100, 3100));
        assertRefused("too-many-pixels", TestPictures.pngThatClaims(Integer.MAX_VALUE, Integer.MAX_VALUE));
        byte[] jpeg = TestPictures.jpeg(64, 48);
        int frame = text(jpeg).indexOf("\u00ff\u00c0");
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0x7f);
        assertRefused("too-many-pixels", jpeg);
    }

    @Test
    void a_text_that_unpacks_to_a_gigabyte_is_never_unpacked() throws IOException {
        byte[] bomb = TestPictures.pngWithTextBomb(1 << 30);
        assertThat(bomb.length).isLessThan(MOST);
        assertThat(clean(bomb).kept().width()).isEqualTo(8);
    }

    @Test
    void a_picture_that_asks_to_be_drawn_a_thousand_times_is_refused() {
        byte[] plain = TestPictures.jpeg(64, 48);
        int scan = text(plain).indexOf("\u00ff\u00da");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(plain, 0, scan);
        for (int i = 0; i < 1000; i++) bomb.write(plain, scan, plain.length - 2 - scan);
        bomb.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        assertRefused("bad-picture", bomb.toByteArray());
    }

    @Test
    void a_file_that_is_too_large_is_read_no_further_than_needed() {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 0xff;
            }
        };
        assertThatThrownBy(() -> clean.picture(endless)).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.code()).isEqualTo("too-large"));
        assertThat(read[0]).isEqualTo(MOST + 1);
    }

    @Test
    void pictures_are_cleaned_one_at_a_time_and_nobody_waits_for_ever() throws Exception {
        Clean impatient = new Clean(config(Duration.ofMillis(50)));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                begun.countDown();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return -1;
            }
        };
        Thread first = new Thread(() -> assertThatThrownBy(() -> impatient.picture(slow)).isInstanceOf(BadPicture.class));
        first.start();
        begun.await();
        assertThatThrownBy(() -> impatient.picture(new ByteArrayInputStream(TestPictures.jpeg(8, 8)))).isInstanceOf(Busy.class);
        done.countDown();
        first.join();
        assertThat(impatient.picture(new ByteArrayInputStream(TestPictures.jpeg(8, 8))).kept().width()).isEqualTo(8);
    }

    private Cleaned clean(byte[] sent) throws IOException {
        return clean.picture(new ByteArrayInputStream(sent));
    }

    private void assertRefused(String code, byte[] sent) {
        assertThatThrownBy(() -> clean(sent)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static void assertQuarters(Cleaned cleaned, int topLeft, int topRight, int bottomLeft, int bottomRight) throws IOException {
        assertThat(near(seen(cleaned, "top", "left"), topLeft)).isTrue();
        assertThat(near(seen(cleaned, "top", "right"), topRight)).isTrue();
        assertThat(near(seen(cleaned, "bottom", "left"), bottomLeft)).isTrue();
        assertThat(near(seen(cleaned, "bottom", "right"), bottomRight)).isTrue();
    }

    /** The colour in a corner, as one of ours if it is close to one. */
    private static int seen(Cleaned cleaned, String one, String other) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(cleaned.content()));
        String corner = one + " " + other;
        int rgb = picture.getRGB(corner.contains("left") ? picture.getWidth() / 8 : picture.getWidth() * 7 / 8,
                corner.contains("top") ? picture.getHeight() / 8 : picture.getHeight() * 7 / 8) & 0xffffff;
        for (int ours : new int[] {TestPictures.RED, TestPictures.GREEN, TestPictures.BLUE, TestPictures.YELLOW}) {
            if (near(rgb, ours)) return ours;
        }
        return rgb;
    }

    private static boolean near(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > 12) return false;
        }
        return true;
    }

    private static String opposite(String side) {
        return Map.of("top", "bottom", "bottom", "top", "left", "right", "right", "left").get(side);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static MediaConfig config(Duration patience) {
        return new MediaConfig() {
            @Override
            public MemorySize mostBytes() {
                return new MemorySize(BigInteger.valueOf(MOST));
            }

            @Override
            public long mostPixels() {
                return 12L * 1024 * 1024;
            }

            @Override
            public int longerSide() {
                return 1280;
            }

            @Override
            public MemorySize aim() {
                return new MemorySize(BigInteger.valueOf(250 * 1024));
            }

            @Override
            public Duration patience() {
                return patience;
            }

            @Override
            public MemorySize mostVoiceBytes() {
                return new MemorySize(BigInteger.valueOf(MOST));
            }

            @Override
            public Duration longestVoice() {
                return Duration.ofSeconds(60);
            }
        };
    }
}
