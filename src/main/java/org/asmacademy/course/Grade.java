package org.asmacademy.course;

/** How one try went: the share of right answers, and whether that passes. */
public record Grade(double score, boolean passed) { }
