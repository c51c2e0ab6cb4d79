package org.asmacademy.readiness;

import org.asmacademy.course.ActivityKey;

/**
 * The fact {@code readiness.word-taken-back}: who watched a site task says nothing about it any more, neither by a look nor by another view.
 * It is a word like those: of each person the last one counts, so nobody can take back what somebody else said.
 */
public record WordTakenBack(ActivityKey activity) { }
