package org.asmacademy.readiness;

import java.util.Arrays;
import java.util.Optional;
import org.asmacademy.standard.RequirementKey;

/**
 * The fact {@code readiness.confirmed}: an assessor to whom the site gave a link says what they have seen. They replace their own word by a later one,
 * and nobody else's.
 *
 * @param note for the site to read, and for nobody whom it shows itself to
 * @param how  the code of a {@link How}
 */
public record Confirmed(RequirementKey requirement, String standard, String note, String how) {
    public Confirmed {
        // The first version of this kind knew one way only.
        if (how == null) how = How.SEEN.code();
    }

    public enum How {
        /** Seen in photos and papers, or heard. */
        SEEN("seen"),
        /** Seen in place, at the mine. */
        ON_SITE("on-site"),
        /** What they said before holds no more. */
        TAKEN_BACK("taken-back");

        private final String code;

        How(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Optional<How> of(String code) {
            return Arrays.stream(values()).filter(how -> how.code.equals(code)).findFirst();
        }
    }
}
