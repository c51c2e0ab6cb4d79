package org.asmacademy.readiness;

import java.util.Optional;

/**
 * The fact {@code readiness.learning-goal-set}: how many of a hundred who learn together a site wants to be women, and young adults (18 to 24).
 * The last one counts; what is empty is no goal.
 */
public record LearningGoalSet(Optional<Integer> women, Optional<Integer> young) {
    static boolean possible(Optional<Integer> goal) {
        return goal.filter(one -> one < 1 || one > 100).isEmpty();
    }
}
