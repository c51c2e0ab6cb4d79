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

    /** Looks at the same share within this time are one look. */
    @WithDefault("PT10M")
    Duration sameLook();
}
