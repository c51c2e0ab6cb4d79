package org.asmacademy.shared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "academy.limits")
interface LimitsConfig {
    /** Pages and batches that one sign-in, and one device, may ask for in a minute. */
    @WithDefault("300")
    int perMinute();

    /** The same of one address: a whole mine, or all customers of a telephone company, may stand behind one. */
    @WithDefault("6000")
    int addressPerMinute();

    /** While a form or file comes in, each such stretch must bring 16 KiB or the end of it: 5 kbit/s is the slowest line that is served. */
    @WithDefault("PT30S")
    Duration slowBody();

    /** How long a form or file may take in any case. */
    @WithDefault("PT10M")
    Duration wholeBody();
}
