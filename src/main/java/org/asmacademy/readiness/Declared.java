package org.asmacademy.readiness;

import org.asmacademy.standard.RequirementKey;

/**
 * The fact {@code readiness.declared}: how the site judges itself on a requirement.
 *
 * @param standard SHA-256 of the standard's file that it judges by
 * @param value    a value of the section's scale, or {@link #NOT_OURS} or {@link #NOT_IN_OUR_POWER}
 */
public record Declared(RequirementKey requirement, String standard, String value, String reason) {
    public static final String NOT_OURS = "does-not-concern-us";
    public static final String NOT_IN_OUR_POWER = "not-in-our-power";
    static final int LONGEST_REASON = 1000;
}
