package org.asmacademy.course;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What a place may choose about courses. */
@ConfigMapping(prefix = "academy.course")
interface CourseConfig {
    /**
     * Whether high-risk texts that nobody has checked yet are shown (with their notice). When not said: only in an academy to try; at a real
     * mine they stay hidden until an expert and two miners have approved them.
     */
    Optional<Boolean> showDrafts();
}
