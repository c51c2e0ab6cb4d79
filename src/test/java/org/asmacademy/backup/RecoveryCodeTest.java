package org.asmacademy.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {
    @RepeatedTest(20)
    void a_code_is_read_as_it_was_written_and_as_people_write() {
        RecoveryCode code = RecoveryCode.fresh();
        assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(RecoveryCode.read(code.text())).contains(code);
        assertThat(RecoveryCode.read(" " + code.text().toLowerCase().replace('-', ' ').replace('0', 'o').replace('1', 'l'))).contains(code);
        assertThat(RecoveryCode.read(code.text()).orElseThrow().key().bytes()).as("the same key again").isEqualTo(code.key().bytes());
    }

    @Test
    void a_slip_of_one_letter_is_noticed() {
        String text = RecoveryCode.fresh().letters();
        for (int at = 0; at < text.length(); at++) {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(RecoveryCode.read(text.substring(0, at) + other + text.substring(at + 1))).as("letter " + at).isEmpty();
        }
        assertThat(RecoveryCode.read("")).isEmpty();
        assertThat(RecoveryCode.read(text.substring(1))).isEmpty();
        assertThat(RecoveryCode.read(text + "0")).isEmpty();
        assertThat(RecoveryCode.read("ñ" + text.substring(1))).isEmpty();
    }

    @Test
    void no_two_are_alike_and_none_says_itself_in_a_log() {
        RecoveryCode code = RecoveryCode.fresh();
        assertThat(RecoveryCode.fresh()).isNotEqualTo(code);
        assertThat(code.toString()).doesNotContain(code.letters(), code.text());
    }
}
