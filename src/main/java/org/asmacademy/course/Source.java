package org.asmacademy.course;

import java.util.Optional;
import org.asmacademy.shared.Language;

/**
 * Where something in a module was read.
 * @param language of the title, which is never translated: a screen reader must read it with the sounds of its own language
 */
public record Source(String title, Language language, Optional<String> url) { }
