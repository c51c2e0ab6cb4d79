package org.asmacademy.course;

import org.asmacademy.shared.Translated;

/** A module that teaches a requirement, seen from the requirement. */
public record TaughtBy(CourseModule module, Teaching.Strength strength, Translated why) {
    public boolean isFull() {
        return strength == Teaching.Strength.FULL;
    }
}
