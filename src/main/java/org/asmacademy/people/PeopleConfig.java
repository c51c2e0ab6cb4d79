package org.asmacademy.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "academy.people")
interface PeopleConfig {
    /** A session ends after this long without a touch. Short, since phones are shared. */
    @WithDefault("PT30M")
    Duration sessionIdle();

    /** A session ends after this long in any case. */
    @WithDefault("PT12H")
    Duration sessionLongest();

    /** How long a device that entered a site's code may show its nicknames. */
    @WithDefault("P365D")
    Duration deviceLife();

    /** Wrong tries that are free; each further one closes the door for a while. */
    @WithDefault("3")
    int freeTries();

    /** The first wait, doubled with each further wrong try. */
    @WithDefault("PT15S")
    Duration firstWait();

    /** The longest wait. */
    @WithDefault("PT1H")
    Duration longestWait();

    /** Wrong PINs, of anybody, that one device may type in an hour. */
    @WithDefault("50")
    int deviceTriesAnHour();

    /** Memory of one argon2id hash in KiB. */
    @WithDefault("19456")
    int argonMemory();

    /** Rounds of one argon2id hash. */
    @WithDefault("2")
    int argonRounds();

    /**
     * Whether people may sign in over plain HTTP, where others on the network could listen. When not said: only in the try-it academy
     * (a centre with the demo site on).
     */
    Optional<Boolean> signInOverHttp();
}
