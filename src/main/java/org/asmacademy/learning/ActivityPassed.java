package org.asmacademy.learning;

import java.util.UUID;
import org.asmacademy.course.ActivityKey;

/** Fired in the fold when somebody has passed a quiz for the first time, or is known to have passed it earlier. */
public record ActivityPassed(UUID siteId, UUID personId, ActivityKey activity) { }
