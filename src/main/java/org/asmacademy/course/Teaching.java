package org.asmacademy.course;

import org.asmacademy.shared.Translated;
import org.asmacademy.standard.RequirementKey;

/** What a module does for a requirement, chosen by hand, and why. */
public record Teaching(RequirementKey requirement, Strength strength, Translated why) {
    /** Full: who has passed the module has learned what the requirement asks people to know. Partial: a part of it. */
    public enum Strength { FULL, PARTIAL }
}
