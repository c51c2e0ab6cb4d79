package org.asmacademy.standard;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asmacademy.shared.Translated;

/**
 * One thing that a standard asks for, in our own words.
 *
 * @param section id of its section
 * @param stage id of its stage
 * @param group heading under which the publisher keeps it within the section
 * @param supposedCode what the publisher may call it; for stewards. Pages show {@link #officialCode()}
 * @param evidence what may show that it is practised
 * @param alternatives requirements with the same word here stand for each other: one is enough
 * @param optional only for those who choose it
 * @param until the last version of the standard that has it
 * @param frameworkIssue where the publisher's own framework of issues has it
 * @param oecdAnnexTwo paragraphs of Annex II of the OECD guidance that it answers
 * @param mitigationMonths how long a site may take to put it right, where the source says so
 */
public record Requirement(RequirementKey key, String section, String stage, Optional<Translated> group, Optional<String> supposedCode,
        CodeConfidence codeConfidence, Translated title, Translated summary, List<Translated> evidence, String topic, List<String> commodities,
        Optional<String> alternatives, Duty dutyOf, boolean optional, String since, Optional<String> until, OptionalInt mitigationMonths,
        Confidence confidence, Optional<String> frameworkIssue, List<Integer> oecdAnnexTwo, List<Reference> sources, Optional<String> note) {

    /** The publisher's own code, only if it is confirmed. */
    public Optional<String> officialCode() {
        return codeConfidence == CodeConfidence.CONFIRMED ? supposedCode : Optional.empty();
    }

    /** Whether a standard of that version no longer has it. Kept for what sites said about it earlier. */
    boolean endedBefore(String version) {
        return until.isPresent() && Version.compare(until.get(), version) < 0;
    }
}
