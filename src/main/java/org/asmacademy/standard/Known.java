package org.asmacademy.standard;

/** A requirement in the standard that has it: today's, or, when today's has it no more, the last one that had it. */
public record Known(Standard standard, Requirement requirement) {
    /** The last version of the standard that asks it, as far as this academy knows. */
    public String lastVersion() {
        return requirement.until().orElse(standard.version());
    }
}
