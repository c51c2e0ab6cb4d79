package org.asmacademy.readiness;

import java.util.Map;

/** What one site brings into a month's totals: all of it, and what its own people are shown before they say yes. */
record Contribution(Map<Count, Part> parts) {
    /** @param requirement of which standard's list; both empty where it is of none */
    record Count(String standard, String requirement, Measure measure) {
        static Count of(Measure measure) {
            return new Count("", "", measure);
        }
    }

    /** A site that has nothing to say on a count is among the rest of the sites, and brings no people. */
    Part of(Count count) {
        return parts.getOrDefault(count, count.measure().people() ? Part.NOTHING : Part.site(count.measure() == Measure.SITES));
    }
}
