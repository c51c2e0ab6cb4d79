package org.asmacademy.readiness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The monthly totals. What is less than the safe default counts as the default, unless it says otherwise. */
@ConfigMapping(prefix = "academy.totals")
interface TotalsConfig {
    /** The fewest sites behind a number, and in a group that comes and goes together. */
    @WithDefault("5")
    int sites();

    /** The fewest people whom a number is about. */
    @WithDefault("5")
    int people();

    /** Numbers are rounded to the nearest multiple of this; a multiple of five. */
    @WithDefault("5")
    int round();

    /** What all sites but the two largest of a group must bring, in hundredths of what the largest brings; 20 at least. */
    @WithDefault("50")
    int others();

    /** For how many months a site waits whose group was left by another; 12 at least. */
    @WithDefault("12")
    int waitMonths();

    /** On which day the table of the month before is made at the earliest, so that what hubs bring late is in it. */
    @WithDefault("3")
    int day();

    /** How often the academy looks whether a table is due; {@code off}: never. */
    @WithDefault("6h")
    String look();
}
