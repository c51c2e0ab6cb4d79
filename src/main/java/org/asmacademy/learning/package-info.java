/**
 * What people learn: lessons heard, quizzes tried, tasks tried, the place to go on from, and remarks on lessons. All of it is folded from
 * facts that each person makes about themselves; nobody else sees another's answers.
 *
 * <p>A module is passed with its quiz. A first pass fires {@link org.asmacademy.learning.ActivityPassed}.
 */
package org.asmacademy.learning;
