package org.asmacademy.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.asmacademy.backup.Sealed.Opener;
import org.asmacademy.backup.Sealed.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed file tells nothing to whoever finds it, and says so when it is not as it was written. */
class SealedTest {
    private static final int PIECE = 64 * 1024;
    private static final int HEAD = 48;
    private final RecoveryCode code = RecoveryCode.fresh();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 200_000})
    void it_comes_back_whole(int length) throws IOException {
        byte[] bytes = bytes(length);
        assertThat(opened(sealed(bytes), Opener.of(code))).isEqualTo(bytes);
    }

    @Test
    void nobody_reads_it_without_the_code() throws IOException {
        byte[] sealed = sealed("the words of a miner, ".repeat(100).getBytes(StandardCharsets.UTF_8));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("miner");
        assertThatThrownBy(() -> opened(sealed, Opener.of(RecoveryCode.fresh()))).isInstanceOf(Unreadable.class).hasMessageContaining("other backups");
        assertThatThrownBy(() -> opened(sealed, head -> new byte[32])).isInstanceOf(Unreadable.class).hasMessageContaining("damaged");
    }

    @Test
    void two_files_of_the_same_have_nothing_in_common() throws IOException {
        byte[] bytes = bytes(1000);
        byte[] one = sealed(bytes);
        byte[] other = sealed(bytes);
        assertThat(Arrays.copyOfRange(one, 60, one.length)).isNotEqualTo(Arrays.copyOfRange(other, 60, other.length));
    }

    @Test
    void every_flipped_bit_is_noticed() throws IOException {
        byte[] sealed = sealed(bytes(300));
        for (int at = 0; at < sealed.length; at++) {
            byte[] flipped = sealed.clone();
            flipped[at] ^= 4;
            assertThatThrownBy(() -> opened(flipped, Opener.of(code))).as("byte " + at).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void what_is_cut_off_changed_in_order_or_added_is_noticed() throws IOException {
        byte[] sealed = sealed(bytes(3 * PIECE + 10));
        int piece = 4 + PIECE + 16;
        for (int length : new int[] {0, 10, HEAD, HEAD + 3, HEAD + piece, HEAD + 2 * piece, HEAD + 3 * piece, sealed.length - 1}) {
            assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, length), Opener.of(code))).as("cut at " + length).isInstanceOf(Unreadable.class);
        }
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, HEAD, swapped, HEAD + piece, piece);
        System.arraycopy(sealed, HEAD + piece, swapped, HEAD, piece);
        assertThatThrownBy(() -> opened(swapped, Opener.of(code))).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, sealed.length + 1), Opener.of(code))).isInstanceOf(Unreadable.class);
    }

    @Test
    void parts_are_compared_with_their_list() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (Contents.Out out = new Contents.Out(whole)) {
            out.part("one", false, part -> part.write(bytes(70_000)));
            out.list();
        }
        assertThat(Contents.read(new ByteArrayInputStream(whole.toByteArray()), Contents.Reading.NOTHING)).containsOnlyKeys("one");
        ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
        try (Contents.Out out = new Contents.Out(unfinished)) {
            out.part("one", false, part -> part.write(bytes(70_000)));
        }
        assertThatThrownBy(() -> Contents.read(new ByteArrayInputStream(unfinished.toByteArray()), Contents.Reading.NOTHING))
                .isInstanceOf(Unreadable.class).hasMessageContaining("list is missing");
    }

    private byte[] sealed(byte[] bytes) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Sealed.Out out = new Sealed.Out(file, code.key())) {
            out.write(bytes, 0, bytes.length / 3);
            out.write(bytes, bytes.length / 3, bytes.length - bytes.length / 3);
        }
        return file.toByteArray();
    }

    private static byte[] opened(byte[] file, Opener opener) throws IOException {
        try (Sealed.In in = new Sealed.In(new ByteArrayInputStream(file), opener)) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
