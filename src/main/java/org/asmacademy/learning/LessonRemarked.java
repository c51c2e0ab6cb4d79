package org.asmacademy.learning;

import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.PackHash;

/** The fact {@code learning.lesson-remarked}: "tell us" or "this is unsafe" about a lesson, in the person's own words (which may be none). */
public record LessonRemarked(ActivityKey activity, PackHash pack, boolean unsafe, String words) {
    public static final int LONGEST = 1000;
}
