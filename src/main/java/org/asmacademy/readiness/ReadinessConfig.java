package org.asmacademy.readiness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
import java.util.List;

@ConfigMapping(prefix = "academy.readiness")
interface ReadinessConfig {
    /** How many next steps a site board shows. */
    @WithDefault("3")
    int nextSteps();

    /** How many of the newest remarks on lessons a site board shows to its leads. */
    @WithDefault("20")
    int remarks();

    /** How many months the way over time goes back at most. */
    @WithDefault("60")
    int monthsShown();

    /** How long a site trusts a peer trainer's look at the practice, unless the trainer chooses otherwise. */
    @WithDefault("P12M")
    Period seenFor();

    /** Of how long a time group sessions are looked at, to compare who learns together with what the site wants. */
    @WithDefault("P3M")
    Period lately();

    /** How many places must have been taken in that time, so that there is something to compare. */
    @WithDefault("5")
    int fewestTogether();

    /** What else a trainer can choose, in months; also for things that were kept. */
    @WithDefault("3,6,12")
    List<Integer> holdsForMonths();

    /** How long before its end somebody is reminded to look again. */
    @WithDefault("P30D")
    Period remindBefore();

    /** Refused tries of the same person from outside within this time are one line in the site's log. */
    @WithDefault("PT10M")
    Duration sameTry();
}
