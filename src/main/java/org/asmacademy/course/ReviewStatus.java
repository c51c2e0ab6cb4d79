package org.asmacademy.course;

/** Who has checked a text: nobody yet, or two miners and (for high risk) an expert. */
public enum ReviewStatus { DESK_DRAFT, REVIEWED }
