package org.asmacademy.readiness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

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

    /** How long a site trusts a peer trainer's look at the practice. */
    @WithDefault("P12M")
    Period seenFor();

    /** Refused tries of the same person from outside within this time are one line in the site's log. */
    @WithDefault("PT10M")
    Duration sameTry();
}
