package org.asmacademy.learning;

import java.util.List;
import org.asmacademy.course.CourseModule;
import org.asmacademy.shared.Translated;

/**
 * Where somebody with this work begins, and what comes after it.
 *
 * @param commodities for whom it is: minerals, or {@code all}
 * @param modules     in their order; only those that may be shown here
 */
public record LearningPath(String id, Translated name, Translated about, List<String> commodities, List<CourseModule> modules) {
    /** What a form says for "no path". */
    static final String NONE = "none";

    static boolean isId(String word) {
        return word.matches("[a-z][a-z0-9-]{0,59}") && !word.equals(NONE);
    }
}
