package org.asmacademy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.asmacademy.readiness.Counting.Sum;
import org.asmacademy.readiness.CountedGroups.Place;
import org.asmacademy.readiness.CountedGroups.Plan;
import org.asmacademy.readiness.CountedGroups.Site;
import org.asmacademy.sharing.Region;
import org.junit.jupiter.api.Test;

/**
 * Random academies over several years, and somebody who has every table and subtracts every number from every other one of the same year: cells
 * of one month, the same cell of two months, and everything in between. They know how the tables are made, and which sites are in them.
 */
class TotalsAttackTest {
    private static final int SEEDS = 60;
    private static final int MONTHS = 30;
    private static final int YEAR = 12;
    private static final TotalRule RULE = new TotalRule(5, 5, 5, 50);

    /** A number of a table, and what only the one who made it knows: what each site brought, by site. */
    private record Told(YearMonth month, Region region, Measure measure, int shownPart, int shownRest, Map<UUID, Part> sites) { }

    /** An invented site: it comes, gives, stops, moves to another region and grows by chance. */
    private static final class Mine {
        private final UUID id;
        private final Map<Measure, Part> brings = new HashMap<>();
        private final List<Place> places = new ArrayList<>();
        private Optional<Region> gives = Optional.empty();

        Mine(Random random) {
            id = new UUID(random.nextLong(), random.nextLong());
            change(random);
        }

        private void change(Random random) {
            int crew = random.nextInt(20) == 0 ? 200 + random.nextInt(2000) : 1 + random.nextInt(60);
            for (Measure measure : Measure.values()) {
                Part part = measure.people() ? Part.of(random.nextInt(12) == 0 ? 0 : random.nextInt(crew + 1), crew) : Part.site(measure == Measure.SITES || random.nextBoolean());
                brings.put(measure, part);
            }
        }

        void live(Random random, int regions) {
            if (random.nextInt(8) == 0) change(random);
            if (gives.isEmpty() && random.nextInt(4) == 0) gives = Optional.of(Region.values()[random.nextInt(regions)]);
            else if (gives.isPresent() && random.nextInt(60) == 0) gives = random.nextBoolean() ? Optional.empty() : Optional.of(Region.values()[random.nextInt(regions)]);
        }

        Site site() {
            return new Site(id, gives, brings.get(Measure.CREW_WOMEN).part() + brings.get(Measure.CREW_WOMEN).rest(), List.copyOf(places));
        }
    }

