package org.asmacademy.course;

import java.util.Optional;
import org.asmacademy.shared.Translated;

/** One choice; {@code why} says why it is right or wrong. */
public record Option(String id, boolean right, Translated text, Optional<Picture> picture, Optional<Translated> why) { }
