package org.asmacademy.learning;

import java.util.Optional;

/**
 * The fact {@code learning.path-chosen}: what somebody wants to learn first.
 *
 * @param path an id of {@code seeds/paths.yaml}; nothing: no path any more
 */
public record PathChosen(Optional<String> path) { }
