package org.asmacademy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RatesTest {
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final Rates rates = new Rates(3, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void a_minutes_worth_may_come_at_once_and_the_next_one_waits() {
        for (int i = 0; i < 60; i++) assertThat(rates.take("a", 60)).isEmpty();
        assertThat(rates.take("a", 60)).contains(Duration.ofSeconds(1));
        assertThat(rates.take("b", 60)).as("somebody else").isEmpty();
    }

    @Test
    void it_fills_again_evenly_and_never_above_the_brim() {
        for (int i = 0; i < 60; i++) rates.take("a", 60);
        now = now.plusSeconds(2);
        assertThat(rates.take("a", 60)).isEmpty();
        assertThat(rates.take("a", 60)).isEmpty();
        assertThat(rates.take("a", 60)).isPresent();
        now = now.plusSeconds(3600);
        for (int i = 0; i < 60; i++) assertThat(rates.take("a", 60)).isEmpty();
        assertThat(rates.take("a", 60)).isPresent();
    }

    @Test
    void asking_in_vain_costs_no_more_time_and_a_clock_that_is_put_back_locks_nobody_out_for_longer() {
        for (int i = 0; i < 70; i++) rates.take("a", 60);
        now = now.plusSeconds(1);
        assertThat(rates.take("a", 60)).isEmpty();
        now = now.minusSeconds(7200);
        assertThat(rates.take("a", 60)).contains(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThat(rates.take("a", 60)).isEmpty();
    }

    @Test
    void whoever_asked_longest_ago_is_forgotten_so_that_memory_has_an_end() {
        rates.take("a", 1);
        assertThat(rates.take("a", 1)).isPresent();
        for (String other : new String[] {"b", "c", "d"}) rates.take(other, 1);
        assertThat(rates.take("a", 1)).isEmpty();
    }

    @Test
    void a_line_that_takes_another_address_each_time_is_one_line() {
        assertThat(Throttle.network("2001:db8:1:2::1")).isEqualTo(Throttle.network("2001:db8:1:2:ffff:0:0:9")).isNotEqualTo(Throttle.network("2001:db8:1:3::1"));
        assertThat(Throttle.network("::ffff:192.0.2.7")).isEqualTo("192.0.2.7").isEqualTo(Throttle.network("192.0.2.7")).isNotEqualTo(Throttle.network("192.0.2.8"));
        assertThat(Throttle.network("fe80::1%eth0")).isEqualTo(Throttle.network("fe80::2"));
    }
}
