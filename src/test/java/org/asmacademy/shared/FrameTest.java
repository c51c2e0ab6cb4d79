package org.asmacademy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrameTest {
    @Test
    void a_day_is_written_as_each_language_writes_it() {
        LocalDate first = LocalDate.of(2026, 12, 1);
        assertThat(Frame.day(first, new Language("en"))).isEqualTo("1 December 2026");
        assertThat(Frame.day(first, new Language("es"))).isEqualTo("1 de diciembre de 2026");
        assertThat(Frame.day(first, new Language("fr"))).isEqualTo("1er décembre 2026");
        assertThat(Frame.day(first.plusDays(20), new Language("fr"))).isEqualTo("21 décembre 2026");
    }
}
