package org.asmacademy.hub;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "academy.hub")
interface HubConfig {
    /** How long a code for a new hub can be used. */
    @WithDefault("PT48H")
    Duration codeLife();

    /** How long the word that a hub signs with its requests can be used: long enough for a slow answer, short enough that a copy is soon worthless. */
    @WithDefault("PT5M")
    Duration visitLife();

    /** How long a hub waits for the centre to answer one request. */
    @WithDefault("PT60S")
    Duration patience();

    /** How often a registered hub tries to reach the centre; "off" for never by itself. Each computer counts from its own start, so they do not come all at once. */
    @WithDefault("5m")
    String exchangeEvery();

    /** Whether a hub may be registered over plain HTTP with a centre that is not on the same computer. Others on the way could read along, and write. */
    @WithDefault("false")
    boolean overHttp();
}
