package org.asmacademy.readiness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "academy.readiness")
interface ReadinessConfig {
    /** How many next steps a site board shows. */
    @WithDefault("3")
    int nextSteps();
}
