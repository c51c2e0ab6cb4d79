package org.asmacademy.standard;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a place may choose about loading standards. */
@ConfigMapping(prefix = "academy.standard")
interface StandardConfig {
    /** How often each node looks whether a steward has put another catalogue in force. */
    @WithDefault("PT2S")
    Duration lookEvery();

    /** The largest file that a steward may load. */
    @WithDefault("4M")
    MemorySize largestFile();

    /** How large a workbook may become when it is unpacked. */
    @WithDefault("16M")
    MemorySize largestUnpacked();

    /** The most rows of a sheet. */
    @WithDefault("5000")
    int mostRows();

    /** How long a chosen file waits for the steward to put it in force. */
    @WithDefault("P1D")
    Duration draftLife();
}
