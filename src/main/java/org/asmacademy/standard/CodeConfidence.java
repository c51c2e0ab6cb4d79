package org.asmacademy.standard;

/** How sure we are that the publisher calls it so. */
public enum CodeConfidence { CONFIRMED, UNVERIFIED, UNKNOWN }
