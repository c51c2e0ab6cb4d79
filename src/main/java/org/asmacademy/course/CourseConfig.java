package org.asmacademy.course;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a place may choose about courses. */
@ConfigMapping(prefix = "academy.course")
interface CourseConfig {
    /** Whether high-risk texts that nobody has checked yet are shown (with their notice). Right for trying the academy, not for a real mine. */
    @WithDefault("true")
    boolean showDrafts();
}
