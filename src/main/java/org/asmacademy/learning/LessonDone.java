package org.asmacademy.learning;

import org.asmacademy.course.ActivityKey;
import org.asmacademy.course.PackHash;

/** The fact {@code learning.lesson-done}: somebody read or heard a lesson to its end. */
public record LessonDone(ActivityKey activity, PackHash pack) { }
