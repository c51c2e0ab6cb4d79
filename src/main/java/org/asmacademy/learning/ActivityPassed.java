package org.asmacademy.learning;

import java.util.UUID;
import org.asmacademy.course.ActivityKey;

/** Fired in the fold when somebody has passed a quiz for the first time, and with it the quiz's module. */
public record ActivityPassed(UUID siteId, UUID personId, ActivityKey activity) { }
