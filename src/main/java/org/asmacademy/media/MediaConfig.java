package org.asmacademy.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How large a picture or a recording may come and how small a picture is kept. */
@ConfigMapping(prefix = "academy.media")
interface MediaConfig {
    /** The largest picture that is taken. */
    @WithDefault("12M")
    MemorySize mostBytes();

    /** The most pixels that are decoded: 12 megapixels, counted so that the usual 4032 x 3024 of a phone fits. */
    @WithDefault("12582912")
    long mostPixels();

    /** The longer side of what is kept, in pixels. */
    @WithDefault("1280")
    int longerSide();

    /** What a kept picture should not weigh more than; the quality goes down (to a point) until it fits. */
    @WithDefault("250K")
    MemorySize aim();

    /** How long somebody waits for the pictures and recordings of others to be done before being asked to come back. */
    @WithDefault("PT20S")
    Duration patience();

    /** The largest recording that is taken: three minutes of what phones' own recorders make (128 kbit/s) fit. */
    @WithDefault("4M")
    MemorySize mostVoiceBytes();

    /** How long a voice note may last. */
    @WithDefault("PT3M")
    Duration longestVoice();
}
