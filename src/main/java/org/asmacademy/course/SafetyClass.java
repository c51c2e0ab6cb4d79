package org.asmacademy.course;

/** What a mistake in a text could do. */
public enum SafetyClass { LOW, MEDIUM, HIGH }
