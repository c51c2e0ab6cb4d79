package org.asmacademy.readiness;

/** The strand "practised", as it stands today. */
public enum Practice { NOTYET, TRIED, SEEN, LAPSED }
