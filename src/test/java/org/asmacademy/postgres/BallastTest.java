package org.asmacademy.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens as a disk fills and has room again. */
class BallastTest {
    private static final long SIZE = 400_000;
    private static final long RESERVE = 200_000;
    @TempDir Path home;
    private final AtomicLong usable = new AtomicLong(10_000_000);

    private Ballast ballast() {
        return new Ballast(home, SIZE, RESERVE, usable::get);
    }

    private boolean isHeld() {
        return Files.exists(home.resolve("ballast"));
    }

    @Test
    void nothing_new_is_taken_before_the_ballast_is_needed_and_again_when_there_is_room() throws Exception {
        Ballast ballast = ballast();
        ballast.look();
        assertThat(Files.size(home.resolve("ballast"))).isEqualTo(SIZE);
        assertThat(home.resolve("ballast.new")).doesNotExist();
        usable.set(RESERVE);
        assertThat(ballast.isDiskFull()).isFalse();
        usable.set(RESERVE - 1);
        assertThat(ballast.isDiskFull()).isTrue();
        ballast.look();
        assertThat(isHeld()).as("there is room enough for what goes on").isTrue();

        usable.set(SIZE / 4 - 1);
        ballast.look();
        assertThat(isHeld()).as("the last room is used up").isFalse();
        usable.addAndGet(SIZE);
        assertThat(ballast.isDiskFull()).as("the room of the ballast is not for new things").isTrue();
        ballast.look();
        assertThat(isHeld()).isFalse();

        usable.set(SIZE + RESERVE);
        assertThat(ballast.isDiskFull()).isFalse();
        ballast.look();
        assertThat(isHeld()).as("for the next time").isTrue();
    }

    @Test
    void without_a_ballast_only_the_reserve_counts() {
        Ballast none = new Ballast(home, 0, RESERVE, usable::get);
        none.look();
        assertThat(isHeld()).isFalse();
        assertThat(none.isDiskFull()).isFalse();
        usable.set(RESERVE - 1);
        assertThat(none.isDiskFull()).isTrue();
    }

    @Test
    void a_real_disk_says_how_much_room_it_has() {
        assertThat(new Ballast(home, 0, 1).isDiskFull()).isFalse();
        assertThat(new Ballast(home, 0, Long.MAX_VALUE / 2).isDiskFull()).isTrue();
    }
}
