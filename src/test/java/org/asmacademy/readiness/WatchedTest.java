package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.asmacademy.readiness.Watched.Kind;
import org.asmacademy.readiness.Watched.Word;
import org.junit.jupiter.api.Test;

/** The rule of looks and other views, bare. */
class WatchedTest {
    private static final int SEEDS = Integer.getInteger("test.seeds", 2000);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID AWA = new UUID(1, 1);
    private static final UUID BINTA = new UUID(1, 2);
    private static final UUID CHIDI = new UUID(1, 3);
    private final List<Word> said = new ArrayList<>();
    private int clock;

    @Test
    void a_look_is_seen_and_its_time_goes_by() {
        look(AWA, TODAY);
        assertThat(stands()).isEqualTo(Practice.SEEN);
        assertThat(Watched.of(said).practice(TODAY.plusDays(1))).isEqualTo(Practice.LAPSED);
    }

    @Test
    void one_s_own_later_look_replaces_the_earlier_one_even_if_it_holds_shorter() {
        look(AWA, TODAY.plusYears(1));
        look(AWA, TODAY.minusDays(1));
        assertThat(stands()).isEqualTo(Practice.LAPSED);
        assertThat(Watched.of(said).looks()).hasSize(1);
    }

    @Test
    void another_view_stands_beside_the_look_whichever_is_newer() {
        look(AWA, TODAY);
        otherwise(BINTA, AWA);
        assertThat(stands()).isEqualTo(Practice.DIFFERENTLY);
        look(AWA, TODAY);
        assertThat(stands()).as("who looked first does not win by looking again").isEqualTo(Practice.DIFFERENTLY);
        assertThat(Watched.of(said).looks()).hasSize(1);
        assertThat(Watched.of(said).others()).hasSize(1);
    }

    @Test
    void a_third_who_watches_later_settles_it_and_one_who_watched_before_does_not() {
        look(CHIDI, TODAY);
        look(AWA, TODAY);
        otherwise(BINTA, AWA);
        assertThat(stands()).isEqualTo(Practice.DIFFERENTLY);
        look(CHIDI, TODAY);
        assertThat(stands()).isEqualTo(Practice.SEEN);
    }

    @Test
    void who_gave_the_other_view_ends_it_by_watching_again() {
        look(AWA, TODAY);
        otherwise(BINTA, AWA);
        look(BINTA, TODAY);
        assertThat(stands()).isEqualTo(Practice.SEEN);
    }

    @Test
    void either_of_them_may_take_their_word_back() {
        look(AWA, TODAY);
        otherwise(BINTA, AWA);
        back(BINTA);
        assertThat(stands()).isEqualTo(Practice.SEEN);
        otherwise(BINTA, AWA);
        back(AWA);
        assertThat(stands()).as("somebody still watched it done").isEqualTo(Practice.TRIED);
        back(BINTA);
        assertThat(stands()).isEqualTo(Practice.NOTYET);
    }

    @Test
    void nobody_disagrees_with_themselves() {
        look(AWA, TODAY);
        otherwise(AWA, AWA);
        assertThat(stands()).isEqualTo(Practice.TRIED);
        look(AWA, TODAY);
        assertThat(stands()).isEqualTo(Practice.SEEN);
    }

    @Test
    void who_saw_it_otherwise_too_and_then_sees_it_done_is_a_third_for_the_other_view() {
        look(AWA, TODAY);
        otherwise(BINTA, AWA);
        otherwise(CHIDI, AWA);
        assertThat(Watched.of(said).others()).hasSize(2);
        look(BINTA, TODAY);
        assertThat(stands()).isEqualTo(Practice.SEEN);
    }

    @Test
    void whatever_the_order_and_however_often_the_same_words_say_the_same() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            List<Word> words = words(random, 1 + random.nextInt(9));
            Watched once = Watched.of(words);
            List<Word> shuffled = new ArrayList<>(words);
            for (int twice = 0; twice < 3; twice++) shuffled.add(words.get(random.nextInt(words.size())));
            Collections.shuffle(shuffled, random);
            assertThat(Watched.of(shuffled)).as("seed %d", seed).isEqualTo(once);
        }
    }

    @Test
    void no_word_but_taking_back_ever_brings_it_below_tried_and_a_difference_needs_two_people() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            List<Word> words = words(random, 1 + random.nextInt(9));
            Practice before = Watched.of(words).practice(TODAY);
            words.add(word(random, random.nextBoolean() ? Kind.SEEN : Kind.OTHERWISE, 10_000 - random.nextInt(9_999)));
            Practice after = Watched.of(words).practice(TODAY);
            if (before != Practice.NOTYET) assertThat(after).as("seed %d", seed).isGreaterThanOrEqualTo(Practice.TRIED);
            if (after == Practice.DIFFERENTLY) {
                Watched watched = Watched.of(words);
                Set<UUID> people = watched.looks().stream().map(Word::observer).collect(Collectors.toSet());
                assertThat(watched.others()).as("seed %d", seed).noneMatch(other -> people.contains(other.observer()));
            }
        }
    }

    @Test
    void a_newcomer_who_looks_last_settles_everything() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<Word> words = words(new Random(seed), 6);
            words.add(new Word(new UUID(9, 9), Kind.SEEN, new UUID(1, 99), hlc(20_000), Optional.empty(), List.of(0), List.of(), Set.of(), ""));
            assertThat(Watched.of(words).practice(TODAY)).as("seed %d", seed).isEqualTo(Practice.SEEN);
        }
    }

    private static List<Word> words(Random random, int many) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < many; i++) words.add(word(random, Kind.values()[random.nextInt(3)], 1 + random.nextInt(12)));
        return words;
    }

    private static Word word(Random random, Kind kind, int at) {
        Set<UUID> besides = kind == Kind.OTHERWISE ? Set.of(new UUID(1, 1 + random.nextInt(4))) : Set.of();
        Optional<LocalDate> until = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(TODAY.plusDays(random.nextInt(10) - 5));
        return new Word(new UUID(2, random.nextLong()), kind, new UUID(1, 1 + random.nextInt(4)), hlc(at), kind == Kind.SEEN ? until : Optional.empty(), List.of(0), List.of(), besides, "");
    }

    private void look(UUID who, LocalDate until) {
        say(who, Kind.SEEN, Optional.of(until), Set.of());
    }

    private void otherwise(UUID who, UUID beside) {
        say(who, Kind.OTHERWISE, Optional.empty(), Set.of(beside));
    }

    private void back(UUID who) {
        say(who, Kind.BACK, Optional.empty(), Set.of());
    }

    private void say(UUID who, Kind kind, Optional<LocalDate> until, Set<UUID> besides) {
        said.add(new Word(UUID.randomUUID(), kind, who, hlc(++clock), until, List.of(0), List.of(), besides, ""));
    }

    private static String hlc(int at) {
        return "%016x".formatted((long) at);
    }

    private Practice stands() {
        return Watched.of(said).practice(TODAY);
    }
}
