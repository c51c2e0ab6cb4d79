package org.asmacademy.readiness;

import java.util.stream.IntStream;

/**
 * What is too few to show. Nobody can make it weaker than {@link #WEAKEST}: what is less counts as that.
 *
 * @param sites  fewest sites that stand behind a number, and fewest in a group
 * @param people fewest people whom a number is about
 * @param round  numbers are rounded to the nearest multiple of this, itself a multiple of five
 * @param others how much all sites but the two largest must bring together, in hundredths of what the largest brings: so that none of them can
 *               work out another, and none is most of the number
 */
record TotalRule(int sites, int people, int round, int others) {
    private static final int FIVE = 5;
    private static final int FEWEST_OTHERS = 20;
    static final TotalRule WEAKEST = new TotalRule(FIVE, FIVE, FIVE, FEWEST_OTHERS);

    TotalRule {
        sites = Math.max(FIVE, sites);
        people = Math.max(FIVE, people);
        round = (Math.max(FIVE, round) + FIVE - 1) / FIVE * FIVE;
        others = Math.max(FEWEST_OTHERS, others);
    }

    /** Whether people, so many from each site, are enough and from enough sites, with none that is most of them. */
    boolean tells(IntStream fromEach) {
        int[] some = fromEach.filter(n -> n > 0).sorted().toArray();
        if (some.length < sites) return false;
        long all = IntStream.of(some).asLongStream().sum();
        long largest = some[some.length - 1];
        return all >= people && (all - largest - some[some.length - 2]) * 100 >= largest * others;
    }

    int rounded(int number) {
        return Math.max(round, (number + round / 2) / round * round);
    }
}
