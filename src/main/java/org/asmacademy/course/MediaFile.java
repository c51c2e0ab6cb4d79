package org.asmacademy.course;

/** A picture or recording of a course, as it is served. */
public record MediaFile(String contentType, byte[] bytes) { }
