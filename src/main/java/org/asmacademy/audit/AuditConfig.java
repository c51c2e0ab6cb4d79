package org.asmacademy.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "academy.audit")
interface AuditConfig {
    /** How often to look whether the lines of a day that is over are to be sealed; {@code off} for never. */
    @WithDefault("1h")
    String seal();
}