    @Test
    void no_difference_of_two_numbers_is_about_fewer_than_five_sites_or_people_or_mostly_one() {
        int told = 0;
        int differences = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Told> tables = tables(seed);
            told += tables.size();
            for (Told one : tables) {
                for (Told other : tables) {
                    if (one == other || !withinAYear(one, other)) continue;
                    Set<UUID> more = new HashSet<>(one.sites.keySet());
                    more.removeAll(other.sites.keySet());
                    if (more.isEmpty()) continue;
                    differences++;
                    assertThat(more.size()).as("sites by which %s differs from %s, seed %d", one, other, seed).isGreaterThanOrEqualTo(5);
                    if (!one.measure.people() || one.measure != other.measure) continue;
                    int[] parts = more.stream().mapToInt(site -> one.sites.get(site).part()).toArray();
                    int[] rests = more.stream().mapToInt(site -> one.sites.get(site).rest()).toArray();
                    assertThat(tooFew(parts) || tooFew(rests)).as("people by which %s differs from %s, seed %d", one, other, seed).isFalse();
                }
            }
        }
        assertThat(told).as("numbers that were told, or nothing was tried").isGreaterThan(5000);
        assertThat(differences).as("differences that were not empty").isGreaterThan(100_000);
    }

    /** Whatever is added up from the tables of a year is made of whole groups: so three, four or more numbers tell no more than two. */
    @Test
    void within_a_year_no_site_is_counted_with_two_groups() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Map<UUID, List<Place>> places = new HashMap<>();
            run(seed, places, new ArrayList<>());
            int run = seed;
            places.forEach((site, all) -> {
                for (int i = 1; i < all.size(); i++) {
                    YearMonth gone = all.get(i - 1).until().orElseThrow();
                    assertThat(ChronoUnit.MONTHS.between(gone, all.get(i).since())).as("months out of the totals, seed " + run).isGreaterThanOrEqualTo(YEAR);
                }
            });
        }
    }

    /** Even of numbers that differ by known sites, nobody can say that the difference is one to four. */
    @Test
    void rounded_numbers_never_differ_by_what_is_surely_one_to_four() {
        Map<Integer, int[]> ranges = new HashMap<>();
        for (int number = 5; number <= 400; number++) {
            int[] range = ranges.computeIfAbsent(RULE.rounded(number), shown -> new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE});
            range[0] = Math.min(range[0], number);
            range[1] = Math.max(range[1], number);
        }
        for (int seed = 0; seed < SEEDS; seed++) {
            Set<Integer> shown = new HashSet<>();
            tables(seed).forEach(told -> {
                shown.add(told.shownPart);
                if (told.measure != Measure.SITES) shown.add(told.shownRest);
            });
            for (int one : shown) {
                for (int other : shown) {
                    if (one > 350 || other > 350) continue;
                    int least = ranges.get(one)[0] - ranges.get(other)[1];
                    int most = ranges.get(one)[1] - ranges.get(other)[0];
                    assertThat(least >= 1 && most <= 4).as("%d and %d, seed %d", one, other, seed).isFalse();
                }
            }
        }
    }

    @Test
    void every_number_that_is_told_is_about_five_sites_and_five_people_and_rounded() {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Told told : tables(seed)) {
                assertThat(told.sites.size()).isGreaterThanOrEqualTo(5);
                int part = told.sites.values().stream().mapToInt(Part::part).sum();
                int rest = told.sites.values().stream().mapToInt(Part::rest).sum();
                assertThat(part).isGreaterThanOrEqualTo(5);
                if (told.measure != Measure.SITES) assertThat(rest).as("what is left when a part is taken from its whole").isGreaterThanOrEqualTo(5);
                assertThat(told.shownPart % 5).isZero();
                assertThat(Math.abs(told.shownPart - part)).isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void four_sites_are_too_few_to_show_and_five_are_not() {
        for (int sites : new int[] {4, 5}) {
            List<Part> parts = IntStream.range(0, sites).mapToObj(i -> new Part(10, 12)).toList();
            Map<UUID, List<Part>> group = Map.of(new UUID(0, 1), parts);
            assertThat(Counting.sum(RULE, Measure.CREW_WOMEN, group).isPresent()).isEqualTo(sites == 5);
            List<Site> alike = IntStream.range(0, sites).mapToObj(i -> new Site(new UUID(1, i), Optional.of(Region.CARIBBEAN), 22, List.of())).toList();
            assertThat(CountedGroups.plan(YearMonth.of(2026, 10), alike, RULE.sites(), YEAR, () -> new UUID(0, 1)).counted()).hasSize(sites == 5 ? 1 : 0);
        }
    }

    @Test
    void a_number_that_is_mostly_one_site_is_not_told() {
        List<Part> parts = new ArrayList<>(IntStream.range(0, 8).mapToObj(i -> new Part(5, 50)).toList());
        assertThat(Counting.sum(RULE, Measure.LEARNED, Map.of(new UUID(0, 1), parts))).isPresent();
        parts.set(0, new Part(500, 50));
        assertThat(Counting.sum(RULE, Measure.LEARNED, Map.of(new UUID(0, 1), parts))).isEmpty();
    }

    @Test
    void nobody_can_make_the_rule_weaker_than_it_is() {
        assertThat(new TotalRule(1, 0, 1, 0)).isEqualTo(TotalRule.WEAKEST);
        assertThat(new TotalRule(8, 10, 12, 100)).isEqualTo(new TotalRule(8, 10, 15, 100));
    }

    private static boolean tooFew(int[] fromEach) {
        int[] some = IntStream.of(fromEach).filter(n -> n > 0).sorted().toArray();
        if (some.length < 5) return true;
        int all = IntStream.of(some).sum();
        int largest = some[some.length - 1];
        return all < 5 || (all - largest - some[some.length - 2]) * 2 < largest;
    }

    private static boolean withinAYear(Told one, Told other) {
        return Math.abs(ChronoUnit.MONTHS.between(one.month, other.month)) <= YEAR;
    }

    private static List<Told> tables(int seed) {
        List<Told> told = new ArrayList<>();
        run(seed, new HashMap<>(), told);
        return told;
    }

    private static void run(int seed, Map<UUID, List<Place>> places, List<Told> told) {
        Random random = new Random(seed);
        int regions = 1 + random.nextInt(2);
        List<Mine> mines = IntStream.range(0, 4 + random.nextInt(40)).mapToObj(i -> new Mine(random)).toList();
        YearMonth month = YearMonth.of(2026, 1);
        for (int i = 0; i < MONTHS; i++, month = month.plusMonths(1)) {
            mines.forEach(mine -> mine.live(random, regions));
            if (random.nextInt(10) > 0) make(month, mines, random, told);      // sometimes nobody was there to make one
        }
        mines.forEach(mine -> places.put(mine.id, mine.places));
    }

    private static void make(YearMonth month, List<Mine> mines, Random random, List<Told> told) {
        Map<UUID, Mine> byId = new HashMap<>();
        mines.forEach(mine -> byId.put(mine.id, mine));
        Plan plan = CountedGroups.plan(month, mines.stream().map(Mine::site).toList(), RULE.sites(), YEAR, () -> new UUID(random.nextLong(), random.nextLong()));
        plan.counted().forEach((group, members) -> members.forEach(site -> assertThat(byId.get(site).gives).as("counted without a yes").contains(plan.regions().get(group))));
        mines.forEach(mine -> mine.places.replaceAll(place -> place.open() && plan.ended().contains(place.group())
                ? new Place(place.group(), place.region(), place.members(), place.since(), Optional.of(month)) : place));
        plan.begun().forEach((site, place) -> byId.get(site).places.add(place));
        for (Region region : Region.values()) {
            for (Measure measure : Measure.values()) {
                Map<UUID, List<Part>> groups = new HashMap<>();
                plan.counted().forEach((group, members) -> {
                    if (plan.regions().get(group) == region) groups.put(group, members.stream().map(site -> byId.get(site).brings.get(measure)).toList());
                });
                Counting.sum(RULE, measure, groups).ifPresent(sum -> told.add(told(month, region, measure, sum, plan, byId)));
            }
        }
    }

    private static Told told(YearMonth month, Region region, Measure measure, Sum sum, Plan plan, Map<UUID, Mine> byId) {
        Map<UUID, Part> sites = new HashMap<>();
        sum.groups().forEach(group -> plan.counted().get(group).forEach(site -> sites.put(site, byId.get(site).brings.get(measure))));
        return new Told(month, region, measure, RULE.rounded(sum.part()), RULE.rounded(sum.rest()), sites);
    }
}
