package org.asmacademy.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tones under {@code voice/} are 0.7 s of a sine, made for these tests; every place for words in them says CANARY. */
class SoundTest {
    private static final int HURTS = 4000;

    @ParameterizedTest
    @ValueSource(strings = {"tone.webm", "live.webm", "tone.ogg", "tone.m4a", "front.m4a", "pieces.mp4", "opus.mp4"})
    void a_voice_comes_out_whole_and_nothing_else_does(String name) throws IOException {
        byte[] sent = TestVoices.file(name);
        assertThat(text(sent)).as("the test sees what there is to see").contains("CANARY");
        Sound sound = Sound.of(sent);
        byte[] kept = sound.written();
        assertThat(text(kept)).doesNotContain("CANARY").doesNotContain("Lavf").doesNotContain("+12.3");
        assertThat(sound.millis()).isBetween(700L, 800L);
        assertThat(sound.type()).isEqualTo(name.contains("m4a") || name.startsWith("pieces") ? "audio/mp4" : "audio/webm");
        Sound again = Sound.of(kept);
        assertThat(pieces(again)).as("packed as before").containsExactlyElementsOf(pieces(sound));
        assertThat(again.written()).as("nothing left to clean").isEqualTo(kept);
    }

    @Test
    void the_same_voice_in_whatever_file_is_kept_alike() throws IOException {
        assertThat(Sound.of(TestVoices.file("live.webm")).written()).isEqualTo(Sound.of(TestVoices.file("tone.webm")).written());
        assertThat(Sound.of(TestVoices.file("front.m4a")).written()).isEqualTo(Sound.of(TestVoices.file("tone.m4a")).written());
        assertThat(pieces(Sound.of(TestVoices.file("pieces.mp4")))).containsExactlyElementsOf(pieces(Sound.of(TestVoices.file("tone.m4a"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tone.mp3", "tone.wav", "vorbis.ogg", "film.mp4", "film.webm"})
    void anything_else_is_refused(String name) throws IOException {
        byte[] sent = TestVoices.file(name);
        assertThatThrownBy(() -> Sound.of(sent)).isInstanceOf(BadVoice.class);
    }

    @Test
    void nothing_and_almost_nothing_are_refused() {
        for (String sent : List.of("", "O", "OggS", "ftypM4A ", "\u001aE\u00df\u00a3", "    ftypM4A     ", "<html>".repeat(20))) {
            assertThatThrownBy(() -> Sound.of(sent.getBytes(StandardCharsets.ISO_8859_1))).as(sent).isInstanceOf(BadVoice.class);
        }
    }

    /** Cut off, with bytes turned, with pieces taken out or doubled: refused, or kept as something that is in order and says nothing it should not. */
    @ParameterizedTest
    @ValueSource(strings = {"tone.webm", "live.webm", "tone.ogg", "tone.m4a", "front.m4a", "pieces.mp4", "opus.mp4"})
    @Timeout(60)
    void a_hurt_file_is_refused_or_kept_clean(String name) throws IOException {
        byte[] good = TestVoices.file(name);
        int refused = 0;
        int swallowed = 0;
        for (int seed = 0; seed < HURTS; seed++) {
            byte[] hurt = hurt(good, new Random(seed));
            try {
                Sound sound = Sound.of(hurt);
                byte[] kept = sound.written();
                assertThat(Sound.of(kept).written()).as("seed %d", seed).isEqualTo(kept);
                // A hurt length can make what stands beside the sound a part of it: then it is packed as sound, and nowhere else.
                boolean heard = pieces(sound).stream().anyMatch(piece -> text(piece).contains("CANARY-"));
                swallowed += heard ? 1 : 0;
                if (!heard) assertThat(text(kept)).as("seed %d", seed).doesNotContain("CANARY-");
            } catch (BadVoice kindly) {
                refused++;
            } catch (RuntimeException | OutOfMemoryError e) {
                fail(name + ", seed " + seed, e);
            }
        }
        assertThat(refused).as("the test hurts").isBetween(HURTS / 20, HURTS);
        assertThat(swallowed).isLessThan(HURTS / 100);
    }

    @Test
    void padding_in_which_words_could_hide_is_taken_out_of_opus() {
        byte[] padded = {(byte) 0x0b, 0x41, 6, 1, 2, 3, 'C', 'A', 'N', 'A', 'R', 'Y'};
        assertThat(OpusSound.bare(padded)).containsExactly(0x0b, 1, 1, 2, 3);
        assertThat(OpusSound.samples(OpusSound.bare(padded))).isEqualTo(OpusSound.samples(padded)).isEqualTo(960);
        byte[] more = padded.clone();
        more[2] = 60;
        assertThatThrownBy(() -> OpusSound.bare(more)).isInstanceOf(BadVoice.class);
    }

    @Test
    void a_piece_that_is_not_built_as_opus_is_refused() {
        byte[][] wrong = {{}, {3}, {3, 0}, {3, (byte) 0x3f}, {1, 1, 2, 3, 4}, {1, 1, 2}, {2}, {2, 9, 1}, {(byte) 0x1b, 3, 1, 2}, new byte[1300]};
        int refused = 0;
        for (byte[] piece : wrong) {
            try {
                OpusSound.bare(piece);
            } catch (BadVoice kindly) {
                refused++;
            }
        }
        assertThat(refused).as("all but two equal halves").isEqualTo(wrong.length - 2);
    }

    @Test
    void the_numbers_that_an_aac_player_needs_are_written_as_they_were_read() {
        for (byte[] config : new byte[][] {{0x14, 8}, {0x12, 0x10}, {0x2b, (byte) 0x92, 8, 0}, {(byte) 0xeb, (byte) 0x8a, 8, 0}, {0x14, 12}}) {
            AacSound sound = AacSound.configured(Arrays.copyOf(config, config.length + 5), List.of(new byte[10]));
            assertThat(sound.config()).as(Arrays.toString(config)).isEqualTo(config);
        }
        for (byte[] config : new byte[][] {{0x14}, {0x14, 0}, {0x14, 0x38}, {0x0c, 8}, {0x17, (byte) 0x88}, {0x14, 10}}) {
            assertThatThrownBy(() -> AacSound.configured(config, List.of(new byte[10]))).as(Arrays.toString(config)).isInstanceOf(BadVoice.class);
        }
    }

    @Test
    void a_file_that_claims_more_than_it_has_takes_no_memory() throws IOException {
        byte[] file = TestVoices.file("tone.m4a");
        int sizes = text(file).indexOf("stsz") + 12;
        for (int number : new int[] {100_001, Integer.MAX_VALUE, -1}) {
            byte[] hurt = file.clone();
            ByteBuffer.wrap(hurt).putInt(sizes, number);
            assertThatThrownBy(() -> Sound.of(hurt)).isInstanceOf(BadVoice.class);
        }
        byte[] same = file.clone();
        ByteBuffer.wrap(same).putInt(sizes - 4, 8000).putInt(sizes, 100_000);
        assertThatThrownBy(() -> Sound.of(same)).isInstanceOf(BadVoice.class);
    }

    @Test
    void two_tracks_are_no_voice_note_even_if_both_are_sound() throws IOException {
        byte[] file = TestVoices.file("tone.m4a");
        int movie = text(file).indexOf("moov") - 4;
        int track = text(file).indexOf("trak") - 4;
        byte[] twice = joined(Arrays.copyOf(file, track + number(file, track)), Arrays.copyOfRange(file, track, file.length));
        ByteBuffer.wrap(twice).putInt(movie, number(file, movie) + number(file, track));
        assertThatThrownBy(() -> Sound.of(twice)).isInstanceOf(BadVoice.class).hasMessageContaining("one track");
        byte[] webm = TestVoices.lasting(1);
        int tracks = text(webm).indexOf("\u0016T\u00aek") + 4;
        int length = number(webm, tracks) & 0xfffffff;
        byte[] both = joined(Arrays.copyOf(webm, tracks + 4 + length), Arrays.copyOfRange(webm, tracks + 4, webm.length));
        ByteBuffer.wrap(both).putInt(tracks, 2 * length | 0x10000000);
        assertThatThrownBy(() -> Sound.of(both)).isInstanceOf(BadVoice.class).hasMessageContaining("one track");
    }

    @Test
    void sound_is_taken_only_from_where_sound_lies() throws IOException {
        byte[] file = TestVoices.file("tone.m4a");
        int chunk = text(file).indexOf("stco") + 12;
        for (int place : new int[] {0, text(file).indexOf("CANARY"), file.length - 3, Integer.MAX_VALUE}) {
            byte[] hurt = file.clone();
            ByteBuffer.wrap(hurt).putInt(chunk, place);
            assertThatThrownBy(() -> Sound.of(hurt)).as("at %d", place).isInstanceOf(BadVoice.class);
        }
    }

    @Test
    void chunks_that_are_not_there_are_not_looked_for() throws IOException {
        byte[] file = TestVoices.file("tone.m4a");
        int runs = text(file).indexOf("stsc") + 8;
        byte[] more = joined(Arrays.copyOf(file, runs + 28), Arrays.copyOfRange(file, runs + 16, file.length));
        for (String box : List.of("moov", "trak", "mdia", "minf", "stbl", "stsc")) {
            int size = text(more).indexOf(box) - 4;
            ByteBuffer.wrap(more).putInt(size, number(more, size) + 12);
        }
        ByteBuffer.wrap(more).putInt(runs, 2).putInt(runs + 16, 3);
        assertThatThrownBy(() -> Sound.of(more)).isInstanceOf(BadVoice.class).hasMessageContaining("not there");
    }

    @Test
    void an_ogg_is_whole_and_of_one_stream() throws IOException {
        byte[] file = TestVoices.file("tone.ogg");
        for (int at = 0; at < file.length; at++) {
            byte[] hurt = file.clone();
            hurt[at] ^= 1;
            assertThatThrownBy(() -> Sound.of(hurt)).as("byte %d", at).isInstanceOf(BadVoice.class);
        }
        byte[] other = file.clone();
        int page = text(file).lastIndexOf("OggS");
        other[page + 14] ^= 1;
        int sum = (int) OggIn.sum(other, page, other.length);
        ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putInt(page + 22, sum);
        assertThatThrownBy(() -> Sound.of(other)).isInstanceOf(BadVoice.class).hasMessageContaining("one stream");
    }

    private static int number(byte[] file, int at) {
        return ByteBuffer.wrap(file).getInt(at);
    }

    private static byte[] hurt(byte[] good, Random random) {
        byte[] hurt = good.clone();
        for (int times = random.nextInt(4); times >= 0; times--) hurt[random.nextInt(hurt.length)] = (byte) random.nextInt(256);
        int at = random.nextInt(hurt.length);
        int length = random.nextInt(hurt.length - at);
        return switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(hurt, at);
            case 1 -> joined(Arrays.copyOf(hurt, at), Arrays.copyOfRange(hurt, at + length, hurt.length));
            case 2 -> joined(Arrays.copyOf(hurt, at + length), Arrays.copyOfRange(hurt, at, hurt.length));
            default -> hurt;
        };
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private static List<byte[]> pieces(Sound sound) {
        return sound instanceof OpusSound opus ? opus.pieces() : ((AacSound) sound).pieces();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
