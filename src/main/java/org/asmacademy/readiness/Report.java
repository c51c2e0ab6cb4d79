package org.asmacademy.readiness;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a site tells of itself on one standard, on one day, in one language: what PDF, workbook and JSON are made of. It names no person.
 *
 * @param statement that it is the site's own word and not a certificate
 * @param version   of the standard
 * @param day       when it was made
 * @param site      its name and organisation, only if the site wants them in
 * @param months    the way over time; only in forms for those whom the site trusts
 * @param unsaid    requirements of which the site has said nothing yet
 * @param proposed  that nobody has adopted what it reports on
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Report(int format, String statement, String standard, String version, String title, Form form, String language, LocalDate day, Optional<String> site,
        Optional<String> organisation, String minerals, int crew, List<Answer> answers, Counts counts, int unsaid, List<Part> parts, List<Month> months, List<Kept> evidence,
        String notice, String attribution, Optional<String> proposed) {
    static final int FORMAT = 1;

    /**
     * FULL is for whom the site trusts; SUMMARY leaves out reasons, costs and what was kept; OPEN is fit for everybody to read; SHARED is what a link
     * shows: as OPEN, with what steps cost and the help that is asked for.
     */
    enum Form {
        FULL, SUMMARY, OPEN, SHARED;

        /** What is not in place is told only together with what is done about it. */
        boolean careful() {
            return this == OPEN || this == SHARED;
        }
    }

    /** @param words empty: not answered */
    record Answer(String id, String question, String words) { }

    /**
     * Where the site stood at the end of a month, or stands today.
     *
     * @param inPower points that could be in place
     */
    record Month(String when, int inPlace, int working, int seen, int some, int most, int all, int inPower, int crew) {
        /** In place or on the way. */
        public int begun() {
            return inPlace + working;
        }

        static Month of(WayBoard.Line line) {
            Counts counts = line.row().counts();
            return new Month(line.when(), counts.declared(), line.row().working(), counts.practised(), line.row().some(), counts.learned(), counts.all(), counts.inPower(),
                    line.row().crew());
        }
    }

    /** A section. */
    record Part(String id, String title, Counts counts, List<Line> lines) { }

    /**
     * A requirement.
     *
     * @param official its code in the standard, where that is confirmed
     * @param practice how it is practised: {@code practised} says it in words
     * @param waits    whether one person said something and a second one has not said yes
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(String id, Optional<String> official, String title, String stage, int learned, int crew, Practice practice, String practised, List<Word> declared,
            boolean waits, List<Seen> confirmed, Optional<LocalDate> target, List<Step> steps, int kept) {
        public boolean isSaid() {
            return !declared.isEmpty();
        }
    }

    /**
     * A declaration by two people.
     *
     * @param version of the standard under which they said so; not told when this academy does not know that catalogue
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Word(String value, String label, LocalDate day, Optional<String> version, Optional<String> reason) { }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Seen(LocalDate day, Optional<String> version, Optional<String> note) { }

    /** A step of the plan. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Step(String action, Optional<String> owner, Optional<LocalDate> day, Optional<String> cost, Optional<String> support, boolean done) { }

    /** Something kept of a site task. */
    record Kept(String title, LocalDate day, int photos) { }
}
