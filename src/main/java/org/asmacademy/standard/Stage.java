package org.asmacademy.standard;

import org.asmacademy.shared.Translated;

/** A bend of the path through a standard. */
public record Stage(String id, Translated title, Confidence confidence) { }
