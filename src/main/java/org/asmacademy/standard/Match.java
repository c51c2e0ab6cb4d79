package org.asmacademy.standard;

/** How far one requirement answers another. Only {@code FULL} carries the whole; {@code PARTIAL} is never shown as met. */
public enum Match { FULL, PARTIAL, NONE }
