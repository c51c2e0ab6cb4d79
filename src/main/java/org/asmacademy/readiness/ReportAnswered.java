package org.asmacademy.readiness;

/**
 * The fact {@code readiness.report-answered}: what the site answers to a question of its reports. The last answer counts; an empty one takes
 * it back.
 *
 * @param question an id of {@code seeds/report.yaml}
 */
public record ReportAnswered(String question, String words) {
    static final int LONGEST = 2000;
}
