package org.asmacademy.sharing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "academy.sharing")
interface SharingConfig {
    /** How many of the last looks at a share its site is shown. */
    @WithDefault("20")
    int looks();

    /** How many open promises a share takes: nobody fills a site's page by promising. */
    @WithDefault("10")
    int openPledges();

    /** How long after two people have said so a site's data are deleted here; thirty days at most. Until then it can stay. */
    @WithDefault("P14D")
    Duration leaveAfter();

    /** How long a copy of all data can be taken after two people have said so. */
    @WithDefault("P7D")
    Duration copyFor();

    /** How often the academy looks for sites whose day of leaving has come; {@code off} for never. */
    @WithDefault("1h")
    String lookForLeaving();

    /** How long somebody's yes to showing something of theirs holds; 366 days at most. */
    @WithDefault("P90D")
    Duration consentFor();

    /** How long somebody who wants to be erased has time to think. They may also say "at once". */
    @WithDefault("P7D")
    Duration eraseAfter();

    /** Looks at the same share within this time are one look. */
    @WithDefault("PT10M")
    Duration sameLook();
}
