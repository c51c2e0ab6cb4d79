package org.asmacademy.course;

import org.asmacademy.shared.Translated;

/** A picture of the course, such as {@code media/wet-drilling.svg}, and what it shows in words. */
public record Picture(String src, Translated alt) { }
