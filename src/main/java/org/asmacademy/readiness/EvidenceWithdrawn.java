package org.asmacademy.readiness;

import java.util.UUID;

/**
 * The fact {@code readiness.evidence-withdrawn}: a lead or champion wants something out of what was kept, or the photo out of a look. Its
 * photos and recordings are hidden from then on; a second person's yes takes them out for good, {@link EvidenceStays} shows them again.
 *
 * @param entry  the form that was kept, or the look
 * @param reason a word of {@link Why}
 * @param note   in their own words; only {@link Why#OTHER} needs any
 */
public record EvidenceWithdrawn(UUID entry, String reason, String note) {
    /** Letters. */
    public static final int LONGEST_NOTE = 300;

    /** Why something is to go. */
    public enum Why {
        /** Somebody, a paper or a place can be recognised, or a name is said: then it is hidden wherever the site kept it. */
        RECOGNISED,
        /** It shows or says something else, or was kept twice. */
        WRONG,
        OTHER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
