/**
 * What people learn: lessons heard, quizzes tried, tasks tried, the place to go on from, and remarks on lessons. All of it is folded from
 * facts that each person makes about themselves; nobody else sees another's answers.
 *
 * <p>A module is passed with its quiz. A first pass fires {@link org.asmacademy.learning.ActivityPassed}.
 *
 * <p>A path ({@code seeds/paths.yaml}) is an order of modules for a beginning. Which one somebody chose is told to nobody else; a choice that
 * this academy's file does not know is kept, since another place's file may, and shows nothing.
 *
 * <p>A cohort is a group of members for whom somebody opened a course: it leads there and locks nothing, and its wish for a day is no deadline.
 * How many have passed is counted only in groups in which that tells nobody who.
 *
 * <p>Its pages show a person their own state and take what lessons and quizzes send. Whoever is not signed in gets the same answers, and
 * is told that nothing is kept; no page says "kept" of anything that it has not found among the folded facts.
 */
package org.asmacademy.learning;
