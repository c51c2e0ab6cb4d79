package org.asmacademy.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asmacademy.standard.Requirement;

/**
 * Where a site stands on one requirement: four strands, never one number.
 *
 * @param learned    members who have learned it
 * @param crew       of so many
 * @param practice   compared with today
 * @param since      since when it is practised (tried, or last seen), in milliseconds since 1970
 * @param validUntil until when the last look counts
 * @param declared   the site's word, which two people gave; more than one were made apart, and somebody has to choose
 * @param waiting    what one person said and nobody else has said yes to
 * @param target     by when the site wants it in place: two people said so
 */
public record Strands(Requirement requirement, int learned, int crew, Practice practice, Optional<Long> since, Optional<LocalDate> validUntil,
                      List<Said> declared, List<Said> waiting, List<Seen> confirmed, Optional<LocalDate> target) {

    /**
     * A declaration: a value of the section's scale or one of the two common ones.
     *
     * @param second   who else says so; nobody while it waits
     * @param standard the hash of the catalogue by which it was said
     */
    public record Said(UUID fact, String value, String reason, UUID actor, long at, Optional<UUID> second, String standard) { }

    /** A confirmation by an invited assessor, by the catalogue with that hash. */
    public record Seen(UUID fact, String note, UUID actor, long at, String standard, Confirmed.How how) { }

    /** Never more than the crew, though the site may have counted it smaller than it is. */
    public int learnedOfCrew() {
        return Math.min(learned, crew);
    }

    /** More than half of the crew. */
    public boolean mostLearned() {
        return 2 * learned > crew;
    }

    public boolean practised() {
        return practice == Practice.TRIED || practice == Practice.SEEN || practice == Practice.DIFFERENTLY;
    }

    public boolean isDeclared() {
        return !declared.isEmpty();
    }

    public boolean isConfirmed() {
        return !confirmed.isEmpty();
    }

    /** The site has judged that others would have to act. */
    public boolean notInOurPower() {
        return declared.stream().anyMatch(said -> said.value().equals(Declared.NOT_IN_OUR_POWER));
    }

    /** The site has judged that this is not its matter: nothing more is asked. */
    public boolean notOurs() {
        return declared.stream().anyMatch(said -> said.value().equals(Declared.NOT_OURS));
    }
}
