package org.asmacademy.course;

import java.util.Optional;

/** Where something in a module was read. */
public record Source(String title, Optional<String> url) { }
