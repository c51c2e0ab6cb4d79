package org.asmacademy.audit;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Read by a schedule only, which names its key: no bean asks for it. */
@Unremovable
@ConfigMapping(prefix = "academy.audit")
interface AuditConfig {
    /** How often to look whether the lines of a day that is over are to be sealed; {@code off} for never. */
    @WithDefault("1h")
    String seal();
}
