package org.asmacademy.readiness;

/** The strand "practised", as it stands today. What comes later in this list speaks for a requirement that several tasks serve. */
public enum Practice { NOTYET, TRIED, LAPSED, SEEN, DIFFERENTLY }
