package org.asmacademy.standard;

/** How sure we are that the standard says so. */
public enum Confidence { CONFIRMED, PARTLY, FROM_KNOWLEDGE }
