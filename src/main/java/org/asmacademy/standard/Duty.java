package org.asmacademy.standard;

/** Whose duty a requirement is. */
public enum Duty { SITE, BUYER }
