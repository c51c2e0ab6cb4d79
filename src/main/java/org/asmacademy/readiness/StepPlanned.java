package org.asmacademy.readiness;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.standard.RequirementKey;

/**
 * The fact {@code readiness.step-planned}: something that the site will do about a requirement, or the same step worded anew (then it
 * replaces the wordings that its maker saw).
 *
 * @param standard SHA-256 of the standard's file that it is planned by
 * @param step     the step: the id of the fact that first planned it, so of itself in a new one
 * @param owner    who sees to it: one of {@link Owner}'s words, or the id of a person
 * @param day      by when
 * @param cost     what it costs and who pays, in words
 * @param support  what help is asked for, in words
 * @param reason   why it is worded anew
 */
public record StepPlanned(RequirementKey requirement, String standard, UUID step, String action, String owner, Optional<LocalDate> day, String cost,
        String support, String reason) {
    static final int LONGEST_ACTION = 500;
    static final int LONGEST_LINE = 300;

    /** Who sees to a step when it is nobody by name. */
    enum Owner {
        LEAD, CHAMPION, CREW, OUTSIDE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Owner> of(String word) {
            return Arrays.stream(values()).filter(owner -> owner.word().equals(word)).findFirst();
        }
    }
}
